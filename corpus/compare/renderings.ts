import { type Language, languages, otherLanguage } from '../model/language';
import type { AlignedUnit, UnitPart } from './aligned-unit';
import { foldToString } from '../fold/fold';
import { isFrameWord } from './frame-words';
import { contingency, logLikelihood } from '../statistics/association';
import type { PhrasePlace } from './symbol-text';
import { RivalWords } from './rival-words';
import { type AskedUnit, type Association, type Choice, strongestTerm } from './strongest-term';
import { UnitIndex } from './unit-index';
import {
  type InnerWords,
  type TermPlace,
  findInUnit,
  innerWordsOf,
  isModalTerm,
  isWholeTokens,
  termKey,
  termsOfUnit,
  wordsOfTerm,
} from './unit-terms';

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
  /** Too little to go by: met once beside the phrase, or no oftener than chance would have it. */
  readonly isUncertain: boolean;
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
  /** 1 when always rendered alike: 1 − entropy / log2(renderings). */
  readonly consistency: number;
  /** Shannon entropy of the renderings in bits; 0 when always rendered alike. Each unit without any is one of its own. */
  readonly entropy: number;
}

export interface RenderingOptions {
  /** Renderings of the glossary, the preferred one first. */
  readonly accepted?: readonly string[];
  /** Pass over places that begin or end inside a token: 西亚 in 马来西亚 is not the term 西亚. */
  readonly wholeTokens?: boolean;
}

/** Log-likelihood from which two words do not meet by chance (p < 0.01), and how often they must meet for it to count. */
const LEAST_EVIDENCE = { logLikelihood: 6.63, units: 2 } as const;
/** Most words of a rendering that was met only once for a phrase that was met more often. */
const MOST_WORDS_ONCE = 3;

/**
 * Finds how phrases are rendered in the other language, over the aligned units it was made with.
 *
 * Every aligned unit with the phrase is given to one rendering: an accepted one of the glossary if it stands
 * there, otherwise the word sequence with the strongest association over all units (Dice, then log-likelihood), none
 * of whose words goes better with another word of the unit.
 */
export class RenderingFinder {
  readonly #units: readonly AlignedUnit[];
  readonly #terms: Record<Language, Map<string, TermPlace>[] | null> = { zh: null, en: null };
  readonly #counts: Record<Language, Map<string, number>> = { zh: new Map(), en: new Map() };
  #partsOf: Record<Language, PartsByClause> | null = null;
  #rivals: RivalWords | null = null;
  readonly #words = new WeakMap<TermPlace, readonly string[]>();
  readonly #index: UnitIndex;
  readonly #inner: InnerWords;

  constructor(units: readonly AlignedUnit[]) {
    this.#units = units;
    this.#index = new UnitIndex(units);
    this.#inner = innerWordsOf(units);
  }

  /** Every unit with the phrase, and what renders it. */
  find(phrase: string, language: Language, options: RenderingOptions = {}): RenderingReport {
    const { accepted = [], wholeTokens = false } = options;
    const found = this.#index.candidates(phrase, language).flatMap(ordinal => {
      const place = findInUnit(this.#units[ordinal]!, language, phrase).find(one => !wholeTokens || isWholeTokens(one));
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
    const measured = new Map<string, Association>();
    const measure = (key: string): Association => {
      const known = measured.get(key);
      if (known !== undefined) return known;
      const association = this.#measure(key, joint.get(key) ?? 0, found.length, other);
      measured.set(key, association);
      return association;
    };
    const groups = new Map<string, Rendered>();
    const unrendered: TermPlace[] = [];
    for (const { place, ordinal } of found) {
      const terms = unitTerms[ordinal] ?? new Map<string, TermPlace>();
      const chosen =
        findAccepted(this.#units[ordinal]!, other, accepted) ??
        this.#strongest({ terms, place, ordinal, isOnce: key => found.length > 1 && joint.get(key) === 1 }, measure);
      if (chosen === null) {
        unrendered.push(place);
        continue;
      }
      const group = groups.get(chosen.key) ?? { isAccepted: chosen.isAccepted, units: [] };
      group.units.push({ phrase: place, rendering: chosen.place });
      groups.set(chosen.key, group);
    }
    const renderings = [...groups].map(([key, group]) => toRendering(group, measure(key)));
    renderings.sort((a, b) => b.units.length - a.units.length || b.dice - a.dice);
    const sizes = [...renderings.map(rendering => rendering.units.length), ...unrendered.map(() => 1)];
    const [consistency, entropy] = [consistencyOf(sizes), entropyOf(sizes)];
    return { ...asked, unitCount: found.length, renderings, unrendered, consistency, entropy };
  }

  /** The strongest term that no other word of the unit has a better claim to; `null` when there is none. */
  #strongest(unit: AskedUnit, measure: (key: string) => Association): Choice | null {
    const { terms, place, ordinal, isOnce } = unit;
    const { language } = place.part.clause;
    this.#rivals ??= new RivalWords(this.#units, this.#inner);
    const taken = this.#rivals.taken(ordinal, place, language, key => measure(key).dice);
    const takesModals = isFrameWord(foldToString(printed(place)), language);
    const isFree = (key: string, term: TermPlace): boolean => {
      if (isModalTerm(key) && !takesModals) return false;
      const words = this.#wordsOf(key, term, otherLanguage(language));
      return words.every(word => !taken.has(word)) && !(words.length > MOST_WORDS_ONCE && isOnce(key));
    };
    return strongestTerm(terms, { ...unit, isFree }, measure);
  }

  /** The words of a term, looked up once. */
  #wordsOf(key: string, term: TermPlace, language: Language): readonly string[] {
    const known = this.#words.get(term) ?? wordsOfTerm(key, term, language);
    this.#words.set(term, known);
    return known;
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
    const terms = this.#units.map(unit => termsOfUnit(unit, language, this.#inner));
    this.#terms[language] = terms;
    this.#counts[language] = countKeys(terms);
    return terms;
  }

  #measure(key: string, joint: number, phraseUnits: number, other: Language): Association {
    const all = this.#counts[other].get(key) ?? 0;
    const unitCount = this.#units.length;
    return {
      dice: (2 * joint) / (phraseUnits + all || 1),
      get logLikelihood() {
        return logLikelihood(contingency(joint, phraseUnits, all, unitCount));
      },
    };
  }
}

function toRendering({ units, isAccepted }: Rendered, association: Association): Rendering {
  const isEvident = units.length >= LEAST_EVIDENCE.units && association.logLikelihood >= LEAST_EVIDENCE.logLikelihood;
  const isUncertain = !isAccepted && !isEvident;
  const { dice, logLikelihood } = association;
  return { text: printed(units[0]?.rendering), units, dice, logLikelihood, isAccepted, isUncertain };
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

function countKeys(terms: readonly ReadonlyMap<string, TermPlace>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const map of terms) for (const key of map.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

interface Rendered {
  readonly isAccepted: boolean;
  readonly units: { phrase: TermPlace; rendering: TermPlace }[];
}

/** The first accepted rendering that stands in the unit. */
function findAccepted(unit: AlignedUnit, language: Language, accepted: readonly string[]): Choice | null {
  for (const rendering of accepted) {
    const place = findInUnit(unit, language, rendering)[0];
    if (place !== undefined) return { key: termKey(rendering, language), place, isAccepted: true };
  }
  return null;
}

/** Shannon entropy of a distribution, in bits. */
export function entropyOf(sizes: readonly number[]): number {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.reduce((sum, size) => sum - (size / total) * Math.log2(size / total), 0) || 0;
}

/** `1 − H/log2 n` of a distribution over n renderings; 1 when there is at most one. */
export function consistencyOf(sizes: readonly number[]): number {
  return sizes.length < 2 ? 1 : Math.max(0, 1 - entropyOf(sizes) / Math.log2(sizes.length));
}

function printed(place: TermPlace | undefined): string {
  return place === undefined ? '' : place.part.clause.text.slice(place.start, place.end);
}
