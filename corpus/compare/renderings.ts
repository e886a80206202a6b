import { type Language, languages, otherLanguage } from '../model/language';
import type { AlignedUnit, UnitPart } from './aligned-unit';
import { contingency, logLikelihood } from '../statistics/association';
import type { PhrasePlace } from './symbol-text';
import { type TermPlace, findInUnit, isWholeTokens, termKey, termsOfUnit } from './unit-terms';

/** One way in which a phrase is rendered on the other side. */
export interface Rendering {
  /** As printed at its first place. */
  readonly text: string;
  /** Units rendered this way, with the place of the phrase and the place of the rendering. */
  readonly units: readonly { readonly phrase: TermPlace; readonly rendering: TermPlace }[];
  /** 2·joint / (units with the phrase + units with the rendering); 0 to 1. */
  readonly dice: number;
  /** Log-likelihood of phrase and rendering in the same unit (Dunning 1993), signed. */
  readonly logLikelihood: number;
  readonly isAccepted: boolean;
}

/** How a phrase is rendered over all aligned units that have it. */
export interface RenderingReport {
  readonly phrase: string;
  readonly language: Language;
  readonly unitCount: number;
  /** Most frequent first. */
  readonly renderings: readonly Rendering[];
  /** Units in which no rendering was recognised. */
  readonly unrendered: readonly TermPlace[];
  /** 1 when always rendered alike: 1 − H / log2(renderings), METHODS of translation consistency. */
  readonly consistency: number;
}

export interface RenderingOptions {
  /** Renderings of the glossary, the preferred one first. */
  readonly accepted?: readonly string[];
  /** Pass over places that begin or end inside a token: 西亚 in 马来西亚 is not the term 西亚. */
  readonly wholeTokens?: boolean;
}

/** Least share of a candidate's own units that must have the phrase, unless the glossary accepts it. */
const LEAST_DICE = 0.1;

/**
 * Finds how phrases are rendered in the other language, over the aligned units it was made with.
 *
 * Every aligned unit with the phrase is given to one rendering: an accepted one of the glossary if it stands
 * there, otherwise the word sequence with the strongest association over all units (Dice, then log-likelihood).
 */
export class RenderingFinder {
  readonly #units: readonly AlignedUnit[];
  readonly #terms: Record<Language, Map<string, TermPlace>[] | null> = { zh: null, en: null };
  readonly #counts: Record<Language, Map<string, number>> = { zh: new Map(), en: new Map() };
  #partsOf: Record<Language, PartsByClause> | null = null;

  constructor(units: readonly AlignedUnit[]) {
    this.#units = units;
  }

  /** Every unit with the phrase, and what renders it. */
  find(phrase: string, language: Language, options: RenderingOptions = {}): RenderingReport {
    const { accepted = [], wholeTokens = false } = options;
    const found = this.#units.flatMap((unit, ordinal) => {
      const place = findInUnit(unit, language, phrase).find(one => !wholeTokens || isWholeTokens(one));
      return place === undefined ? [] : [{ place, ordinal }];
    });
    return this.#report({ phrase, language }, found, accepted);
  }

  /** What renders a phrase whose places are known. */
  findAt(phrase: string, language: Language, places: readonly PhrasePlace[]): RenderingReport {
    const found = new Map<number, TermPlace>();
    for (const place of places) {
      const unit = this.#unitAt(language, place);
      if (unit !== null && !found.has(unit.ordinal)) found.set(unit.ordinal, { part: unit.part, ...place.range });
    }
    const inOrder = [...found].map(([ordinal, place]) => ({ place, ordinal }));
    return this.#report({ phrase, language }, inOrder, []);
  }

  #report(
    asked: Pick<RenderingReport, 'phrase' | 'language'>,
    found: readonly { readonly place: TermPlace; readonly ordinal: number }[],
    accepted: readonly string[],
  ): RenderingReport {
    const other = otherLanguage(asked.language);
    const unitTerms = this.#termsOf(other);
    const joint = countKeys(found.map(({ ordinal }) => unitTerms[ordinal] ?? new Map<string, TermPlace>()));
    const measure = (key: string) => this.#measure(key, joint.get(key) ?? 0, found.length, other);
    const groups = new Map<string, Rendered>();
    const unrendered: TermPlace[] = [];
    for (const { place, ordinal } of found) {
      const terms = unitTerms[ordinal] ?? new Map<string, TermPlace>();
      const chosen = findAccepted(this.#units[ordinal]!, other, accepted) ?? strongest(terms, measure);
      if (chosen === null) {
        unrendered.push(place);
        continue;
      }
      const group = groups.get(chosen.key) ?? { isAccepted: chosen.isAccepted, units: [] };
      group.units.push({ phrase: place, rendering: chosen.place });
      groups.set(chosen.key, group);
    }
    const renderings = [...groups].map(([key, { units, isAccepted }]) => ({
      text: printed(units[0]?.rendering),
      units,
      ...measure(key),
      isAccepted,
    }));
    renderings.sort((a, b) => b.units.length - a.units.length || b.dice - a.dice);
    const sizes = [...renderings.map(rendering => rendering.units.length), ...unrendered.map(() => 1)];
    return { ...asked, unitCount: found.length, renderings, unrendered, consistency: consistencyOf(sizes) };
  }

  /** The unit whose words hold a place. */
  #unitAt(language: Language, { clauseId, range }: PhrasePlace) {
    this.#partsOf ??= partsByClause(this.#units);
    return (
      (this.#partsOf[language].get(clauseId) ?? []).find(
        ({ part }) => part.range.start <= range.start && range.start < part.range.end,
      ) ?? null
    );
  }

  #termsOf(language: Language): readonly Map<string, TermPlace>[] {
    const known = this.#terms[language];
    if (known !== null) return known;
    const terms = this.#units.map(unit => termsOfUnit(unit, language));
    this.#terms[language] = terms;
    this.#counts[language] = countKeys(terms);
    return terms;
  }

  #measure(key: string, joint: number, phraseUnits: number, other: Language): Association {
    const all = this.#counts[other].get(key) ?? 0;
    return {
      dice: (2 * joint) / (phraseUnits + all || 1),
      logLikelihood: logLikelihood(contingency(joint, phraseUnits, all, this.#units.length)),
    };
  }
}

type PartsByClause = Map<string, { readonly part: UnitPart; readonly ordinal: number }[]>;

function partsByClause(units: readonly AlignedUnit[]): Record<Language, PartsByClause> {
  const parts: Record<Language, PartsByClause> = { zh: new Map(), en: new Map() };
  for (const [ordinal, unit] of units.entries()) {
    for (const language of languages) {
      for (const part of unit[language]) {
        const { clauseId } = part.clause;
        const list = parts[language].get(clauseId) ?? [];
        list.push({ part, ordinal });
        parts[language].set(clauseId, list);
      }
    }
  }
  return parts;
}

interface Association {
  readonly dice: number;
  readonly logLikelihood: number;
}

function countKeys(terms: readonly ReadonlyMap<string, TermPlace>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const map of terms) for (const key of map.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

interface Rendered {
  readonly isAccepted: boolean;
  readonly units: { phrase: TermPlace; rendering: TermPlace }[];
}

interface Choice {
  readonly key: string;
  readonly place: TermPlace;
  readonly isAccepted: boolean;
}

/** The first accepted rendering that stands in the unit. */
function findAccepted(unit: AlignedUnit, language: Language, accepted: readonly string[]): Choice | null {
  for (const rendering of accepted) {
    const place = findInUnit(unit, language, rendering)[0];
    if (place !== undefined) return { key: termKey(rendering, language), place, isAccepted: true };
  }
  return null;
}

/** The term with the highest Dice, then log-likelihood, then length; `null` when none is associated at all. */
function strongest(terms: ReadonlyMap<string, TermPlace>, measure: (key: string) => Association): Choice | null {
  let chosen: { choice: Choice; rank: readonly number[] } | null = null;
  for (const [key, place] of terms) {
    const { dice, logLikelihood } = measure(key);
    if (dice < LEAST_DICE) continue;
    const rank = [dice, logLikelihood, key.length];
    const best: readonly number[] = chosen?.rank ?? [];
    const lead = rank.map((value, ordinal) => value - (best[ordinal] ?? 0)).find(gap => gap !== 0) ?? 0;
    if (chosen === null || lead > 0) chosen = { choice: { key, place, isAccepted: false }, rank };
  }
  return chosen?.choice ?? null;
}

/** `1 − H/log2 n` of a distribution over n renderings; 1 when there is at most one. */
export function consistencyOf(sizes: readonly number[]): number {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (sizes.length < 2) return 1;
  const entropy = -sizes.reduce((sum, size) => sum + (size / total) * Math.log2(size / total), 0);
  return Math.max(0, 1 - entropy / Math.log2(sizes.length));
}

function printed(place: TermPlace | undefined): string {
  return place === undefined ? '' : place.part.clause.text.slice(place.start, place.end);
}
