import type { ReadingRow } from '../../corpus/align/reading-rows';

/** Rows that are drawn, or left out, together. */
export interface RowChunk {
  readonly firstRow: number;
  readonly rows: readonly ReadingRow[];
  /** How deep each row is indented below its heading. */
  readonly depths: readonly number[];
  /** UTF-16 code units of the longer language, for guessing the height before it is drawn. */
  readonly characterCount: number;
}

const chunkSize = 24;

/**
 * Cut the rows of a work into chunks, in order.
 *
 * @param headingLevel that of the heading above the first row; 0 when there is none
 */
export function chunkRows(rows: readonly ReadingRow[], headingLevel = 0): readonly RowChunk[] {
  const depths = rowDepths(rows, headingLevel);
  const chunks: RowChunk[] = [];
  for (let firstRow = 0; firstRow < rows.length; firstRow += chunkSize) {
    const part = rows.slice(firstRow, firstRow + chunkSize);
    chunks.push({
      firstRow,
      rows: part,
      depths: depths.slice(firstRow, firstRow + chunkSize),
      characterCount: part.reduce((sum, row) => sum + Math.max(sizeOf(row.zh), sizeOf(row.en) / 2.6), 0),
    });
  }
  return chunks;
}

/** How far below its heading each row stands: 0 for a paragraph, 1 for its sub-clauses, and so on. */
export function rowDepths(rows: readonly ReadingRow[], levelAbove = 0): readonly number[] {
  let headingLevel = levelAbove;
  return rows.map(row => {
    const clause = row.zh[0] ?? row.en[0];
    if (clause === undefined) return 0;
    if (clause.kind === 'heading') {
      headingLevel = clause.level;
      return 0;
    }
    return Math.min(4, Math.max(0, clause.level - headingLevel - 1));
  });
}

function sizeOf(clauses: ReadingRow['zh']): number {
  return clauses.reduce((sum, clause) => sum + clause.text.length + 20, 0);
}
