import type { CsvCell } from './csv';

/** A table in GitHub-flavoured Markdown; the first row is its heading. */
export function markdownTable(rows: readonly (readonly CsvCell[])[]): string {
  const [heading = [], ...body] = rows;
  const line = (cells: readonly CsvCell[]) => `| ${cells.map(inCell).join(' | ')} |`;
  return [line(heading), `|${' --- |'.repeat(heading.length)}`, ...body.map(line), ''].join('\n');
}

function inCell(cell: CsvCell): string {
  return String(cell)
    .replace(/([\\|])/g, '\\$1')
    .replace(/\s*\n\s*/g, '<br>');
}
