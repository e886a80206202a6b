import { decode } from '../decode/decode';
import type { DecodeReport, Encoding } from '../decode/encoding';
import { CorpusError } from '../errors/corpus-error';
import { readDocx } from './docx';
import { readEpub } from './epub';
import { formatOf, type Format } from './format-of';
import { declaredHtmlEncoding, readHtml } from './html';
import { readMarkdown } from './markdown';
import { readPdf, type PdfReaderOptions } from './pdf';
import type { PdfResources } from './pdf-engine';
import type { ReaderOptions } from './reader-options';
import type { SourceText } from './source-text';
import { readTmx } from './tmx';
import { readTxt } from './txt';
import { declaredXmlEncoding } from './xml';

/** How to read a file's bytes. */
export interface ReadSourceOptions {
  /** Its ending tells the format; the bytes may deny it. */
  readonly fileName: string;
  /** Chosen by a person. */
  readonly encoding?: Encoding | undefined;
  /** Ends the reading with `cancelled`. */
  readonly signal?: CancelSignal | undefined;
  /** What PDF files need besides their bytes. */
  readonly pdf?: PdfResources | undefined;
}

/** The part of an AbortSignal that readers look at. */
export interface CancelSignal {
  readonly aborted: boolean;
}

/** A file read: its source text, and how its bytes were decoded (`null` for formats that say so themselves). */
export interface ReadSource {
  readonly source: SourceText;
  readonly encoding: DecodeReport | null;
}

/** Reads one format. */
export type FormatReader = (bytes: Uint8Array, options: ReadSourceOptions) => ReadSource | Promise<ReadSource>;

/** Largest file that is read, in bytes. */
export const largestFile = 200 * 1024 * 1024;

/** Longest text of one file, in UTF-16 code units: some fifty thick books. What comes after needs many times its room. */
const longestText = 20_000_000;

function checkLength(text: string, file: string): void {
  if (text.length <= longestText) return;
  throw new CorpusError('text-too-long', 'over the limit', { file });
}

/** What a file that is text says of its own encoding. */
type DeclaredEncoding = (bytes: Uint8Array) => string | null;

const textReader =
  (read: (text: string, options: ReaderOptions) => SourceText, declaredIn?: DeclaredEncoding): FormatReader =>
  (bytes, options) => {
    const { encoding, fileName } = options;
    const { text, report } = decode(bytes, { encoding, declared: declaredIn?.(bytes) ?? undefined, fileName });
    return { source: read(text, options), encoding: report };
  };

/** For formats of which nearly all is text: a text that is too long is refused before it is looked at. */
const plainReader =
  (read: (text: string, options: ReaderOptions) => SourceText) =>
  (text: string, options: ReaderOptions): SourceText => {
    checkLength(text, options.fileName);
    return read(text, options);
  };

/** For formats that are archives or objects: they say themselves how their text is encoded. */
const binaryReader =
  (read: (bytes: Uint8Array, options: PdfReaderOptions) => SourceText | Promise<SourceText>): FormatReader =>
  async (bytes, options) => ({ source: await read(bytes, options), encoding: null });

/** A format is added here and in a file of its own. */
const readers: Readonly<Record<Format, FormatReader>> = {
  txt: textReader(plainReader(readTxt)),
  markdown: textReader(plainReader(readMarkdown)),
  html: textReader(readHtml, declaredHtmlEncoding),
  tmx: textReader(readTmx, declaredXmlEncoding),
  docx: binaryReader(readDocx),
  epub: binaryReader(readEpub),
  pdf: binaryReader(readPdf),
};

/**
 * Read a file of any known format.
 *
 * @throws {CorpusError} `file-empty`, `file-too-large` (over 200 MB), `text-too-long`, `format-unknown`, `cancelled`, and what the
 * reader of the format throws
 */
export async function readSource(bytes: Uint8Array, options: ReadSourceOptions): Promise<ReadSource> {
  const facts = { file: options.fileName, bytes: bytes.length };
  if (options.signal?.aborted === true) throw new CorpusError('cancelled', 'cancelled before reading', facts);
  if (bytes.length === 0) throw new CorpusError('file-empty', 'no bytes', facts);
  if (bytes.length > largestFile) {
    throw new CorpusError('file-too-large', 'over the limit', { ...facts, limit: largestFile / 1024 / 1024 });
  }
  const read = await readers[formatOf(bytes, options.fileName)](bytes, options);
  checkLength(read.source.text, options.fileName);
  if (!/\S/.test(read.source.text)) throw new CorpusError('file-empty', 'no text in it', facts);
  return read;
}
