import { unitClass, unitClasses } from '../fold/unit-classes';
import { bigramKey } from './gram-segment';

/** A word, or a part of one, that a clause must have to hold a string. */
export interface NeededWord {
  readonly letters: string;
  /** The string begins with it: more letters may stand before. */
  readonly openBefore: boolean;
  /** The string ends with it: more letters may follow. */
  readonly openAfter: boolean;
}

/** What a clause must have, all of it, to be able to hold a string. */
export interface NeededTerms {
  readonly grams: readonly number[];
  readonly words: readonly NeededWord[];
}

/**
 * The terms of a folded string: every one of them is a term of each folded text that holds the string,
 * so that the clauses having them all are all that can match.
 *
 * @see METHODS.md, Exact substring recall
 */
export function neededTerms(folded: string): NeededTerms {
  const grams = new Set<number>();
  const words: NeededWord[] = [];
  for (let at = 0; at < folded.length;) {
    const end = endOfRun(folded, at);
    const kind = unitClasses[folded.charCodeAt(at)];
    if (kind === unitClass.han) addHanRun(folded, at, end, grams);
    else if (kind === unitClass.word) {
      words.push({ letters: folded.slice(at, end), openBefore: at === 0, openAfter: end === folded.length });
    } else if (kind === unitClass.mark) {
      for (let place = at; place < end; place++) grams.add(folded.charCodeAt(place));
    }
    at = end;
  }
  grams.delete(0);
  return { grams: [...grams], words };
}

function endOfRun(text: string, start: number): number {
  const kind = unitClasses[text.charCodeAt(start)];
  let end = start + 1;
  while (end < text.length && unitClasses[text.charCodeAt(end)] === kind) end++;
  return end;
}

function addHanRun(text: string, start: number, end: number, grams: Set<number>): void {
  if (end - start === 1) grams.add(text.charCodeAt(start));
  for (let at = start + 1; at < end; at++) grams.add(bigramKey(text.charCodeAt(at - 1), text.charCodeAt(at)));
}
