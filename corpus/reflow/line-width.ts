/** Two rulers for printed lines. A file's lines end at one margin by the ruler of the face they were set in. */
export interface LineWidth {
  /** Terminal columns: Han and full-width forms 2, the rest 1. */
  readonly columns: number;
  /** Hundredths of an em in a common proportional face: Han 100, digits 50, `i` 28, `m` 78. */
  readonly ems: number;
}

const longestMeasured = 2000;
const narrow = new Set(Array.from("ijltfrI.,;:'!|()[]’‘“”/ ", character => character.charCodeAt(0)));
const wide = new Set(Array.from('mwMW@%&', character => character.charCodeAt(0)));

/** The width of a printed line by both rulers; of very long lines, that of the first 2,000 units. */
export function widthOf(text: string): LineWidth {
  let columns = 0;
  let ems = 0;
  const length = Math.min(text.length, longestMeasured);
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    const isFull = isFullWidth(unit);
    columns += isFull ? 2 : 1;
    ems += isFull ? 100 : latinWidth(unit);
  }
  return { columns: columns + text.length - length, ems: ems + (text.length - length) * 50 };
}

/** Whether a code unit fills a whole Han square in print: Han, kana, CJK punctuation, full-width forms. */
export function isFullWidth(unit: number): boolean {
  if (unit < 0x2e80) return unit === 0x2014 || unit === 0x2026;
  return unit <= 0xa4cf || fullWidthRanges.some(([first, last]) => unit >= first && unit <= last);
}

/** Hangul, high surrogates of the Han planes, compatibility ideographs, full-width forms. */
const fullWidthRanges: readonly (readonly [number, number])[] = [
  [0xac00, 0xd7a3],
  [0xd840, 0xd87f],
  [0xf900, 0xfaff],
  [0xff01, 0xff60],
];

function latinWidth(unit: number): number {
  if (narrow.has(unit)) return 28;
  if (wide.has(unit)) return 80;
  if (unit >= 0x41 && unit <= 0x5a) return 66;
  return unit >= 0xdc00 && unit <= 0xdfff ? 0 : 48;
}
