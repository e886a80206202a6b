import type { Language } from '../model/language';
import type { LineMarker } from './marker-run';
import type { Measures } from './measure';
import { fullnessOf } from './measure';
import type { PrintedLine } from './printed-line';

/** For each language, how much likelier a full stop at the margin ends a paragraph than only a sentence: log odds. */
export type SentenceOdds = ReadonlyMap<Language | null, number>;

const closers = '[”’」』）)》〉】\\]"\'»]*';
const stopAtEnd = new RegExp(`[。！？!?.．]${closers}$`);
const stopInside: Readonly<Record<Language, RegExp>> = {
  zh: new RegExp(`[。！？]${closers}(?=[^\\s，、；：])`, 'g'),
  en: new RegExp(`[a-z)\\]][.!?]${closers}\\s+(?=[A-Z“"(])`, 'g'),
};
const smoothing = 2;
const mostOdds = 2;

/**
 * Learn from a file how many sentences its paragraphs have.
 *
 * A full stop falls on the margin by chance, be it that of a paragraph or of a sentence inside one; so the odds are the
 * count of paragraphs that plainly begin without a number over the count of sentences that go on inside a line.
 */
export function sentenceOdds(
  lines: readonly PrintedLine[],
  markers: readonly (LineMarker | null)[],
  measures: Measures,
): SentenceOdds {
  const counts = { zh: { paragraphs: 0, sentences: 0 }, en: { paragraphs: 0, sentences: 0 } };
  lines.forEach((line, ordinal) => {
    if (line.language === null) return;
    const count = counts[line.language];
    count.sentences += line.text.match(stopInside[line.language])?.length ?? 0;
    const next = lines[ordinal + 1];
    if (next === undefined || next.language !== line.language || markers[ordinal + 1] !== null) return;
    if (endsSentence(line) && /^[\p{Lu}\p{Script=Han}《“"]/u.test(next.text) && isShort(line, next, measures))
      count.paragraphs++;
  });
  return new Map(
    Object.entries(counts).map(([language, { paragraphs, sentences }]) => {
      const odds = Math.log((paragraphs + smoothing) / (sentences + smoothing));
      return [language as Language, Math.max(-mostOdds, Math.min(mostOdds, odds))];
    }),
  );
}

/** Whether a line ends as a sentence does. */
export function endsSentence({ text }: PrintedLine): boolean {
  return stopAtEnd.test(text);
}

function isShort(line: PrintedLine, next: PrintedLine, measures: Measures): boolean {
  const fullness = fullnessOf(line, next, measures);
  return fullness === 'short' || fullness === 'stub';
}
