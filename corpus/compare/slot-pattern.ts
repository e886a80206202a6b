import { foldToString } from '../fold/fold';
import type { ClauseId } from '../model/clause';
import type { TextRange } from '../model/text-range';
import { querySyntaxError } from '../search/query-error';
import type { ClauseText } from './compared-text';
import { findWording } from './find-wording';

/** One wording that fills the open slot of a pattern. */
export interface SlotFiller {
  /** As printed at its first place. */
  readonly text: string;
  readonly places: readonly { readonly clauseId: ClauseId; readonly range: TextRange; readonly filler: TextRange }[];
}

/** What fills the slot of `加强 * 合作`, most frequent first. */
export interface SlotTable {
  readonly fillers: readonly SlotFiller[];
  readonly placeCount: number;
  /** Distinct fillers over places; 1 when no filler returns. */
  readonly variability: number;
  /** `H = −Σ p·log2 p` over the fillers, in bits. */
  readonly entropy: number;
}

/** So many places with hardly a filler twice, and a pattern says nothing. */
const VAGUE = { places: 500, variability: 0.9 } as const;

/** Whether a pattern fits almost anything, so that its fillers say little. */
export function isVague({ placeCount, variability }: SlotTable): boolean {
  return placeCount > VAGUE.places && variability > VAGUE.variability;
}

/** Most characters of a filler: a slot does not swallow a paragraph. */
const MOST_CHARACTERS = 60;
const STOP = /[，。；：！？,.;:!?\n]/u;

/**
 * Everything that fills the open slot of a pattern such as `加强 * 合作` or `strengthen * cooperation`.
 *
 * A p-frame (Fletcher, kfNgram): fixed words, one `*`, fixed words; either side may be empty but not both. The
 * filler is the shortest that fits, within one clause, not across a stop or comma, at most 60 characters.
 *
 * @throws {CorpusError} `query-syntax` when there is not exactly one `*`, or nothing but it
 */
export function fillSlot(pattern: string, clauses: readonly ClauseText[]): SlotTable {
  const [before, after] = parsePattern(pattern);
  const groups = new Map<string, { text: string; places: SlotFiller['places'][number][] }>();
  for (const clause of clauses) {
    for (const place of placesIn(clause, before, after)) {
      const text = clause.text.slice(place.filler.start, place.filler.end);
      const key = foldToString(text).trim();
      const group = groups.get(key) ?? { text: text.trim(), places: [] };
      group.places.push(place);
      groups.set(key, group);
    }
  }
  const fillers = [...groups.values()].sort((a, b) => b.places.length - a.places.length || (a.text < b.text ? -1 : 1));
  const placeCount = fillers.reduce((sum, filler) => sum + filler.places.length, 0);
  const entropy = -fillers.reduce(
    (sum, { places }) => sum + (places.length / placeCount) * Math.log2(places.length / placeCount),
    0,
  );
  return {
    fillers,
    placeCount,
    variability: placeCount === 0 ? 0 : fillers.length / placeCount,
    entropy: placeCount === 0 ? 0 : entropy,
  };
}

function parsePattern(pattern: string): [string, string] {
  const parts = pattern.split(/[*＊]/u).map(part => part.trim());
  const [before, after] = parts;
  if (parts.length !== 2 || before === undefined || after === undefined || before + after === '') {
    throw querySyntaxError('slot-pattern', 1);
  }
  return [before, after];
}

function placesIn(clause: ClauseText, before: string, after: string): SlotFiller['places'][number][] {
  const { clauseId, text } = clause;
  const found = before === '' ? beforeFixed(text, after) : afterFixed(text, before, after);
  return found
    .filter(({ filler }) => text.slice(filler.start, filler.end).trim() !== '')
    .map(({ range, filler }) => ({ clauseId, range, filler }));
}

interface FilledPattern {
  readonly range: TextRange;
  readonly filler: TextRange;
}

function afterFixed(text: string, before: string, after: string): FilledPattern[] {
  const ends = findWording(text, after);
  return findWording(text, before).flatMap(fixed => {
    const window = text.slice(fixed.end, fixed.end + MOST_CHARACTERS);
    const stop = window.search(STOP);
    const limit = fixed.end + (stop === -1 ? window.length : stop);
    const end =
      after === '' ? { start: limit, end: limit } : ends.find(({ start }) => start > fixed.end && start <= limit);
    if (end === undefined) return [];
    return [{ range: { start: fixed.start, end: end.end }, filler: { start: fixed.end, end: end.start } }];
  });
}

/** `* 合作`: the filler runs back to the last stop. */
function beforeFixed(text: string, after: string): FilledPattern[] {
  return findWording(text, after).map(fixed => {
    const from = Math.max(0, fixed.start - MOST_CHARACTERS);
    let start = fixed.start;
    while (start > from && !STOP.test(text[start - 1] ?? '')) start -= 1;
    return { range: { start, end: fixed.end }, filler: { start, end: fixed.start } };
  });
}
