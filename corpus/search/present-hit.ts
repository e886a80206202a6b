import { fold, toReadingRange } from '../fold/fold';
import type { TextRange } from '../model/text-range';
import type { ClauseStore } from './clause-store';
import { clauseOf, counterpartsOf } from './indexed-work';
import { tidySpans } from './matcher';
import type { Matcher, Spans } from './matcher';
import type { CounterpartRanges, Hit } from './search-answer';

/** The hit for a clause that matched, with its places over the reading text. */
export function presentHit(
  matcher: Matcher,
  store: ClauseStore,
  ordinal: number,
  withCounterparts = false,
): Hit | null {
  const work = store.workOf(ordinal);
  if (work === null) return null;
  const clause = clauseOf(work, ordinal);
  const spans: Spans = [];
  matcher.collect(ordinal, spans, false);
  const counterparts = [...counterpartsOf(work, ordinal)];
  const counterpartRanges: CounterpartRanges[] = [];
  for (const counterpart of counterparts) {
    const other: Spans = [];
    matcher.collect(counterpart, other, true);
    if (other.length === 0) continue;
    const { id } = clauseOf(work, counterpart);
    counterpartRanges.push({ clauseId: id, ranges: readingRanges(store, counterpart, other) });
  }
  return {
    workId: work.id,
    clauseId: clause.id,
    language: clause.language,
    kind: clause.kind,
    label: clause.label,
    path: clause.path,
    section: store.sectionName(store.sections.at(ordinal)),
    ranges: readingRanges(store, ordinal, spans),
    text: clause.text,
    counterparts: counterparts.map(counterpart => clauseOf(work, counterpart).id),
    counterpartRanges,
    ...(withCounterparts && { counterpartTexts: counterparts.map(other => clauseOf(work, other).text) }),
  };
}

/** Folded places of a clause as ranges over its reading text, ascending, each once. */
export function readingRanges({ texts }: ClauseStore, ordinal: number, spans: Spans): TextRange[] {
  if (spans.length === 0) return [];
  return texts.isInPlace(ordinal) ? rangesOf(tidySpans(spans)) : carriedBack(texts.reading(ordinal), spans);
}

function carriedBack(reading: string, spans: Spans): TextRange[] {
  const folded = fold(reading);
  const carried: Spans = [];
  for (let at = 0; at < spans.length; at += 2) {
    const range = toReadingRange(reading, folded, { start: spans[at] ?? 0, end: spans[at + 1] ?? 0 });
    carried.push(range.start, range.end);
  }
  return rangesOf(tidySpans(carried));
}

function rangesOf(spans: Spans): TextRange[] {
  const ranges: TextRange[] = [];
  for (let at = 0; at < spans.length; at += 2) ranges.push({ start: spans[at] ?? 0, end: spans[at + 1] ?? 0 });
  return ranges;
}
