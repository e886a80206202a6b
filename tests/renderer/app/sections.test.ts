import { describe, expect, test } from 'vitest';
import type { ReadingRow } from '../../../corpus/align/reading-rows';
import type { Clause } from '../../../corpus/model/clause';
import { sectionsOf } from '../../../renderer/app/state/sections';
import { makeDocument } from '../../helpers/make-document';

const [plain] = makeDocument('zh', ['']).clauses as [Clause];
const rowOf = (clause: Partial<Clause>, ordinal: number): ReadingRow => {
  const zh = [{ ...plain, ...clause, id: `zh.${ordinal}` }];
  return { id: `zh.${ordinal}`, zh, en: [] };
};
const labelsOf = (...rows: readonly (readonly [string, number])[]): string | undefined =>
  sectionsOf([
    rowOf({ kind: 'heading', level: 1, text: '第一章' }, 0),
    ...rows.map(([label, level], ordinal) => rowOf({ label, level }, ordinal + 1)),
  ])[0]?.labels;

describe('the numbers beside a section', () => {
  test.each([
    [
      '16–21',
      [
        ['16', 2],
        ['17', 2],
        ['21', 2],
      ],
    ],
    [
      '第一–三条',
      [
        ['第一条', 2],
        ['第三条', 2],
        ['（一）', 3],
        ['1', 4],
        ['2', 4],
      ],
    ],
    ['第五条', [['第五条', 2]]],
    [
      '1–3',
      [
        ['(1)', 2],
        ['(3)', 2],
      ],
    ],
    ['', [['', 2]]],
  ] as const)('%s', (expected, rows) => {
    expect(labelsOf(...rows)).toBe(expected);
  });
});
