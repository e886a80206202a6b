import type { ReadingUnit } from '../reflow/reading-text';
import { readMarker } from './clause-marker';
import { lettersPerHan, shareOf } from './language-share';

/** Share of the units that must be in both languages, for a file to be taken for one that sets them on one line. */
const leastShare = 0.15;
const leastUnits = 2;
/** What the parts of a line need to be no name or abbreviation in a text of the other language. */
const clear: Needs = { words: 2, letters: 8, han: 2 };
/** The same in a file that is known to have both languages on one line. */
const known: Needs = { words: 1, letters: 3, han: 1 };
/** How much longer one part may be than the other when they say the same, measured in Han. */
const mostRatio = 4;
/** What of the Chinese part may be Latin letters, measured in Han. */
const mostLatin = 0.5;

interface Needs {
  readonly words: number;
  readonly letters: number;
  readonly han: number;
}

const opensChinese = /[“‘《〈（(【「『]/;
const figure = /[0-9０-９.,]/;
/** A figure belongs to the Chinese words that count by it, else to the English ones before it. */
const counts = /[年月日号號個个项項条條款届屆次名家位千万萬亿億]/;
const closesChinese = /^[0-9０-９%％]*[。，；：！？、…）)》〉”’」』】—]*/;
const beginsEnglish = /^\s*["“‘'(（]?[A-Z0-9]/;
const inBrackets = /^[（(【［[].*[）)】］\]][。.]?$/s;

/**
 * Parts the units that say the same in one language after the other on one line (`1. Definitions 定义`), when a file is
 * full of them or is known to be in two languages. Both parts are given the number at the head. Nothing but white space is lost.
 *
 * @returns the units as they are when there are few such lines: they are texts with foreign names in them
 */
export function partMixedLines(
  text: string,
  units: readonly ReadingUnit[],
  isBilingual: boolean,
): readonly ReadingUnit[] {
  const seamsBy = (needs: Needs): (number | null)[] =>
    units.map((unit, at) =>
      isOpen(unit) || isAloneInRow(at, units) ? seamOf(text.slice(unit.start, unit.end), needs) : null,
    );
  const isFull = (): boolean =>
    seamsBy(clear).filter(seam => seam !== null).length >= Math.max(leastUnits, units.length * leastShare);
  if (!isBilingual && !isFull()) return units;
  const seams = seamsBy(known);
  return units.flatMap((unit, ordinal) => {
    const seam = seams[ordinal] ?? null;
    return seam === null ? unit : partsOf(text, unit, unit.start + seam);
  });
}

function partsOf(text: string, unit: ReadingUnit, seam: number): ReadingUnit[] {
  const head = text.slice(unit.start, seam).trimEnd();
  const tail = text.slice(seam, unit.end).trimStart();
  const marker = unit.marker ?? (readMarker(tail) === null ? (readMarker(head)?.label ?? null) : null);
  return [
    { ...unit, end: unit.start + head.length },
    { ...unit, start: unit.end - tail.length, marker },
  ];
}

/** What the format itself gives a language or a place beside a translation is not questioned. */
function isOpen({ language, unit, column }: ReadingUnit): boolean {
  return language === null && unit === undefined && column === undefined;
}

/** A cell over the whole width of a table has nothing beside it: a heading of the part below. */
function isAloneInRow(ordinal: number, units: readonly ReadingUnit[]): boolean {
  const row = units[ordinal]?.row;
  return row !== undefined && units[ordinal - 1]?.row !== row && units[ordinal + 1]?.row !== row;
}

/** Where the second language begins, or `null` when the text is in one. */
function seamOf(text: string, needs: Needs): number | null {
  const firstHan = text.search(/\p{Script=Han}/u);
  if (firstHan < 0) return null;
  const start = startOfChinese(text, firstHan);
  if (areTranslations(text.slice(0, start), text.slice(start), needs)) return start;
  const end = endOfChinese(text);
  return beginsEnglish.test(text.slice(end)) && areTranslations(text.slice(end), text.slice(0, end), needs)
    ? end
    : null;
}

/** Figures that count what follows and opening marks belong to the Chinese. */
function startOfChinese(text: string, firstHan: number): number {
  const start = counts.test(text.charAt(firstHan)) ? backOver(text, firstHan, figure) : firstHan;
  return backOver(text, start, opensChinese);
}

/** Where the run of such characters begins that ends before a place. */
function backOver(text: string, end: number, kind: RegExp): number {
  let start = end;
  while (start > 0 && kind.test(text.charAt(start - 1))) start--;
  return start;
}

/** So do figures and closing marks after it; reflow has taken the space after a full stop away. */
function endOfChinese(text: string): number {
  const lastHan = text.search(/\p{Script=Han}\P{Script=Han}*$/u);
  return lastHan + 1 + (closesChinese.exec(text.slice(lastHan + 1))?.[0].length ?? 0);
}

function areTranslations(english: string, chinese: string, needs: Needs): boolean {
  const words = english.match(/[A-Za-z]{2,}/g) ?? [];
  const letters = words.join('').length;
  const { han, latin } = shareOf(chinese);
  if (words.length < needs.words || letters < needs.letters || han < needs.han) return false;
  if (latin / lettersPerHan > han * mostLatin || inBrackets.test(chinese.trim())) return false;
  const ratio = letters / lettersPerHan / han;
  return ratio <= mostRatio && ratio >= 1 / mostRatio;
}
