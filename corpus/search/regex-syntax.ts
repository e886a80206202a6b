import { foldToString } from '../fold/fold';
import type { FoldOptions } from '../fold/fold';
import type { QueryErrorReason } from './query-error';

/** Thrown while a regular expression is read; whoever knows the query turns it into an error with a place. */
export class RegexProblem extends Error {
  readonly reason: QueryErrorReason;

  constructor(reason: QueryErrorReason) {
    super(reason);
    this.reason = reason;
  }
}

/** A regular expression as parsed. A `set` is the source of a pattern that matches exactly one character. */
export type RegexNode =
  | { readonly kind: 'set'; readonly source: string }
  | { readonly kind: 'edge'; readonly edge: 'start' | 'end' | 'word' | 'not-word' }
  | { readonly kind: 'sequence'; readonly parts: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly parts: readonly RegexNode[] }
  | RegexRepeat;

export interface RegexRepeat {
  readonly kind: 'repeat';
  readonly part: RegexNode;
  readonly least: number;
  /** `Infinity` for no limit. */
  readonly most: number;
  readonly greedy: boolean;
}

const repetitionPattern = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})(\?)?/y;
const deepest = 50;

/**
 * Parse a regular expression of the syntax of JavaScript with the flag `u`, without back-references and look-around.
 *
 * Characters that folding changes are read as what they fold to: `，` is a comma, `（` a parenthesis to be found.
 *
 * @param kept what the text is not folded by
 * @throws {RegexProblem}
 */
export function parseRegex(source: string, kept: FoldOptions = {}): RegexNode {
  try {
    new RegExp(source, 'u');
  } catch {
    throw new RegexProblem('regex-invalid');
  }
  return new RegexParser(source, kept).parse();
}

class RegexParser {
  readonly #source: string;
  readonly #kept: FoldOptions;
  #at = 0;
  #depth = 0;

  constructor(source: string, kept: FoldOptions) {
    this.#source = source;
    this.#kept = kept;
  }

  parse(): RegexNode {
    const node = this.#parseChoice();
    if (this.#at < this.#source.length) throw new RegexProblem('regex-invalid');
    return node;
  }

  #parseChoice(): RegexNode {
    const parts = [this.#parseSequence()];
    while (this.#take('|')) parts.push(this.#parseSequence());
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'choice', parts };
  }

  #parseSequence(): RegexNode {
    const parts: RegexNode[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
      parts.push(this.#parseRepeat(this.#parseAtom()));
    }
    return { kind: 'sequence', parts };
  }

  #parseRepeat(part: RegexNode): RegexNode {
    repetitionPattern.lastIndex = this.#at;
    const match = repetitionPattern.exec(this.#source);
    if (match === null) return part;
    this.#at += match[0].length;
    const [, sign, least, comma, most, lazy] = match;
    const bounds = { '*': [0, Infinity], '+': [1, Infinity], '?': [0, 1] }[sign ?? ''];
    const from = bounds?.[0] ?? Number(least);
    const to = bounds?.[1] ?? (comma === undefined ? from : most === '' ? Infinity : Number(most));
    return { kind: 'repeat', part, least: from, most: to, greedy: lazy === undefined };
  }

  #parseAtom(): RegexNode {
    if (this.#take('(')) return this.#parseGroup();
    if (this.#take('^')) return { kind: 'edge', edge: 'start' };
    if (this.#take('$')) return { kind: 'edge', edge: 'end' };
    if (this.#take('[')) return { kind: 'set', source: this.#takeClass() };
    if (this.#take('.')) return { kind: 'set', source: '.' };
    return this.#source.charAt(this.#at) === '\\' ? this.#parseEscape() : this.#parseCharacter();
  }

  #parseGroup(): RegexNode {
    this.#depth++;
    if (this.#depth > deepest) throw new RegexProblem('regex-too-large');
    if (this.#source.startsWith('?', this.#at)) {
      const isName = /^\?<[^=!>][^>]*>/.exec(this.#source.slice(this.#at, this.#at + 100));
      if (isName !== null) this.#at += isName[0].length;
      else if (!this.#take('?:')) throw new RegexProblem('regex-unsupported');
    }
    const node = this.#parseChoice();
    if (!this.#take(')')) throw new RegexProblem('regex-invalid');
    this.#depth--;
    return node;
  }

  #parseEscape(): RegexNode {
    if (this.#take('\\b')) return { kind: 'edge', edge: 'word' };
    if (this.#take('\\B')) return { kind: 'edge', edge: 'not-word' };
    const escape = /\\(?:[pPu]\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|[^0-9k]|0)/uy;
    escape.lastIndex = this.#at;
    const match = escape.exec(this.#source);
    if (match === null) throw new RegexProblem('regex-unsupported');
    this.#at += match[0].length;
    return { kind: 'set', source: match[0] };
  }

  #parseCharacter(): RegexNode {
    const character = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
    this.#at += character.length;
    const parts: RegexNode[] = [...this.#foldedOrSame(character)].map(part => ({ kind: 'set', source: literal(part) }));
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'sequence', parts };
  }

  /** A character class, its opening bracket taken, with its characters folded. */
  #takeClass(): string {
    let source = '[';
    while (!this.#source.startsWith(']', this.#at)) {
      const character = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
      this.#at += character.length;
      if (character === '\\') {
        const escaped = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
        this.#at += escaped.length;
        source += `\\${escaped}`;
      } else source += character < '\u0080' ? character : [...this.#foldedOrSame(character)].map(literal).join('');
    }
    this.#at++;
    return `${source}]`;
  }

  /** Capitals are left to the matching of cases. */
  #foldedOrSame(character: string): string {
    return foldToString(character, { ...this.#kept, keepCase: true }) || character;
  }

  #take(string: string): boolean {
    if (!this.#source.startsWith(string, this.#at)) return false;
    this.#at += string.length;
    return true;
  }
}

function literal(character: string): string {
  return /[\\^$.*+?()[\]{}|/-]/.test(character) ? `\\${character}` : character;
}
