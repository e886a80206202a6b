/** A cell as it is written, up to the separator or line end after it. */
interface Cell {
  readonly value: string;
  readonly end: number;
}

/**
 * Read comma-separated values (RFC 4180), or tab-separated ones: quotes may hold separators and line ends, and are doubled inside.
 *
 * Blank rows are left out. Answers `null` where a quote is never closed. `separator` is one character.
 */
export function parseCsv(text: string, separator: string): string[][] | null {
  const stop = new RegExp(`[${separator}\\r\\n]`, 'g');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = quotedCell(text, at, separator) ?? bareCell(text, at, stop);
    if (cell === null) return null;
    row.push(cell.value);
    at = cell.end;
    if (text.charAt(at) !== separator) {
      if (row.some(value => value.trim() !== '')) rows.push(row);
      row = [];
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows;
}

/** `null` when no quote begins the cell, or when more than blanks stands between the closing one and its end. */
function quotedCell(text: string, start: number, separator: string): Cell | null {
  const open = afterBlanks(text, start, separator);
  if (text.charAt(open) !== '"') return null;
  const close = closingQuote(text, open + 1);
  if (close < 0) return null;
  const end = afterBlanks(text, close + 1, separator);
  if (end < text.length && !`${separator}\r\n`.includes(text.charAt(end))) return null;
  return { value: text.slice(open + 1, close).replaceAll('""', '"'), end };
}

/** `null` when a quote begins the cell and none is in the rest of it. */
function bareCell(text: string, start: number, stop: RegExp): Cell | null {
  stop.lastIndex = start;
  const end = stop.exec(text)?.index ?? text.length;
  const value = text.slice(start, end);
  const open = value.indexOf('"');
  const isUnclosed = open >= 0 && value.slice(0, open).trim() === '' && !value.includes('"', open + 1);
  return isUnclosed ? null : { value, end };
}

/** Cells may be of any length: a pattern would need room for each of their letters. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charAt(at + 1) !== '"') return at;
  }
  return -1;
}

/** A tab is no blank where it parts the cells. */
function afterBlanks(text: string, from: number, separator: string): number {
  let at = from;
  while (text.charAt(at) === ' ' || (text.charAt(at) === '\t' && separator !== '\t')) at++;
  return at;
}
