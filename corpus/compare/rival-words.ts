import { type Language, languages, otherLanguage } from '../model/language';
import type { AlignedUnit } from './aligned-unit';
import { type InnerWords, type TermPlace, wordsOfUnit } from './unit-terms';

/** Most units of a word that are counted: more say no more about it, and cost time. */
const MOST_POSTINGS = 2_000;
/** The best rivals of a word that are kept; the phrase asked about seldom covers more of them. */
const KEPT_RIVALS = 4;

interface Rival {
  readonly place: TermPlace;
  readonly dice: number;
}

/**
 * Says which words of one side of a unit belong to other words of its other side.
 *
 * After the competitive linking of Melamed (2000): a word that goes with 双方 in more units than with 合作 is no
 * rendering of 合作 where 双方 stands beside it, however often the two meet.
 */
export class RivalWords {
  readonly #words: Record<Language, readonly ReadonlyMap<string, TermPlace>[]>;
  /** Ordinals of the units of each word, ascending. */
  readonly #postings: Record<Language, Map<string, number[]>> = { zh: new Map(), en: new Map() };
  /** By the language of the words, then by unit: the best rivals of each word, best first. */
  readonly #best: Record<Language, Map<number, ReadonlyMap<string, readonly Rival[]>>> = {
    zh: new Map(),
    en: new Map(),
  };

  constructor(units: readonly AlignedUnit[], inner: InnerWords) {
    this.#words = {
      zh: units.map(unit => wordsOfUnit(unit, 'zh', inner)),
      en: units.map(unit => wordsOfUnit(unit, 'en', inner)),
    };
    for (const language of languages) {
      for (const [ordinal, words] of this.#words[language].entries()) {
        for (const key of words.keys()) this.#add(language, key, ordinal);
      }
    }
  }

  /**
   * Words of the other side that a phrase has no claim to, by their keys.
   *
   * @param place - the phrase in the unit; its own words are no rivals
   * @param strength - Dice of the phrase and a word, by the key of the word
   */
  taken(unit: number, place: TermPlace, language: Language, strength: (key: string) => number): ReadonlySet<string> {
    const taken = new Set<string>();
    for (const [key, rivals] of this.#rivalsIn(unit, otherLanguage(language))) {
      const rival = rivals.find(one => !overlap(one.place, place));
      if ((rival?.dice ?? 0) > strength(key)) taken.add(key);
    }
    return taken;
  }

  /** For each word of one side of a unit the words of the other that it goes with best. */
  #rivalsIn(unit: number, side: Language): ReadonlyMap<string, readonly Rival[]> {
    const known = this.#best[side].get(unit);
    if (known !== undefined) return known;
    const other = otherLanguage(side);
    const rivals = [...(this.#words[other][unit] ?? [])];
    const best = new Map<string, readonly Rival[]>();
    for (const key of this.#words[side][unit]?.keys() ?? []) {
      const own = this.#postings[side].get(key) ?? [];
      const kept: Rival[] = [];
      for (const [word, place] of rivals)
        keep(kept, { place, dice: diceOf(own, this.#postings[other].get(word) ?? []) });
      best.set(key, kept);
    }
    this.#best[side].set(unit, best);
    return best;
  }

  #add(language: Language, key: string, ordinal: number): void {
    const posting = this.#postings[language].get(key);
    if (posting === undefined) this.#postings[language].set(key, [ordinal]);
    else if (posting.length < MOST_POSTINGS) posting.push(ordinal);
  }
}

/** Put a rival among the best, which stay best first and few. */
function keep(best: Rival[], rival: Rival): void {
  if (best.length === KEPT_RIVALS && best[KEPT_RIVALS - 1]!.dice >= rival.dice) return;
  let place = best.length;
  while (place > 0 && best[place - 1]!.dice < rival.dice) place -= 1;
  best.splice(place, 0, rival);
  if (best.length > KEPT_RIVALS) best.pop();
}

/** Dice of two ascending lists of units, each unit once. */
function diceOf(first: readonly number[], second: readonly number[]): number {
  let joint = 0;
  let [a, b] = [0, 0];
  while (a < first.length && b < second.length) {
    const [left, right] = [first[a]!, second[b]!];
    if (left === right) joint += 1;
    if (left <= right) a += 1;
    if (left >= right) b += 1;
  }
  return (2 * joint) / (first.length + second.length || 1);
}

function overlap(word: TermPlace, place: TermPlace): boolean {
  return word.part.clause === place.part.clause && word.start < place.end && place.start < word.end;
}
