import type { Language } from '../../corpus/model/language';
import type { TextRange } from '../../corpus/model/text-range';

/** A run of an excerpt, inside or outside a place that was found. */
export interface ExcerptPiece {
  readonly start: number;
  readonly text: string;
  readonly hit: boolean;
}

/** How much is shown before the first place and in all, in UTF-16 code units. */
const reach = { zh: { before: 16, whole: 64 }, en: { before: 48, whole: 170 } };

/**
 * The words around the first place of a hit, with every place in them told apart; dots where text was left out.
 *
 * @param from - where the words of the text begin, after its printed number
 */
export function excerpt(
  text: string,
  ranges: readonly TextRange[],
  language: Language,
  from = 0,
): readonly ExcerptPiece[] {
  const { start, end } = frame(text, ranges[0] ?? { start: from, end: from }, language, from);
  const pieces: ExcerptPiece[] = start > from ? [{ start: -1, text: '…', hit: false }] : [];
  let offset = start;
  for (const range of ranges.filter(place => place.start >= start && place.end <= end)) {
    if (range.start < offset) continue;
    pieces.push({ start: offset, text: text.slice(offset, range.start), hit: false });
    pieces.push({ start: range.start, text: text.slice(range.start, range.end), hit: true });
    offset = range.end;
  }
  pieces.push({ start: offset, text: text.slice(offset, end), hit: false });
  if (end < text.length) pieces.push({ start: end, text: '…', hit: false });
  return pieces.filter(piece => piece.text !== '');
}

/** What of the text is shown: a little before the first place, and as much as fits. */
function frame(text: string, first: TextRange, language: Language, from: number): TextRange {
  const { before, whole } = reach[language];
  const near = first.start - before < from + before / 2; // a few words cut off would be a waste of dots
  const start =
    near || text.length <= whole
      ? Math.min(from, first.start)
      : wordStart(text, first.start - before, first.start, language);
  const end = wordEnd(text, Math.min(text.length, Math.max(start + whole, first.end)), language);
  return { start, end: Math.max(first.end, end) };
}

function wordStart(text: string, from: number, latest: number, language: Language): number {
  if (language === 'zh') return from;
  const space = text.indexOf(' ', from);
  return space === -1 || space >= latest ? from : space + 1;
}

function wordEnd(text: string, to: number, language: Language): number {
  if (to === text.length || language === 'zh') return to;
  const space = text.lastIndexOf(' ', to);
  return space <= 0 ? to : space;
}
