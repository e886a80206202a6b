import { RegexProblem } from './regex-syntax';
import type { RegexNode, RegexRepeat } from './regex-syntax';

/** One step of a regular expression's machine (Thompson 1968; as in Pike's `sam`). */
export type RegexStep =
  | { readonly kind: 'character'; readonly set: CharacterSet }
  | { readonly kind: 'edge'; readonly edge: 'start' | 'end' | 'word' | 'not-word' }
  /** Go on at `first`; failing that, at `second`. */
  | { readonly kind: 'split'; first: number; second: number }
  | { readonly kind: 'jump'; to: number }
  | { readonly kind: 'match' };

const largest = 2000;

/** The characters that one step accepts; what it has found out it remembers. */
export class CharacterSet {
  readonly #pattern: RegExp;
  readonly #known = new Map<number, boolean>();

  constructor(source: string, matchCase: boolean) {
    this.#pattern = new RegExp(`^${source}$`, matchCase ? 'u' : 'iu');
  }

  has(codePoint: number): boolean {
    let known = this.#known.get(codePoint);
    if (known === undefined) {
      known = this.#pattern.test(String.fromCodePoint(codePoint));
      this.#known.set(codePoint, known);
    }
    return known;
  }
}

/**
 * Turn a regular expression into steps; the last one is `match`.
 *
 * @throws {RegexProblem} `regex-too-large` when there would be more than 2,000
 */
export function compileRegex(node: RegexNode, matchCase: boolean): RegexStep[] {
  const compiler = new RegexCompiler(matchCase);
  compiler.add(node);
  compiler.steps.push({ kind: 'match' });
  return compiler.steps;
}

class RegexCompiler {
  readonly steps: RegexStep[] = [];
  readonly #matchCase: boolean;
  readonly #sets = new Map<string, CharacterSet>();

  constructor(matchCase: boolean) {
    this.#matchCase = matchCase;
  }

  add(node: RegexNode): void {
    if (this.steps.length > largest) throw new RegexProblem('regex-too-large');
    if (node.kind === 'set') this.steps.push({ kind: 'character', set: this.#setOf(node.source) });
    else if (node.kind === 'edge') this.steps.push({ kind: 'edge', edge: node.edge });
    else if (node.kind === 'sequence') for (const part of node.parts) this.add(part);
    else if (node.kind === 'choice') this.#addChoice(node.parts);
    else this.#addRepeat(node);
  }

  #setOf(source: string): CharacterSet {
    let set = this.#sets.get(source);
    if (set === undefined) {
      set = new CharacterSet(source, this.#matchCase);
      this.#sets.set(source, set);
    }
    return set;
  }

  #addChoice(parts: readonly RegexNode[]): void {
    const jumps: { kind: 'jump'; to: number }[] = [];
    parts.forEach((part, ordinal) => {
      if (ordinal === parts.length - 1) return this.add(part);
      const split = this.#split();
      split.first = this.steps.length;
      this.add(part);
      const jump = { kind: 'jump' as const, to: 0 };
      jumps.push(jump);
      this.steps.push(jump);
      split.second = this.steps.length;
    });
    for (const jump of jumps) jump.to = this.steps.length;
  }

  #addRepeat({ part, least, most, greedy }: RegexRepeat): void {
    if (least > largest || (most !== Infinity && most > largest)) throw new RegexProblem('regex-too-large');
    for (let count = 0; count < least; count++) this.add(part);
    if (most === Infinity) {
      const split = this.#split();
      const body = this.steps.length;
      this.add(part);
      this.steps.push({ kind: 'jump', to: body - 1 });
      this.#lead(split, body, this.steps.length, greedy);
      return;
    }
    const splits: { split: { first: number; second: number }; body: number }[] = [];
    for (let count = least; count < most; count++) {
      splits.push({ split: this.#split(), body: this.steps.length });
      this.add(part);
    }
    for (const { split, body } of splits) this.#lead(split, body, this.steps.length, greedy);
  }

  #split(): { kind: 'split'; first: number; second: number } {
    const split = { kind: 'split' as const, first: 0, second: 0 };
    this.steps.push(split);
    return split;
  }

  #lead(split: { first: number; second: number }, body: number, after: number, greedy: boolean): void {
    split.first = greedy ? body : after;
    split.second = greedy ? after : body;
  }
}
