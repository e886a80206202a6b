import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PdfResources } from '../../corpus/formats/pdf-engine';

/** The character maps of pdfjs-dist, from the folder that the build copies them to. */
export function pdfResources(characterMapFolder: string): PdfResources {
  return {
    cMap: async name => {
      // the name comes from the file that is read: it must not lead out of the folder
      if (!/^[\w-]+$/.test(name)) throw new RangeError('Not the name of a character map.');
      return new Uint8Array(await readFile(join(characterMapFolder, `${name}.bcmap`)));
    },
  };
}
