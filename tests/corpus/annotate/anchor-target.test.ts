import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anchorTarget } from '../../../corpus/annotate/anchor-target';
import { describeTarget } from '../../../corpus/annotate/describe-target';
import { runTrial } from '../../helpers/anchoring-trial';
import { editKinds } from '../../helpers/edit-kinds';
import { makeDocument } from '../../helpers/make-document';
import { addCounts, shareWords } from '../../helpers/sum-counts';
import type { TrialCounts } from '../../helpers/trial-counts';

const clauses = [
  '1. 甲方应当在收到货物后三十日内付款。',
  '2. 乙方应当按照合同约定的时间和地点交货。',
  '3. 双方同意加强在数字经济领域的务实合作。',
  '4. 甲方应当承担运输途中的保险费用。',
];
const before = makeDocument('zh', clauses);
const quoted = (clause: number, words: string) => {
  const start = clauses[clause]?.indexOf(words) ?? -1;
  return describeTarget(before, `w.zh.${clause}`, { start, end: start + words.length });
};
/** The document with one clause replaced; ids stay. */
const edited = (clause: number, text: string) =>
  makeDocument(
    'zh',
    clauses.map((old, ordinal) => (ordinal === clause ? text : old)),
  );
const wordsAt = (document: typeof before, result: ReturnType<typeof anchorTarget>) =>
  document.clauses.find(({ id }) => id === result.clauseId)?.text.slice(result.range?.start, result.range?.end);

describe('anchorTarget', () => {
  it('finds every passage of an unchanged text exactly where it was', () => {
    for (const { id, text } of before.clauses) {
      for (let start = 0; start < text.length; start += 1) {
        for (let end = start + 1; end <= text.length; end += 3) {
          if (text.slice(start, end).trim() !== text.slice(start, end)) continue;
          const range = { start, end };
          expect(anchorTarget(describeTarget(before, id, range), before)).toMatchObject({
            state: 'exact',
            clauseId: id,
            range,
          });
        }
      }
    }
  });

  it.each([
    [
      'moved, when words came in before it',
      2,
      '务实合作',
      '3. 双方重申互利共赢，并同意加强在数字经济领域的务实合作。',
      'moved',
      '务实合作',
    ],
    [
      'changed, when a character of it changed',
      1,
      '时间和地点',
      '2. 乙方应当按照合同约定的时间与地点交货。',
      'changed',
      '时间与地点',
    ],
    [
      'changed, when words came into it',
      1,
      '时间和地点',
      '2. 乙方应当按照合同约定的时间、方式和地点交货。',
      'changed',
      '时间、方式和地点',
    ],
    [
      'exact, in traditional characters',
      2,
      '数字经济领域',
      '3. 雙方同意加強在數字經濟領域的務實合作。',
      'exact',
      '數字經濟領域',
    ],
    ['exact, in full width', 0, '三十日内付款。', '１. 甲方应当在收到货物后三十日内付款｡', 'exact', '三十日内付款｡'],
  ])('reports %s', (...[, clause, words, text, state, expected]) => {
    const after = edited(clause, text);
    const result = anchorTarget(quoted(clause, words), after);
    expect([result.state, wordsAt(after, result)]).toEqual([state, expected]);
  });

  it('reports words as gone that were taken out, though the same words stand elsewhere', () => {
    const after = edited(3, '4. 运输途中的保险费用由第三方承担。');
    expect(anchorTarget(quoted(3, '甲方应当'), after)).toMatchObject({ clauseId: null, range: null });
  });

  it('wants short quotes as they are', () => {
    const after = edited(2, '3. 双方同意加强在数字经济领域的务实协作。');
    expect(anchorTarget(quoted(2, '合作'), after)).toMatchObject({ state: 'orphan', range: null });
  });

  it('follows a clause that was moved', () => {
    const after = { ...before, clauses: [...before.clauses].reverse() };
    expect(anchorTarget(quoted(3, '保险费用'), after)).toMatchObject({ state: 'exact', clauseId: 'w.zh.3' });
  });

  it('asks a person when two places fit alike', () => {
    const twins = makeDocument('zh', ['序言', '双方同意加强合作。', '双方同意加强合作。'], 'v');
    const target = { ...quoted(2, '同意加强'), quote: { exact: '同意加强', prefix: '双方', suffix: '合作。' } };
    const result = anchorTarget(target, twins);
    expect(result).toMatchObject({ state: 'review', clauseId: null });
    expect(result.candidates.map(({ clauseId }) => clauseId).sort()).toEqual(['v.zh.1', 'v.zh.2']);
  });

  it('ends on an empty document, an empty quote and a place far outside', () => {
    const target = quoted(0, '付款');
    expect(anchorTarget(target, makeDocument('zh', []))).toMatchObject({ state: 'orphan' });
    const empty = { ...target, quote: { exact: '', prefix: '', suffix: '' }, range: { start: 5, end: 1e9 } };
    expect(anchorTarget(empty, before)).toMatchObject({ state: 'orphan' });
  });
});

describe('anchoring over edits of every kind', () => {
  const folder = `${import.meta.dirname}/../../../corpus/documents/second-brf-joint-communique`;
  const lines = (file: string) =>
    readFileSync(`${folder}/${file}`, 'utf8')
      .split(/\n+/u)
      .map(line => line.trim());
  const chinese = lines('zh.txt').reduce<string[]>((units, line) => {
    const isNew = units.length === 0 || /^(?:\d+\. ?|（|——)/u.test(line) || /[。；]$/u.test(units.at(-1) ?? '');
    return isNew ? [...units, line] : [...units.slice(0, -1), `${units.at(-1) ?? ''}${line}`];
  }, []);
  const english = lines('en.md').map(line => line.replace(/^[#>*-]+ /u, ''));
  const documents = [
    {
      document: makeDocument(
        'zh',
        chinese.filter(text => text !== ''),
      ),
      foreign: '船舶所有人可以就因船舶灭失损坏而产生的赔偿请求限制其责任但法律另有规定的除外'.repeat(4),
    },
    {
      document: makeDocument(
        'en',
        english.filter(text => text !== ''),
      ),
      foreign: 'carrier may limit liability for loss of or damage to goods unless otherwise agreed '.repeat(4),
    },
  ];

  const runAll = (known: { older?: boolean; ordered?: boolean }, quoteCount: number) => {
    const sums = new Map<string, TrialCounts>();
    for (const kind of Object.keys(editKinds)) {
      for (const [seed, { document, foreign }] of documents.entries()) {
        const keepIds = known.older === true || (known.ordered !== true && seed % 2 === 0);
        const setting = { seed: seed + 7, quoteCount, keepIds, foreign, ...known };
        const counts = runTrial(document, kind, setting);
        const sum = sums.get(kind);
        sums.set(kind, sum === undefined ? counts : addCounts(sum, counts));
      }
    }
    return sums;
  };

  it('follows everything from the edition before, even when everything changes at once', { timeout: 120_000 }, () => {
    const sums = runAll({ older: true }, 25);
    const total = [...sums.values()].reduce(addCounts);
    console.log([...sums, ['all', total] as const].map(([kind, counts]) => toLine(kind, counts)).join('\n'));
    const atOnce = sums.get('everything at once') as TrialCounts;
    expect(atOnce.editedRight / atOnce.edited).toBeGreaterThanOrEqual(0.9);
    expect(total.unchangedRight / total.unchanged).toBeGreaterThanOrEqual(0.99);
    expect(total.editedRight / total.edited).toBeGreaterThanOrEqual(0.97);
    expect(total.deletedRight / total.deleted).toBeGreaterThanOrEqual(0.98);
    expect(total.wrong / total.total).toBeLessThanOrEqual(0.01);
  });

  it('places what is there, lets go what is gone, and is hardly ever wrong', { timeout: 120_000 }, () => {
    const sums = runAll({}, 40);
    const atOnce = sums.get('everything at once') as TrialCounts;
    const total = [...sums.values()].filter(one => one !== atOnce).reduce(addCounts);
    console.log([...sums, ['all but that', total] as const].map(([kind, counts]) => toLine(kind, counts)).join('\n'));
    expect(total.unchangedRight / total.unchanged).toBeGreaterThanOrEqual(0.99);
    expect(total.editedRight / total.edited).toBeGreaterThanOrEqual(0.97);
    expect(total.deletedRight / total.deleted).toBeGreaterThanOrEqual(0.98);
    expect(total.wrong / total.total).toBeLessThanOrEqual(0.01);
    expect(atOnce.editedRight / atOnce.edited).toBeGreaterThanOrEqual(0.75);
    expect(atOnce.deletedRight / atOnce.deleted).toBeGreaterThanOrEqual(0.95);
  });

  it(
    'does as well on the text read by itself, when a file says in which order its clauses stood',
    { timeout: 120_000 },
    () => {
      const sums = runAll({ ordered: true }, 25);
      const atOnce = sums.get('everything at once') as TrialCounts;
      const total = [...sums.values()].filter(one => one !== atOnce).reduce(addCounts);
      console.log([...sums, ['all but that', total] as const].map(([kind, counts]) => toLine(kind, counts)).join('\n'));
      expect(total.unchangedRight / total.unchanged).toBeGreaterThanOrEqual(0.99);
      expect(total.editedRight / total.edited).toBeGreaterThanOrEqual(0.97);
      expect(total.wrong / total.total).toBeLessThanOrEqual(0.01);
    },
  );
});

function toLine(kind: string, counts: TrialCounts): string {
  const [unchanged, edited, gone, wrong] = shareWords(counts);
  return `${kind}: unchanged ${unchanged}, edited ${edited}, gone ${gone}, wrong ${wrong}`;
}
