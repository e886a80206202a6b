import { diffArrays } from 'diff';
import type { MatchedClause } from '../../corpus/compare/match-clauses';
import { defaultIgnored, tokenElements } from '../../corpus/compare/compared-text';
import { diffTexts } from '../../corpus/compare/diff-texts';
import { diffWorks } from '../../corpus/compare/diff-works';
import { findRepeatedPhrases } from '../../corpus/compare/repeated-phrases';
import { SimilarityIndex } from '../../corpus/compare/similarity-index';
import { segmentLatin } from '../../corpus/segment/latin-segmenter';
import { editEdition } from '../helpers/edited-edition';
import { rankByBm25 } from '../helpers/likeness-peers';
import { median, printTable, ratio, timed } from './figures';
import { makeClauses } from './real-clauses';

/** Comparison beside its peers on the same texts, in one run; milliseconds of processor time. */
const runs = 7;
const texts = makeClauses(500, 90);
const toClauses = (list: readonly string[]): MatchedClause[] =>
  list.map((text, ordinal) => ({
    clauseId: `c${ordinal}`,
    section: '',
    label: '',
    bodyStart: 0,
    language: 'zh',
    text,
    tokens: segmentLatin(text),
  }));
const { left, right } = editEdition(texts, makeClauses(40, 60), ['有关', '依法', '应当'], 3);
const [old, edited] = [toClauses(left), toClauses(right)];
const two = [old, edited].map(
  list =>
    toClauses([
      list
        .map(({ text }) => text)
        .join('')
        .slice(0, 1_000),
    ])[0]!,
);
const forty = toClauses(
  texts
    .join('')
    .slice(0, 40_000)
    .match(/[\s\S]{1,90}/gu) ?? [],
);
const index = new SimilarityIndex(old, 'zh');
const bm25 = rankByBm25(old);
const keys = (clause: MatchedClause) => tokenElements(clause, defaultIgnored).map(({ key }) => key);

await row('2 × 1,000 characters', 100, () => diffTexts(two[0]!, two[1]!, defaultIgnored), {
  'jsdiff, tokens only': () => diffArrays(keys(two[0]!), keys(two[1]!)),
});
await row('phrases of 40,000 characters', 300, () => findRepeatedPhrases(forty, 'zh'), {});
await row('500 × 500 clauses', 5_000, () => diffWorks(old, edited), {
  'jsdiff, whole clauses only': () => diffArrays([...left], [...right]),
});
await row('clauses like one of 500', 300, () => index.similarTo(old[7]!, 10, 'c7'), { 'plain BM25': () => bm25(7) });

async function row(name: string, most: number, ours: () => unknown, peers: Readonly<Record<string, () => unknown>>) {
  const mine = await middle(ours);
  const rows = [
    ['', 'ms', 'ratio'],
    [`${name} (at most ${most} ms)`, mine.toFixed(1), ''],
  ];
  for (const [peer, run] of Object.entries(peers)) {
    const theirs = await middle(run);
    rows.push([peer, theirs.toFixed(2), ratio(mine, Math.max(theirs, 0.01))]);
  }
  printTable(rows);
  console.log();
}

async function middle(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < runs; at += 1) times.push((await timed(run)).processor);
  return median(times);
}
