import type { CorpusDocument } from '../../corpus/model/work';
import { runTrial } from '../helpers/anchoring-trial';
import { boilerplateLaw } from '../helpers/boilerplate-law';
import { editKinds } from '../helpers/edit-kinds';
import { makeDocument } from '../helpers/make-document';
import { addCounts, shareWords } from '../helpers/sum-counts';
import type { TrialCounts } from '../helpers/trial-counts';
import { printTable } from './figures';
import { fetchPackages, manuals, pairsOf } from './texts/manuals';

/**
 * Where notes are found again after edits of every kind, in texts on which no figure was set: three hundred paragraphs
 * in both languages of each of four manuals that Debian ships, and a by-law that repeats itself. In the first table a
 * work is replaced by a new edition, as the library does it; in the others notes come from a file, and nothing is known
 * of the edition that they were made on, or only in which order its clauses stood.
 */
fetchPackages();
const foreign = {
  zh: '船舶所有人可以就因船舶灭失损坏而产生的赔偿请求限制其责任但法律另有规定的除外'.repeat(4),
  en: 'carrier may limit liability for loss of or damage to goods unless otherwise agreed '.repeat(4),
};
const atOnce = 'everything at once';
const texts: readonly CorpusDocument[] = [
  makeDocument('zh', boilerplateLaw),
  ...manuals.slice(0, 4).flatMap(bothSides),
];
const settings = {
  'A work replaced by a new edition': { keepIds: true, older: true },
  'Notes from a file': { keepIds: false },
  'Notes from a file that says the order of the clauses': { keepIds: false, ordered: true },
};
for (const [name, setting] of Object.entries(settings)) {
  console.log(`\n${name}`);
  const byKind = Object.keys(editKinds).map(kind => [kind, trialsOf(kind, setting)] as const);
  const each = byKind.filter(([kind]) => kind !== atOnce).map(([, counts]) => counts);
  printTable([
    ['edit', 'unchanged right', 'edited right', 'gone right', 'wrong'],
    ...byKind.map(([kind, counts]) => [kind, ...shareWords(counts)]),
    ['all but the last', ...shareWords(each.reduce(addCounts))],
  ]);
}

function bothSides({ pages }: (typeof manuals)[number]): CorpusDocument[] {
  const pairs = pairsOf(pages()).slice(40, 340);
  return (['zh', 'en'] as const).map(language =>
    makeDocument(
      language,
      pairs.map(pair => pair[language].text),
    ),
  );
}

interface Setting {
  readonly keepIds: boolean;
  readonly older?: boolean;
  readonly ordered?: boolean;
}

function trialsOf(kind: string, setting: Setting): TrialCounts {
  const quoteCount = kind === atOnce ? 60 : 30;
  return texts
    .flatMap((document, ordinal) =>
      [11, 12].map(seed =>
        runTrial(document, kind, {
          seed: seed + 2 * ordinal,
          quoteCount,
          foreign: foreign[document.language],
          ...setting,
        }),
      ),
    )
    .reduce(addCounts);
}
