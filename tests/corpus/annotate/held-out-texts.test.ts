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

/** Every kind of edit, or all at once, over texts on which no figure was set, without the edition before. */
function trials(kinds: readonly string[]): TrialCounts {
  const counts = kinds.flatMap(kind =>
    documents.flatMap(document =>
      [3, 4, 5].map(seed =>
        runTrial(document, kind, { seed, quoteCount: 30, keepIds: false, foreign: foreign[document.language] }),
      ),
    ),
  );
  return counts.reduce(addCounts);
}

const atOnce = 'everything at once';

it('places notes in laws that repeat themselves, and is hardly ever wrong', { timeout: 120_000 }, () => {
  const sum = trials(Object.keys(editKinds).filter(kind => kind !== atOnce));
  console.log(`each kind: unchanged, edited, gone, wrong: ${shareWords(sum).join(', ')}`);
  expect(sum.unchangedRight / sum.unchanged).toBeGreaterThanOrEqual(0.99);
  expect(sum.editedRight / sum.edited).toBeGreaterThanOrEqual(0.9);
  expect(sum.deletedRight / sum.deleted).toBeGreaterThanOrEqual(0.9);
  expect(sum.wrong / sum.total).toBeLessThanOrEqual(0.01);
});

it('asks rather than guesses when everything changes at once', { timeout: 120_000 }, () => {
  const sum = trials([atOnce]);
  console.log(`${atOnce}: unchanged, edited, gone, wrong: ${shareWords(sum).join(', ')}`);
  expect(sum.deletedRight / sum.deleted).toBeGreaterThanOrEqual(0.93);
  expect(sum.wrong / sum.total).toBeLessThanOrEqual(0.03);
});
