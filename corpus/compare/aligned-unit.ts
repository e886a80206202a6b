import type { AlignmentLink } from '../model/alignment-link';
import type { ClauseId } from '../model/clause';
import type { Language } from '../model/language';
import type { TextRange } from '../model/text-range';
import type { ClauseText } from './compared-text';

/** A stretch of one clause on one side of an aligned unit. */
export interface UnitPart {
  readonly clause: ClauseText;
  readonly range: TextRange;
}

/** Sentences, or clauses where no sentences are linked, that say the same thing in both languages. */
export interface AlignedUnit {
  readonly zh: readonly UnitPart[];
  readonly en: readonly UnitPart[];
}

/** The aligned units of a work, as fine as its links go; one-sided links are left out: they render nothing. */
export function toAlignedUnits(links: readonly AlignmentLink[], clauses: readonly ClauseText[]): AlignedUnit[] {
  const byId = new Map(clauses.map(clause => [clause.clauseId, clause]));
  return links.flatMap(link => unitsOf(link, byId)).filter(unit => unit.zh.length > 0 && unit.en.length > 0);
}

function unitsOf(link: AlignmentLink, byId: ReadonlyMap<ClauseId, ClauseText>): AlignedUnit[] {
  const twoSided = link.sentences.filter(({ zh, en }) => zh.length > 0 && en.length > 0);
  if (twoSided.length === 0) return [{ zh: wholeClauses(link.zh, byId), en: wholeClauses(link.en, byId) }];
  const side = (language: Language) => (sentences: (typeof twoSided)[number]) =>
    sentences[language].flatMap(({ clauseId, range }) => {
      const clause = byId.get(clauseId);
      return clause === undefined ? [] : [{ clause, range }];
    });
  return twoSided.map(sentences => ({ zh: side('zh')(sentences), en: side('en')(sentences) }));
}

function wholeClauses(ids: readonly ClauseId[], byId: ReadonlyMap<ClauseId, ClauseText>): UnitPart[] {
  return ids.flatMap(id => {
    const clause = byId.get(id);
    return clause === undefined ? [] : [{ clause, range: { start: 0, end: clause.text.length } }];
  });
}
