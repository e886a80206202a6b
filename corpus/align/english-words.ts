import { stemEnglish } from '../segment/english-stem';
import { segmentLatin } from '../segment/latin-segmenter';

const months: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sept: 9,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};
const numberWords: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, value]),
);
const powers: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** Words so common that they say nothing about which clause they stand in. */
const functionWords = new Set(
  `a an the of to in on at by for with from as and or but nor not no is are was were be been being has have had do does
   did will would shall should may might can could must this that these those it its he she they them their his her we
   our us you your i my me there here which who whom whose what when where how if then than so such into upon under over
   between among through during against within without about after before all any each every both other another some
   also only more most one s t`.split(/\s+/),
);

/**
 * The comparable words of an English text, in order: stems of content words (Porter 1980), numbers as `#2019`, months
 * as `m4`. Powers are multiplied out: `3.5 million` gives `#3500000`.
 */
export function englishWords(text: string): string[] {
  const words: string[] = [];
  for (const token of segmentLatin(text)) {
    const word = text.slice(token.start, token.end).toLowerCase().replace(/[’‘]/g, "'");
    if (token.kind === 'number') words.push(`#${Number(word.replace(/,/g, ''))}`);
    else if (token.kind === 'word') words.push(...comparableForms(word, words));
  }
  return words;
}

function comparableForms(word: string, before: string[]): string[] {
  const power = powers[word];
  const last = before[before.length - 1];
  if (power !== undefined && last?.startsWith('#')) {
    before[before.length - 1] = `#${Math.round(Number(last.slice(1)) * power * 1e6) / 1e6}`;
    return [];
  }
  const month = months[word];
  if (month !== undefined) return [`m${month}`];
  const value = numberWords[word] ?? /^(\d+)(?:st|nd|rd|th)$/.exec(word)?.[1];
  if (value !== undefined) return [`#${value}`];
  return word.split(/[-‐‑]/).flatMap(part => stemOf(part.replace(/'s?$/, '')));
}

/** The stem of one English word, as a list: empty for a function word. */
export function stemOf(word: string): string[] {
  if (word === '' || functionWords.has(word)) return [];
  return [stemEnglish(word)];
}
