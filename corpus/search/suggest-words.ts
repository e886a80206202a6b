import { pinyin } from 'pinyin-pro';
import { foldToString } from '../fold/fold';
import { isHanUnit } from '../fold/unit-classes';
import type { Language } from '../model/language';

const initials = new Map<string, string>();

/** First letters of the pinyin of each character, by its commonest reading: `ydyl` for 一带一路. */
export function pinyinInitials(word: string): string {
  let letters = '';
  for (const character of word) {
    let letter = initials.get(character);
    if (letter === undefined) {
      letter = pinyin(character, { pattern: 'first', toneType: 'none' }).trim().charAt(0);
      initials.set(character, letter);
    }
    letters += letter;
  }
  return letters;
}

/** Words in ascending order, ready to be completed. Made anew when the library's words change. */
export class WordSuggester {
  readonly #words: readonly string[];
  readonly #frequencies: ReadonlyMap<string, number>;
  #chineseByInitials: readonly (readonly [letters: string, word: string])[] | null = null;

  /** @param frequencies how many clauses have each folded word */
  constructor(frequencies: ReadonlyMap<string, number>) {
    this.#frequencies = frequencies;
    this.#words = [...frequencies.keys()].sort();
  }

  /**
   * Words that begin with the prefix, most frequent first; then Chinese words whose pinyin initials begin with it;
   * then English words that are one or two typing errors away. They are offers: nothing is searched for them.
   */
  suggest(prefix: string, language: Language | null, limit: number): string[] {
    const folded = foldToString(prefix).trim();
    if (folded === '' || limit <= 0) return [];
    const found = new Set(this.#take(this.#completions(folded), language, limit));
    if (/^[a-z]+$/.test(folded) && found.size < limit) {
      for (const word of this.#otherReadings(folded, language, limit)) found.add(word);
    }
    return [...found].slice(0, limit);
  }

  #otherReadings(letters: string, language: Language | null, limit: number): string[] {
    const chinese = language === 'en' ? [] : this.#take(this.#byInitials(letters), 'zh', limit);
    const english = language === 'zh' || letters.length < 4 ? [] : this.#nearMisses(letters, limit);
    return [...chinese, ...english];
  }

  #completions(prefix: string): string[] {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (this.#words[end]?.startsWith(prefix)) end++;
    return this.#words.slice(low, end);
  }

  #byInitials(letters: string): string[] {
    this.#chineseByInitials ??= this.#words
      .filter(word => word.length > 1 && isHanUnit(word.charCodeAt(0)))
      .map(word => [pinyinInitials(word), word] as const);
    return this.#chineseByInitials.filter(([initial]) => initial.startsWith(letters)).map(([, word]) => word);
  }

  #nearMisses(word: string, limit: number): string[] {
    const most = word.length < 8 ? 1 : 2;
    const near: { readonly word: string; readonly distance: number }[] = [];
    for (const candidate of this.#words) {
      if (Math.abs(candidate.length - word.length) > most || candidate === word) continue;
      const distance = typingDistance(word, candidate, most);
      if (distance <= most) near.push({ word: candidate, distance });
    }
    near.sort((one, other) => one.distance - other.distance || this.#compare(one.word, other.word));
    return near.slice(0, limit).map(one => one.word);
  }

  #take(words: readonly string[], language: Language | null, limit: number): string[] {
    const fitting = words.filter(word => language === null || (language === 'zh') === isHanUnit(word.charCodeAt(0)));
    return fitting.sort((one, other) => this.#compare(one, other)).slice(0, limit);
  }

  #compare(one: string, other: string): number {
    const difference = (this.#frequencies.get(other) ?? 0) - (this.#frequencies.get(one) ?? 0);
    return difference || (one < other ? -1 : Number(one > other));
  }
}

/**
 * How many letters must be put in, left out, changed or swapped with the next to make one word of the other
 * (optimal string alignment; Damerau 1964), or `most + 1` when it is more than `most`.
 */
export function typingDistance(one: string, other: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      current.push(distanceStep(one, other, row, column, { beforeLast, last, current }));
    }
    if (Math.min(...current) > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? 0;
}

interface DistanceRows {
  readonly beforeLast: readonly number[];
  readonly last: readonly number[];
  readonly current: readonly number[];
}

// eslint-disable-next-line max-params -- the two words and the place in the table are one thought
function distanceStep(one: string, other: string, row: number, column: number, rows: DistanceRows): number {
  const isSame = one.charCodeAt(row - 1) === other.charCodeAt(column - 1);
  const changed = (rows.last[column - 1] ?? 0) + (isSame ? 0 : 1);
  const step = Math.min(changed, (rows.last[column] ?? 0) + 1, (rows.current[column - 1] ?? 0) + 1);
  const isSwapped =
    row > 1 &&
    column > 1 &&
    one.charCodeAt(row - 1) === other.charCodeAt(column - 2) &&
    one.charCodeAt(row - 2) === other.charCodeAt(column - 1);
  return isSwapped ? Math.min(step, (rows.beforeLast[column - 2] ?? 0) + 1) : step;
}
