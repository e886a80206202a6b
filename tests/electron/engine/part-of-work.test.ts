import { describe, expect, it } from 'vitest';
import { readingRows } from '../../../corpus/align/reading-rows';
import { partOfWork } from '../../../electron/engine/part-of-work';
import { rowDepths } from '../../../renderer/reader/row-chunks';
import { shippedWork } from '../../helpers/shipped-work';

const whole = shippedWork();
const rows = readingRows(whole.documents, whole.alignment);

describe('partOfWork', () => {
  it('has the rows from any clause on, as the whole work has them and as deep', () => {
    const depths = rowDepths(rows);
    rows.forEach((row, ordinal) => {
      const from = row.en[0] ?? row.zh[0];
      const { part, headingLevel, isBeginning } = partOfWork(whole, from?.id ?? null);
      const partRows = readingRows(part.documents, part.alignment);
      expect(partRows).toEqual(rows.slice(ordinal, ordinal + 40));
      expect(rowDepths(partRows, headingLevel)).toEqual(depths.slice(ordinal, ordinal + 40));
      expect(isBeginning).toBe(ordinal === 0);
    });
  });

  it('begins at the beginning when no clause is named, or one that is gone', () => {
    const first = rows.slice(0, 40);
    for (const from of [null, `${whole.work.id}.zh.gone`]) {
      const { part } = partOfWork(whole, from);
      expect(readingRows(part.documents, part.alignment)).toEqual(first);
    }
  });
});
