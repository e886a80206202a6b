/** One cell. Numbers are written as they are; text may hold anything. */
export type CsvCell = string | number;

const needsQuotes = /[",\r\n]|^\s|\s$/;
/** Signs that make a spreadsheet run a text cell as a formula, half and full width. */
const startsFormula = /^[=+\-@\t\r＝＋－＠]/;

/**
 * Writes a table as comma-separated values (RFC 4180): CRLF line ends, quotes doubled, and a byte order mark, without
 * which Excel takes UTF-8 for the machine's old encoding.
 *
 * Text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV Injection).
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return '\uFEFF' + rows.map(row => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell);
  const text = startsFormula.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
