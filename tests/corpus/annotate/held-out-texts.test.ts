import { expect, it } from 'vitest';
import { runTrial } from '../../helpers/anchoring-trial';
import { boilerplateLaw } from '../../helpers/boilerplate-law';
import { editKinds } from '../../helpers/edit-kinds';
import { makeDocument } from '../../helpers/make-document';
import { smallLaw } from '../../helpers/small-law';
import { addCounts, shareWords } from '../../helpers/sum-counts';
import type { TrialCounts } from '../../helpers/trial-counts';

const foreign = {
  zh: '船舶所有人可以就因船舶灭失损坏而产生的赔偿请求限制其责任但法律另有规定的除外'.repeat(4),
  en: 'carrier may limit liability for loss of or damage to goods unless otherwise agreed '.repeat(4),
};
const documents = [
  makeDocument('zh', boilerplateLaw),
  ...(['zh', 'en'] as const).map(language =>
    makeDocument(
      language,
      smallLaw.map(({ label, words }) => `${label[language]} ${words[language]}`.trim()),
    ),
  ),
];

const fromFile = { keepIds: false };
/** The library keeps the edition before, and the ids of clauses that are recognisably the same. */
const newEdition = { keepIds: true, older: true };

/** Every kind of edit, or all at once, over texts on which no figure was set. */
function trials(kinds: readonly string[], setting: { keepIds: boolean; older?: boolean }): TrialCounts {
  const counts = kinds.flatMap(kind =>
    documents.flatMap(document =>
      [3, 4, 5].map(seed =>
        runTrial(document, kind, { seed, quoteCount: 30, foreign: foreign[document.language], ...setting }),
      ),
    ),
  );
  return counts.reduce(addCounts);
}

const atOnce = 'everything at once';

it('finds notes again in a new edition of a work, after every edit and after all at once', { timeout: 120_000 }, () => {
  const sum = trials(Object.keys(editKinds), newEdition);
  console.log(`new edition: unchanged, edited, gone, wrong: ${shareWords(sum).join(', ')}`);
  expect(sum.unchangedRight / sum.unchanged).toBeGreaterThanOrEqual(0.99);
  expect(sum.editedRight / sum.edited).toBeGreaterThanOrEqual(0.97);
  expect(sum.deletedRight / sum.deleted).toBeGreaterThanOrEqual(0.98);
  expect(sum.wrong / sum.total).toBeLessThanOrEqual(0.01);
});

it('places notes of a file in laws that repeat themselves, and is hardly ever wrong', { timeout: 120_000 }, () => {
  const sum = trials(
    Object.keys(editKinds).filter(kind => kind !== atOnce),
    fromFile,
  );
  console.log(`each kind: unchanged, edited, gone, wrong: ${shareWords(sum).join(', ')}`);
  expect(sum.unchangedRight / sum.unchanged).toBeGreaterThanOrEqual(0.99);
  expect(sum.editedRight / sum.edited).toBeGreaterThanOrEqual(0.9);
  expect(sum.deletedRight / sum.deleted).toBeGreaterThanOrEqual(0.9);
  expect(sum.wrong / sum.total).toBeLessThanOrEqual(0.01);
});

it('asks rather than guesses when everything changes at once', { timeout: 120_000 }, () => {
  const sum = trials([atOnce], fromFile);
  console.log(`${atOnce}: unchanged, edited, gone, wrong: ${shareWords(sum).join(', ')}`);
  expect(sum.deletedRight / sum.deleted).toBeGreaterThanOrEqual(0.93);
  expect(sum.wrong / sum.total).toBeLessThanOrEqual(0.03);
});
