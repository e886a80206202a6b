/**
 * Read comma-separated values (RFC 4180): quotes may hold separators and line ends, and are doubled inside.
 *
 * Blank rows are left out. Answers `null` where a quote is never closed. `separator` is one character.
 */
export function parseCsv(text: string, separator: string): string[][] | null {
  const cell = new RegExp(`[ \\t]*"((?:[^"]|"")*)"[ \\t]*(?=[${separator}\\r\\n]|$)|([^${separator}\\r\\n]*)`, 'y');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    if (found === null || isUnclosed(found[2])) return null;
    row.push(found[1]?.replace(/""/g, '"') ?? found[2] ?? '');
    at += found[0].length;
    if (text.charAt(at) !== separator) {
      if (row.some(value => value.trim() !== '')) rows.push(row);
      row = [];
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows;
}

function isUnclosed(bare: string | undefined): boolean {
  return bare !== undefined && /^\s*"/.test(bare) && !/^\s*"[^"]*"/.test(bare);
}
