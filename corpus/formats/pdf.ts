import { CorpusError } from '../errors/corpus-error';
import type { EmphasisRange } from '../model/clause';
import { orderLines, type ColumnLine } from './pdf-columns';
import { openPdf, type OpenPdf, type PdfResources } from './pdf-engine';
import { readFragments, type BoldFonts, type PdfLayer } from './pdf-fragments';
import { commonGutter, findGutter } from './pdf-gutter';
import { asReadingError, throwIfCancelled, type ReaderOptions } from './reader-options';
import type { SourceLine, SourcePart, SourceText } from './source-text';

/** What reading a PDF takes besides the bytes; without `pdf`, text in some Chinese fonts of old files is lost. */
export interface PdfReaderOptions extends ReaderOptions {
  readonly pdf?: PdfResources | undefined;
}

/**
 * Reads the text layer of a PDF (ISO 32000-1, section 9.10) as one part of printed lines, each with its page and place.
 *
 * Throws `file-damaged`, `file-encrypted`, `cancelled`, or `file-without-text` when every page is a picture.
 */
export async function readPdf(bytes: Uint8Array, options: PdfReaderOptions): Promise<SourceText> {
  let open: OpenPdf | null = null;
  try {
    open = await openPdf(bytes, options);
    return await readPages(open, options);
  } catch (error) {
    throw asReadingError(error, options);
  } finally {
    await open?.close();
  }
}

async function readPages({ document }: OpenPdf, options: PdfReaderOptions): Promise<SourceText> {
  const boldFonts: BoldFonts = new Map();
  const pages: PdfLayer[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    throwIfCancelled(options);
    const page = await document.getPage(number);
    pages.push(await readFragments(page, boldFonts));
    page.cleanup();
  }
  const text = new PageText();
  const imagePages = pages.filter(layers => layers.length === 0).length;
  const gutter = commonGutter(pages.map(([layer]) => (layer ? findGutter(layer.fragments, null) : null)));
  for (const [ordinal, layers] of pages.entries()) {
    throwIfCancelled(options);
    text.addPage(
      ordinal + 1,
      layers.flatMap(({ fragments }, at) => orderLines(fragments, at === 0 ? gutter : null)),
    );
  }
  if (imagePages === document.numPages)
    throw new CorpusError('file-without-text', 'The PDF has no text layer.', {
      file: options.fileName,
      pages: imagePages,
    });
  return text.finish(await titleOf(document), imagePages);
}

async function titleOf(document: OpenPdf['document']): Promise<string | null> {
  const { info } = await document.getMetadata();
  const title = (info as { Title?: unknown }).Title;
  if (typeof title !== 'string') return null;
  const text = title
    .replace(/^Microsoft (?:Word|PowerPoint) - /, '')
    .replace(/\s+/g, ' ')
    .trim();
  const isFileName = /\.(?:docx?|pdf|indd|wps|rtf|odt|tex|dvi|qxd|xlsx?)$/i.test(text);
  return text === '' || isFileName || /^(?:untitled|无标题|文档 ?\d*)$/i.test(text) ? null : text;
}

/** The source text of a PDF in the making: a line for each printed line, an empty line between pages. */
class PageText {
  readonly #chunks: string[] = [];
  #length = 0;
  readonly #lines: SourceLine[] = [];
  readonly #emphasis: EmphasisRange[] = [];

  addPage(page: number, lines: readonly ColumnLine[]): void {
    if (lines.length === 0) return;
    if (this.#length > 0) this.#append('\n');
    for (const { line, column } of lines) {
      const { left, right, top, fontSize, bold } = line;
      const start = this.#length;
      for (const range of line.raised)
        this.#emphasis.push({ style: 'superscript', start: start + range.start, end: start + range.end });
      this.#append(`${line.text}\n`);
      this.#lines.push({ start, end: this.#length - 1, page, left, right, top, fontSize, bold, column });
    }
  }

  /** One part for all pages: paragraphs run on from page to page. */
  finish(title: string | null, imagePages: number): SourceText {
    const shape = { kind: 'lines', level: null, marker: null, language: null } as const;
    const part: SourcePart = { ...shape, start: 0, end: Math.max(0, this.#length - 1), lines: this.#lines };
    const omitted = imagePages > 0 ? { images: imagePages } : {};
    return { text: this.#chunks.join(''), parts: [part], emphasis: this.#emphasis, title, omitted };
  }

  #append(text: string): void {
    this.#chunks.push(text);
    this.#length += text.length;
  }
}
