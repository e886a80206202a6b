import { foldToString } from '../fold/fold';
import type { FoldOptions } from '../fold/fold';
import { unitClass, unitClasses } from '../fold/unit-classes';

/** Letters and digits: what `*` and `?` stand for. */
const letter = String.raw`[\p{L}\p{N}]`;
/** Letters and digits of scripts that space their words. */
const spacedLetter = String.raw`(?:(?!\p{Script=Han})${letter})`;

/** A word with wildcards, ready to be looked for in folded text. */
export interface WildcardPattern {
  /** With the flags `g` and `u`. */
  readonly expression: RegExp;
  /** Folded strings that every match holds. */
  readonly fixedParts: readonly string[];
}

/**
 * Read a word with wildcards: `?` is one letter or digit, `*` any number of them, as few as will do.
 *
 * Where the word begins or ends with a wildcard or a letter of a spaced script, it begins or ends a word of that
 * script: `encourag*` finds encouraging and not discouraging, `*ment` agreement and not mention.
 */
export function readWildcards(word: string, kept: FoldOptions = {}): WildcardPattern {
  const parts = word.split(/([*?])/);
  const folded = parts.map(part => (part === '*' || part === '?' ? part : foldToString(part, kept)));
  const sources = folded.map((part, at) => partSource(part, isAtEdge(folded, at)));
  const first = folded.find(part => part !== '') ?? '';
  const last = [...folded].reverse().find(part => part !== '') ?? '';
  const before = isSpacedEdge(first.charAt(0)) ? `(?<!${spacedLetter})` : '';
  const after = isSpacedEdge(last.charAt(last.length - 1)) ? `(?!${spacedLetter})` : '';
  return {
    expression: new RegExp(`${before}${sources.join('')}${after}`, 'gu'),
    fixedParts: parts
      .filter(part => part !== '*' && part !== '?')
      .map(part => foldToString(part))
      .filter(part => part !== ''),
  };
}

/** At the edge of the word a `*` takes only letters of a spaced script: in Chinese there is no word to fill. */
function partSource(part: string, isEdge: boolean): string {
  if (part === '?') return letter;
  if (part !== '*') return part.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
  return isEdge ? `${spacedLetter}*` : `${letter}{0,50}?`;
}

/** Whether the wildcard at `at` is the first or last thing of the word. */
function isAtEdge(parts: readonly string[], at: number): boolean {
  return (at === 1 && parts[0] === '') || (at === parts.length - 2 && parts.at(-1) === '');
}

function isSpacedEdge(character: string): boolean {
  if (character === '*') return true;
  return character !== '' && unitClasses[character.charCodeAt(0)] === unitClass.word;
}
