import type { RegexStep } from './regex-program';

/** Threads of the machine: steps with the place where each began, in order of preference. */
class ThreadList {
  readonly steps: Uint32Array;
  readonly starts: Int32Array;
  readonly #marks: Uint32Array;
  #mark = 0;
  count = 0;

  constructor(size: number) {
    this.steps = new Uint32Array(size);
    this.starts = new Int32Array(size);
    this.#marks = new Uint32Array(size);
  }

  clear(): void {
    this.count = 0;
    this.#mark++;
  }

  /** @returns whether the step was not in the list yet */
  enter(step: number): boolean {
    if (this.#marks[step] === this.#mark) return false;
    this.#marks[step] = this.#mark;
    return true;
  }

  push(step: number, start: number): void {
    this.steps[this.count] = step;
    this.starts[this.count++] = start;
  }
}

/**
 * Runs a regular expression over a text in time proportional to its length, whatever the expression.
 *
 * All ways to match go on side by side, one character at a time, in the order in which a backtracking engine would
 * try them; so the place found is the one JavaScript finds, and nothing can take forever.
 *
 * @see Thompson 1968, CACM 11(6); Cox 2009, Regular Expression Matching: the Virtual Machine Approach
 */
export class RegexMachine {
  readonly #steps: readonly RegexStep[];
  #current: ThreadList;
  #next: ThreadList;
  #text = '';

  constructor(steps: readonly RegexStep[]) {
    this.#steps = steps;
    this.#current = new ThreadList(steps.length);
    this.#next = new ThreadList(steps.length);
  }

  /** Places that do not overlap, leftmost first: start and end of each. Empty matches are passed over. */
  findAll(text: string): number[] {
    const spans: number[] = [];
    let at = 0;
    while (at <= text.length) {
      const end = this.#findFrom(text, at);
      if (end < 0) break;
      if (end > this.#foundStart) {
        spans.push(this.#foundStart, end);
        at = end;
      } else at = this.#foundStart + characterLength(text, this.#foundStart);
    }
    return spans;
  }

  /** Whether the expression matches some empty stretch of an empty text. */
  get matchesEmptyText(): boolean {
    return this.#findFrom('', 0) === 0;
  }

  #foundStart = 0;

  /** The end of the leftmost match from `from` on, or -1; its start is left in `#foundStart`. */
  #findFrom(text: string, from: number): number {
    this.#text = text;
    let found = -1;
    this.#current.clear();
    for (let at = from; ;) {
      if (found < 0) this.#follow(this.#current, 0, at, at);
      if (this.#current.count === 0 && found >= 0) return found;
      const width = characterLength(text, at);
      const end = this.#step(at, width);
      if (end >= 0) found = end;
      if (at >= text.length) return found;
      at += width;
      [this.#current, this.#next] = [this.#next, this.#current];
    }
  }

  /** Move every thread over the character at `at`; a thread that matches ends those less preferred. */
  #step(at: number, width: number): number {
    const character = this.#text.codePointAt(at) ?? -1;
    this.#next.clear();
    for (let ordinal = 0; ordinal < this.#current.count; ordinal++) {
      const { step, number, start } = this.#thread(ordinal);
      if (step?.kind === 'match') {
        this.#foundStart = start;
        return at;
      }
      if (step?.kind !== 'character' || character < 0 || !step.set.has(character)) continue;
      this.#follow(this.#next, number + 1, start, at + width);
    }
    return -1;
  }

  #thread(ordinal: number) {
    const number = this.#current.steps[ordinal] ?? 0;
    return { number, start: this.#current.starts[ordinal] ?? 0, step: this.#steps[number] };
  }

  /** Enter a step and all that can be reached from it without a character, most preferred first. */
  #follow(list: ThreadList, first: number, start: number, at: number): void {
    const waiting = [first];
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      if (!list.enter(number)) continue;
      const step = this.#steps[number];
      if (step === undefined) continue;
      if (step.kind === 'jump') waiting.push(step.to);
      else if (step.kind === 'split') waiting.push(step.second, step.first);
      else if (step.kind === 'edge') {
        if (isAtEdge(this.#text, at, step.edge)) waiting.push(number + 1);
      } else list.push(number, start);
    }
  }
}

function characterLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function isAtEdge(text: string, at: number, edge: 'start' | 'end' | 'word' | 'not-word'): boolean {
  if (edge === 'start') return at === 0;
  if (edge === 'end') return at === text.length;
  const isEdge = isWordCharacter(text.charAt(at - 1)) !== isWordCharacter(text.charAt(at));
  return isEdge === (edge === 'word');
}

function isWordCharacter(character: string): boolean {
  return /\w/.test(character);
}
