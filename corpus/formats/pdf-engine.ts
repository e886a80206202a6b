import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import { CorpusError } from '../errors/corpus-error';
import type { ReaderOptions } from './reader-options';

/** What pdfjs-dist needs and a PDF file does not carry. */
export interface PdfResources {
  /** The bytes of a predefined character map (`UniGB-UCS2-H`), as shipped by pdfjs-dist (`cmaps/NAME.bcmap`). */
  cMap(name: string): Promise<Uint8Array>;
}

/** An opened PDF; `close` frees it. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  close(): Promise<void>;
}

type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
let library: Promise<PdfLibrary> | null = null;

/**
 * Opens a PDF with pdfjs-dist for its text alone: nothing is drawn, run or fetched.
 *
 * Throws `file-encrypted` when a password is needed to read it, else `file-damaged`.
 */
export async function openPdf(
  bytes: Uint8Array,
  options: ReaderOptions & { readonly pdf?: PdfResources | undefined },
): Promise<OpenPdf> {
  library ??= loadLibrary();
  const { getDocument } = await library;
  const task = getDocument({
    data: new Uint8Array(bytes), // a copy, as pdfjs takes the buffer away from its owner
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: true, // standard fonts are never drawn, so their files are not needed
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    stopAtErrors: false,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    BinaryDataFactory: binaryDataFactory(options.pdf),
    CanvasFactory: NoFactory,
    FilterFactory: NoFactory,
  } as Parameters<PdfLibrary['getDocument']>[0]);
  try {
    return { document: await task.promise, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    const code = isLocked ? 'file-encrypted' : 'file-damaged';
    throw new CorpusError(code, 'The PDF could not be opened.', { file: options.fileName }, error);
  }
}

/**
 * Loads pdfjs-dist when the first PDF comes. It asks for three drawing classes of the browser as it loads, and
 * for its worker under a global name: an empty class and its own module serve, as nothing is drawn.
 */
async function loadLibrary(): Promise<PdfLibrary> {
  const scope = globalThis as unknown as Record<string, unknown> & { readonly console: { warn: unknown } };
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) scope[name] ??= class {};
  const { warn } = scope.console;
  scope.console.warn = () => undefined; // it warns that it cannot draw
  try {
    scope['pdfjsWorker'] = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    scope.console.warn = warn;
  }
}

/** Stands where pdfjs-dist wants a maker of canvases or filters; never asked, as nothing is drawn. */
class NoFactory {
  destroy(): void {
    // there is nothing to free
  }
}

function binaryDataFactory(resources: PdfResources | undefined): unknown {
  return class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      if (kind !== 'cMapUrl' || !resources) throw new Error(`No ${kind} here.`);
      return resources.cMap(filename.replace(/\.bcmap$/, ''));
    }
  };
}
