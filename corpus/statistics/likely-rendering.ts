import type { StudiedClause, StudiedCorpus } from '../compare/compared-work';
import { findWording } from '../compare/find-wording';
import type { RenderingReport } from '../compare/renderings';
import { acceptedFor, renderingFinder } from '../compare/study';
import { foldToString } from '../fold/fold';
import type { ClauseId } from '../model/clause';
import type { Language } from '../model/language';
import type { TextRange } from '../model/text-range';
import type { Glossary } from '../segment/glossary';

/** Words of the other language that likely render a place. */
export interface LikelyPlace {
  readonly clauseId: ClauseId;
  readonly range: TextRange;
}

/** In more clauses than this only the glossary is asked: all word sequences of a large library fill the memory. */
const mostClauses = 6_000;

/** Says what likely renders the words at a place: as the glossary has it, else by association over aligned units. */
export class LikelyRenderings {
  readonly #corpus: StudiedCorpus;
  readonly #glossary: Glossary;
  readonly #isSmall: boolean;
  readonly #found = new Map<string, ReadonlyMap<ClauseId, readonly FoundRendering[]>>();

  constructor(corpus: StudiedCorpus, glossary: Glossary) {
    this.#corpus = corpus;
    this.#glossary = glossary;
    this.#isSmall = corpus.clauses('zh').length + corpus.clauses('en').length <= mostClauses;
  }

  /** What renders the words at a range of a clause; empty when nothing was recognised. */
  at(clause: StudiedClause, range: TextRange): readonly LikelyPlace[] {
    const phrase = clause.text.slice(range.start, range.end).trim();
    if (phrase === '') return [];
    if (!this.#isSmall) return this.#inGlossary(clause, range, phrase);
    const inClause = this.#renderingsOf(phrase, clause.language).get(clause.clauseId) ?? [];
    const here = inClause.filter(({ unit }) => unit.start <= range.start && range.start < unit.end);
    return here.map(({ place }) => place);
  }

  #inGlossary(clause: StudiedClause, range: TextRange, phrase: string): LikelyPlace[] {
    const accepted = acceptedFor(phrase, clause.language, this.#glossary);
    const others = this.#corpus.counterparts(clause, range);
    for (const rendering of accepted) {
      const places = others.flatMap(({ clause: other }) =>
        findWording(other.text, rendering).map(found => ({ clauseId: other.clauseId, range: found })),
      );
      if (places.length > 0) return places;
    }
    return [];
  }

  #renderingsOf(phrase: string, language: Language): ReadonlyMap<ClauseId, readonly FoundRendering[]> {
    const key = `${language} ${foldToString(phrase)}`;
    let known = this.#found.get(key);
    if (known === undefined) {
      const accepted = acceptedFor(phrase, language, this.#glossary);
      known = byClause(renderingFinder(this.#corpus).find(phrase, language, { accepted }));
      this.#found.set(key, known);
    }
    return known;
  }
}

/** A rendering with the stretch of the phrase's clause that it renders something of. */
interface FoundRendering {
  readonly unit: TextRange;
  readonly place: LikelyPlace;
}

function byClause({ renderings }: RenderingReport): ReadonlyMap<ClauseId, readonly FoundRendering[]> {
  const found = new Map<ClauseId, FoundRendering[]>();
  for (const { phrase, rendering } of renderings.flatMap(one => one.units)) {
    const { clause, range } = phrase.part;
    const { start, end } = rendering;
    const inClause = found.get(clause.clauseId) ?? [];
    inClause.push({ unit: range, place: { clauseId: rendering.part.clause.clauseId, range: { start, end } } });
    found.set(clause.clauseId, inClause);
  }
  return found;
}
