import { fold, foldQuery } from '../fold/fold';
import type { Language } from '../model/language';
import type { AlignedUnit, UnitPart } from './aligned-unit';
import { termKey } from './unit-terms';

/** Says which aligned units may hold a phrase, so that only those are read for it. */
export class UnitIndex {
  readonly #units: readonly AlignedUnit[];
  readonly #postings: Record<Language, ReadonlyMap<string, readonly number[]> | null> = { zh: null, en: null };

  constructor(units: readonly AlignedUnit[]) {
    this.#units = units;
  }

  /** Ordinals of units, ascending: every unit that has the phrase, and few that have not. */
  candidates(phrase: string, language: Language): readonly number[] {
    const postings = (this.#postings[language] ??= this.#index(language));
    const needed = language === 'zh' ? pairsOf(foldQuery(phrase.trim())) : termKey(phrase, 'en').split(' ');
    const lists = needed.map(piece => postings.get(piece) ?? []);
    return lists.reduce((few, list) => (list.length < few.length ? list : few), lists[0] ?? []);
  }

  #index(language: Language): Map<string, number[]> {
    const postings = new Map<string, number[]>();
    for (const [ordinal, unit] of this.#units.entries()) {
      for (const piece of new Set(unit[language].flatMap(part => piecesOf(part, language)))) {
        const list = postings.get(piece);
        if (list === undefined) postings.set(piece, [ordinal]);
        else list.push(ordinal);
      }
    }
    return postings;
  }
}

/** What a phrase is looked up by: characters and pairs of them, or the keys of words. */
function piecesOf({ clause, range }: UnitPart, language: Language): string[] {
  if (language === 'zh') {
    const folded = fold(clause.text.slice(range.start, range.end)).text;
    return [...new Set(folded), ...pairsOf(folded)];
  }
  return clause.tokens
    .filter(({ start, end }) => start >= range.start && end <= range.end)
    .map(({ start, end }) => termKey(clause.text.slice(start, end), 'en'));
}

/** Neighbouring code units; a text of one is its own piece. */
function pairsOf(text: string): string[] {
  if (text.length < 2) return [text];
  return Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
}
