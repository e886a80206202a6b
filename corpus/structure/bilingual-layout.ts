import type { Language } from '../model/language';
import { languages, otherLanguage } from '../model/language';
import type { ReadingText, ReadingUnit } from '../reflow/reading-text';
import { lettersPerHan, shareOf } from './language-share';
import { partMixedLines } from './mixed-lines';
import type { ReadReport } from './read-document';

/** The units of one language, and for each the ordinal of the pair it belongs to when the file is laid out in pairs. */
export interface LanguageUnits {
  readonly language: Language;
  readonly units: readonly ReadingUnit[];
  readonly ordinals: readonly (number | null)[] | null;
}

/** A file's units by language, and how the languages were laid out. */
export interface LanguageSplit {
  readonly documents: readonly LanguageUnits[];
  readonly layout: ReadReport['layout'];
}

/** Share of a file's words that a second language must have to be a document of its own. */
const leastShare = 0.12;
/** The same for a second language that follows the first: an English annex does not make a Chinese law bilingual. */
const leastConsecutiveShare = 0.2;

interface JudgedUnit {
  readonly unit: ReadingUnit;
  readonly language: Language;
  readonly weight: number;
}

/** Split a file's units by language. `chosen` is a person's word and is not questioned. */
export function splitLanguages(
  reading: ReadingText,
  units: readonly ReadingUnit[],
  chosen: Language | undefined,
): LanguageSplit {
  if (chosen !== undefined) return single(chosen, units);
  const whole = judgeUnits(reading, units);
  const parted = partMixedLines(reading.text, units, layoutOf(whole) !== 'consecutive');
  const judged = parted === units ? whole : judgeUnits(reading, parted);
  const weights = { zh: 0, en: 0 };
  const counts = { zh: 0, en: 0 };
  for (const { language, weight } of judged) {
    weights[language] += weight;
    if (weight > 0) counts[language]++;
  }
  const main: Language = weights.zh >= weights.en ? 'zh' : 'en';
  const other = otherLanguage(main);
  const layout = layoutOf(judged);
  const share = weights[other] / Math.max(1, weights.zh + weights.en);
  const isOne =
    share < (layout === 'consecutive' ? leastConsecutiveShare : leastShare) ||
    counts[other] < leastUnits(layout, judged);
  if (isOne && layout !== 'units') return single(main, units);
  const ordinals = pairOrdinals(judged, layout);
  return { documents: languages.flatMap(language => documentOf(judged, language, { ordinals, layout })), layout };
}

function documentOf(
  judged: readonly JudgedUnit[],
  language: Language,
  { ordinals, layout }: { readonly ordinals: readonly number[] | null; readonly layout: LanguageSplit['layout'] },
): LanguageUnits[] {
  const own = judged.flatMap((entry, place) => (entry.language === language ? [{ entry, place }] : []));
  if (own.length === 0) return [];
  return [
    {
      language,
      units: own.map(({ entry }) => (layout === 'columns' ? asText(entry) : entry.unit)),
      ordinals: ordinals === null ? null : own.map(({ place }) => ordinals[place] ?? null),
    },
  ];
}

/** In a table that only sets two languages side by side, a cell is what it would be without the table. */
function asText({ unit }: JudgedUnit): ReadingUnit {
  return unit.hint === 'cell' ? { ...unit, hint: 'unknown' } : unit;
}

/** The pair that each unit belongs to: its translation unit, its table row, or its turn in the alternation. */
function pairOrdinals(judged: readonly JudgedUnit[], layout: ReadReport['layout']): number[] | null {
  if (layout === 'consecutive') return null;
  let ordinal = 0;
  return judged.map(({ unit, language }, place) => {
    if (layout === 'units' && unit.unit !== undefined) return unit.unit;
    const before = judged[place - 1];
    if (before !== undefined && opensPair(before, { unit, language }, judged[0]?.language)) ordinal++;
    return ordinal;
  });
}

function opensPair(
  before: Pick<JudgedUnit, 'unit' | 'language'>,
  now: Pick<JudgedUnit, 'unit' | 'language'>,
  first: Language | undefined,
): boolean {
  if (before.unit.row !== undefined || now.unit.row !== undefined) return before.unit.row !== now.unit.row;
  return before.language !== now.language && now.language === first;
}

/** One line of another language after a text is a quotation or a name, not a document. */
function leastUnits(layout: ReadReport['layout'], judged: readonly JudgedUnit[]): number {
  return layout === 'consecutive' && judged.length > 2 ? 2 : 1;
}

function single(language: Language, units: readonly ReadingUnit[]): LanguageSplit {
  return { documents: [{ language, units, ordinals: null }], layout: null };
}

/** Language of each unit; one with neither script (a number, a rule) goes with the unit before it. */
function judgeUnits(reading: ReadingText, units: readonly ReadingUnit[]): JudgedUnit[] {
  let last: Language = 'zh';
  return units.map(unit => {
    const text = reading.text.slice(unit.start, unit.end);
    const { han, latin } = shareOf(text);
    const weight = han + latin / lettersPerHan;
    if (unit.language !== null) last = unit.language;
    else if (weight > 0) last = han * lettersPerHan >= latin ? 'zh' : 'en';
    return { unit, language: last, weight };
  });
}

function layoutOf(judged: readonly JudgedUnit[]): ReadReport['layout'] {
  if (judged.some(({ unit }) => unit.unit !== undefined)) return 'units';
  const cells = judged.filter(({ unit }) => unit.column !== undefined).length;
  if (cells > judged.length / 2) return 'columns';
  let switches = 0;
  judged.forEach(({ language }, ordinal) => {
    if (ordinal > 0 && judged[ordinal - 1]?.language !== language) switches++;
  });
  const isDense = switches >= 3 && switches >= judged.length * 0.3;
  return isDense || switches > Math.max(3, judged.length * 0.1) ? 'interleaved' : 'consecutive';
}
