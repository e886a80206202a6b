import type { ClauseId } from '../model/clause';
import type { Language } from '../model/language';
import { hashText } from './binary-format';
import type { Hit } from './search-answer';

/** A row of a search as it was when it was kept: enough to say what has changed, and to name what has gone. */
export interface SavedRow {
  readonly clauseId: ClauseId;
  readonly language: Language;
  readonly label: string;
  /** The beginning of the clause's words. */
  readonly excerpt: string;
  /** Over the text and the places found. */
  readonly sign: number;
}

/** What is other than when the rows were kept. */
export interface RowChanges {
  readonly added: readonly SavedRow[];
  readonly removed: readonly SavedRow[];
  /** Clauses that are found as before, but whose words or places are others. */
  readonly changed: readonly SavedRow[];
}

const excerptLength = 80; // UTF-16 code units

/** A hit as it is kept. */
export function toSavedRow({ clauseId, language, label, text, ranges }: Hit): SavedRow {
  const places = ranges.map(({ start, end }) => `${start}-${end}`).join(' ');
  return { clauseId, language, label, excerpt: text.slice(0, excerptLength), sign: hashText(places, hashText(text)) };
}

/** Compare today's rows with those that were kept; each list in its own order. */
export function changesOf(kept: readonly SavedRow[], today: readonly SavedRow[]): RowChanges {
  const before = new Map(kept.map(row => [row.clauseId, row]));
  const now = new Set(today.map(row => row.clauseId));
  return {
    added: today.filter(row => !before.has(row.clauseId)),
    removed: kept.filter(row => !now.has(row.clauseId)),
    changed: today.filter(row => (before.get(row.clauseId)?.sign ?? row.sign) !== row.sign),
  };
}
