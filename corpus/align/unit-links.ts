import type { Lexicon } from '../lexicon/lexicon';
import type { AlignmentLink } from '../model/alignment-link';
import type { Clause, ClauseId } from '../model/clause';
import { fillSentences } from './fill-sentences';

/** One side of a file that came already paired: its clauses, and the translation unit of each. */
export interface PairedSide {
  readonly clauses: readonly Clause[];
  /** Same order as `clauses`; `null` for a clause outside any unit. */
  readonly units: readonly (number | null)[];
}

/** A unit's ordinal, or the id of a clause outside any unit. */
type UnitKey = number | ClauseId;

/**
 * The links that a paired file (TMX, two-column table) states itself: one for each unit, in the order of the Chinese;
 * units without Chinese follow the unit of the English clause before them. A clause outside any unit is a hole.
 * Sentences are aligned inside each.
 */
export function linksFromUnits(zh: PairedSide, en: PairedSide, lexicon: Lexicon | null): AlignmentLink[] {
  const zhUnits = byUnit(zh);
  const enUnits = byUnit(en);
  const links = inOrder(zhUnits, enUnits).map(key => ({
    zh: zhUnits.get(key) ?? [],
    en: enUnits.get(key) ?? [],
    sentences: [],
    score: 1,
    origin: 'structure' as const,
    locked: false,
  }));
  return fillSentences(links, { zh: zh.clauses, en: en.clauses }, lexicon);
}

function byUnit(side: PairedSide): Map<UnitKey, ClauseId[]> {
  const units = new Map<UnitKey, ClauseId[]>();
  side.clauses.forEach((clause, ordinal) => {
    const key = side.units[ordinal] ?? clause.id;
    units.set(key, [...(units.get(key) ?? []), clause.id]);
  });
  return units;
}

function inOrder(zhUnits: ReadonlyMap<UnitKey, unknown>, enUnits: ReadonlyMap<UnitKey, unknown>): UnitKey[] {
  const following = new Map<UnitKey | null, UnitKey[]>();
  let last: UnitKey | null = null;
  for (const key of enUnits.keys()) {
    if (zhUnits.has(key)) last = key;
    else following.set(last, [...(following.get(last) ?? []), key]);
  }
  return [...(following.get(null) ?? []), ...[...zhUnits.keys()].flatMap(key => [key, ...(following.get(key) ?? [])])];
}
