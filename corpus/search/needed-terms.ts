import { unitClass, unitClasses } from '../fold/unit-classes';
import { bigramKey } from './gram-segment';

/** A character or a pair of characters that a string has. */
export interface NeededGram {
  readonly key: number;
  /** Where in the string it stands. */
  readonly offset: number;
}

/** A word, or a part of one, that a string has. */
export interface NeededWord {
  readonly letters: string;
  /** Where in the string they stand. */
  readonly offset: number;
  /** The string begins with it: more letters may stand before. */
  readonly openBefore: boolean;
  /** The string ends with it: more letters may follow. */
  readonly openAfter: boolean;
}

/** What stands wherever a string stands, all of it. */
export interface NeededTerms {
  readonly grams: readonly NeededGram[];
  readonly words: readonly NeededWord[];
  /** The one term is the whole string: it stands wherever the term does. */
  readonly isOneTerm: boolean;
}

/**
 * The terms of a folded string: every one of them is a term of each folded text that holds the string, at the same
 * distance from the string's beginning.
 *
 * @see METHODS.md, Exact substring recall
 */
export function neededTerms(folded: string): NeededTerms {
  const grams = new Map<number, NeededGram>();
  const words: NeededWord[] = [];
  let coveredLength = 0;
  for (let at = 0; at < folded.length;) {
    const end = endOfRun(folded, at);
    const kind = unitClasses[folded.charCodeAt(at)];
    if (kind === unitClass.han) addHanRun(folded, at, end, grams);
    else if (kind === unitClass.word) {
      const isOpen = { openBefore: at === 0, openAfter: end === folded.length };
      words.push({ letters: folded.slice(at, end), offset: at, ...isOpen });
    } else if (kind === unitClass.mark) addMarks(folded, at, end, grams);
    if (kind === unitClass.word || end - at === 1 || (kind === unitClass.han && end - at === 2))
      coveredLength = end - at;
    at = end;
  }
  grams.delete(0);
  const isOneTerm = grams.size + words.length === 1 && coveredLength === folded.length;
  return { grams: [...grams.values()], words, isOneTerm };
}

function endOfRun(text: string, start: number): number {
  const kind = unitClasses[text.charCodeAt(start)];
  let end = start + 1;
  while (end < text.length && unitClasses[text.charCodeAt(end)] === kind) end++;
  return end;
}

function addMarks(text: string, start: number, end: number, grams: Map<number, NeededGram>): void {
  for (let offset = start; offset < end; offset++) addGram({ key: text.charCodeAt(offset), offset }, grams);
}

function addHanRun(text: string, start: number, end: number, grams: Map<number, NeededGram>): void {
  if (end - start === 1) addGram({ key: text.charCodeAt(start), offset: start }, grams);
  for (let at = start + 1; at < end; at++) {
    addGram({ key: bigramKey(text.charCodeAt(at - 1), text.charCodeAt(at)), offset: at - 1 }, grams);
  }
}

/** One place of each is enough: the whole string is looked for around it. */
function addGram(gram: NeededGram, grams: Map<number, NeededGram>): void {
  if (!grams.has(gram.key)) grams.set(gram.key, gram);
}
