import type { Language } from '../model/language';
import { languages } from '../model/language';
import type { ReadingText, ReadingUnit } from '../reflow/reading-text';
import { lettersPerHan, shareOf } from './language-share';
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
const leastUnits = 2;

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
  const judged = judgeUnits(reading, units);
  const weights = { zh: 0, en: 0 };
  const counts = { zh: 0, en: 0 };
  for (const { language, weight } of judged) {
    weights[language] += weight;
    if (weight > 0) counts[language]++;
  }
  const main: Language = weights.zh >= weights.en ? 'zh' : 'en';
  const other: Language = main === 'zh' ? 'en' : 'zh';
  const isDeclared = units.some(unit => unit.unit !== undefined);
  const share = weights[other] / Math.max(1, weights.zh + weights.en);
  if (!isDeclared && (share < leastShare || counts[other] < leastUnits)) return single(main, units);
  const layout = layoutOf(judged);
  return {
    documents: languages.map(language => ({
      language,
      units: judged.filter(entry => entry.language === language).map(entry => entry.unit),
      ordinals: null,
    })),
    layout,
  };
}

function single(language: Language, units: readonly ReadingUnit[]): LanguageSplit {
  return { documents: [{ language, units, ordinals: null }], layout: null };
}

/** Language of each unit; one with neither script (a number, a rule) goes with the unit before it. */
function judgeUnits(reading: ReadingText, units: readonly ReadingUnit[]): JudgedUnit[] {
  let last: Language = 'zh';
  return units.map(unit => {
    const { han, latin } = shareOf(reading.text.slice(unit.start, unit.end));
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
  return switches > Math.max(3, judged.length * 0.1) ? 'interleaved' : 'consecutive';
}
