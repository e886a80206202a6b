import type { TextRange } from '../../corpus/model/text-range';

/**
 * The part of a sentence that is shown where space is short: all of it if it fits, else a stretch with the wanted
 * words about a third in, cut at spaces where the text has any.
 */
export function excerptAround(text: string, sentence: TextRange, wanted: TextRange | null, longest: number): TextRange {
  if (sentence.end - sentence.start <= longest) return sentence;
  const anchor = wanted ?? { start: sentence.start, end: sentence.start };
  const latest = Math.max(sentence.start, sentence.end - longest);
  const from = Math.min(latest, Math.max(sentence.start, anchor.start - Math.floor(longest / 3)));
  const start = from === sentence.start ? from : afterSpace(text, from, anchor.start);
  const to = Math.min(sentence.end, Math.max(start + longest, anchor.end));
  const end = to === sentence.end ? to : beforeSpace(text, to, Math.max(anchor.end, start + 1));
  return { start, end };
}

function afterSpace(text: string, from: number, most: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space >= most ? from : space + 1;
}

function beforeSpace(text: string, to: number, least: number): number {
  const space = text.lastIndexOf(' ', to);
  return space < least ? to : space;
}
