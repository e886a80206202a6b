import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLexicon } from '../../corpus/lexicon/cedict';
import { withGlossary } from '../../corpus/lexicon/glossary-overlay';
import type { Lexicon } from '../../corpus/lexicon/lexicon';
import { parseGlossary } from '../../corpus/segment/glossary';
import type { Glossary } from '../../corpus/segment/glossary';

/** The shipped glossary of official terms. */
export function readGlossary(shippedFolder: string): Glossary {
  return parseGlossary(readFileSync(join(shippedFolder, 'glossary', 'terms.tsv'), 'utf8'));
}

/** CC-CEDICT with the glossary before it; the glossary alone where the build has left the dictionary out. */
export function openLexicon(lexiconPath: string, glossary: Glossary): Lexicon {
  return withGlossary(readDictionary(lexiconPath), glossary);
}

function readDictionary(path: string): Lexicon | null {
  try {
    return parseLexicon(readFileSync(path));
  } catch {
    return null;
  }
}
