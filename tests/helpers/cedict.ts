import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseLexicon } from '../../corpus/lexicon/cedict';
import { withGlossary } from '../../corpus/lexicon/glossary-overlay';
import type { Lexicon } from '../../corpus/lexicon/lexicon';
import { parseGlossary } from '../../corpus/segment/glossary';

const root = new URL('../../', import.meta.url);

/** CC-CEDICT as the build makes it, with the shipped glossary on top. */
export async function shippedLexicon(): Promise<Lexicon> {
  const tool = (await import(new URL('electron/tools/build-lexicon.mjs', root).href)) as {
    buildLexicon: (folder: URL) => void;
  };
  const folder = mkdtempSync(join(tmpdir(), 'duidu-lexicon-'));
  try {
    tool.buildLexicon(pathToFileURL(`${folder}/`));
    const bytes = new Uint8Array(readFileSync(join(folder, 'cc-cedict.tsv')));
    const terms = readFileSync(new URL('corpus/documents/glossary/terms.tsv', root), 'utf8');
    return withGlossary(parseLexicon(bytes), parseGlossary(terms));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
