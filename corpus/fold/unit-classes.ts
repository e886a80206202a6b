/** What one UTF-16 unit of folded text is to search. */
export const unitClass = {
  /** White space: between words, never indexed. */
  space: 0,
  /** Han and other scripts written without spaces between words, and halves of astral characters. */
  han: 1,
  /** A letter or digit of a script that spaces its words. */
  word: 2,
  /** Everything else. */
  mark: 3,
} as const;

const classes = new Uint8Array(0x10000);

function isBetween(unit: number, low: number, high: number): boolean {
  return unit >= low && unit <= high;
}

/** A Han character of the basic plane, 〇 and 々 included. */
export function isHanUnit(unit: number): boolean {
  return isBetween(unit, 0x3400, 0x9fff) || unit === 0x3007 || unit === 0x3005 || isBetween(unit, 0xf900, 0xfaff);
}

function isUnspacedUnit(unit: number): boolean {
  return isHanUnit(unit) || isBetween(unit, 0x3041, 0x31ff) || isBetween(unit, 0xac00, 0xd7af) || isSurrogate(unit);
}

/** Half of a character outside the basic plane. */
export function isSurrogate(unit: number): boolean {
  return isBetween(unit, 0xd800, 0xdfff);
}

function classify(unit: number): number {
  if (isUnspacedUnit(unit)) return unitClass.han;
  const character = String.fromCharCode(unit);
  if (/\s/.test(character)) return unitClass.space;
  return /[\p{L}\p{N}]/u.test(character) ? unitClass.word : unitClass.mark;
}

for (let unit = 0; unit < 0x10000; unit++) classes[unit] = classify(unit);

/** The class of each UTF-16 unit: a value of {@link unitClass}. */
export const unitClasses: Readonly<Uint8Array> = classes;
