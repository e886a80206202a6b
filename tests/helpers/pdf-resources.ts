import { readFile } from 'node:fs/promises';
import type { PdfResources } from '../../corpus/formats/pdf-engine';

const folder = new URL('../../node_modules/pdfjs-dist/cmaps/', import.meta.url);

/** The character maps that pdfjs-dist ships, for tests. */
export const pdfResources: PdfResources = {
  cMap: async name => new Uint8Array(await readFile(new URL(`${name}.bcmap`, folder))),
};
