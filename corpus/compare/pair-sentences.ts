import type { Language } from '../model/language';
import type { TextRange } from '../model/text-range';
import type { ComparedMember } from './compared-member';
import type { StudiedCorpus } from './compared-work';

/** A sentence of a member, or several that go together, with what stands for it in the other language. */
export interface SentencePair {
  /** Over the member's text in the first language of the comparison. */
  readonly first: TextRange;
  /** Over its text in the other; empty where nothing stands for it. */
  readonly second: TextRange;
}

/**
 * Cut both texts of a member into sentences that stand for each other, so that one can be shown under the other.
 *
 * The `first` ranges partition the first text and the `second` ones the other, each in reading order; linked sentences
 * that cross each other stay together. Without links there is one pair, the whole of both.
 */
export function pairSentences(
  corpus: StudiedCorpus,
  first: ComparedMember,
  second: ComparedMember,
  language: Language,
): SentencePair[] {
  const other = language === 'zh' ? 'en' : 'zh';
  const links = first.parts
    .flatMap(({ clauseId }) => corpus.sentenceLinks(clauseId))
    .flatMap(link => {
      const from = link[language].flatMap(place => startIn(first, place) ?? []);
      const to = link[other].flatMap(place => startIn(second, place) ?? []);
      return from.length > 0 && to.length > 0 ? [{ from: Math.min(...from), to: Math.min(...to) }] : [];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const cuts: { from: number; to: number }[] = [{ from: 0, to: 0 }];
  for (const link of links) {
    const last = cuts[cuts.length - 1]!;
    if (link.from > last.from && link.to > last.to) cuts.push(link);
  }
  return cuts.map((cut, ordinal) => ({
    first: { start: cut.from, end: cuts[ordinal + 1]?.from ?? first.text.length },
    second: { start: cut.to, end: cuts[ordinal + 1]?.to ?? second.text.length },
  }));
}

/** Where a sentence begins in a member's text; `null` when it is not in it. */
function startIn(
  { parts }: ComparedMember,
  { clauseId, range }: { readonly clauseId: string; readonly range: TextRange },
): number | null {
  let offset = 0;
  for (const part of parts) {
    const length = part.range.end - part.range.start;
    const isWithin = range.start < part.range.end && part.range.start < range.end;
    if (part.clauseId === clauseId && isWithin) return offset + Math.max(0, range.start - part.range.start);
    offset += length + 1;
  }
  return null;
}
