import { unitClass, unitClasses } from '../fold/unit-classes';
import type { FoldedClauses } from './folded-clauses';
import { bigramKey, segmentCapacity } from './gram-segment';
import type { GramSegment } from './gram-segment';
import { TermNumbers } from './term-numbers';

/** Postings while they are collected: terms clause by clause, each term once a clause. */
class Collector {
  /** Term numbers, clause after clause. */
  terms = new Uint32Array(1 << 16);
  count = 0;
  /** `ends[c]` is where the terms of clause `c` end. */
  readonly ends: Uint32Array;
  /** How many clauses have each term. */
  frequencies = new Uint32Array(1 << 12);
  /** The clause that last had each term, counted from 1. */
  #seen = new Uint32Array(1 << 12);

  constructor(clauseCount: number) {
    this.ends = new Uint32Array(clauseCount);
  }

  add(term: number, clause: number): void {
    if (term >= this.#seen.length) this.#growTerms(term);
    if (this.#seen[term] === clause + 1) return;
    this.#seen[term] = clause + 1;
    this.frequencies[term] = (this.frequencies[term] ?? 0) + 1;
    if (this.count === this.terms.length) this.terms = grown(this.terms, this.count * 2);
    this.terms[this.count++] = term;
  }

  #growTerms(term: number): void {
    this.#seen = grown(this.#seen, Math.max(term + 1, this.#seen.length * 2));
    this.frequencies = grown(this.frequencies, this.#seen.length);
  }
}

function grown(array: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(array);
  return larger;
}

/**
 * Build the segment of the clauses `[base, end)`.
 *
 * Two passes: collect the terms of each clause, then deal the ordinals out to the terms (a counting sort).
 */
export function buildSegment(clauses: FoldedClauses, base: number, end: number): GramSegment {
  const clauseCount = Math.min(end - base, segmentCapacity);
  const grams = new Collector(clauseCount);
  const words = new Collector(clauseCount);
  const gramNumbers = new TermNumbers();
  const wordNumbers = new Map<string, number>();
  for (let clause = 0; clause < clauseCount; clause++) {
    const text = clauses.text(base + clause);
    collectGrams(text, clause, gramNumbers, grams);
    collectWords(text, clause, wordNumbers, words);
    grams.ends[clause] = grams.count;
    words.ends[clause] = words.count;
  }
  const gramPart = deal(grams, gramOrder(gramNumbers.keys));
  const vocabulary = [...wordNumbers.keys()].sort();
  const wordPart = deal(
    words,
    Uint32Array.from(vocabulary, word => wordNumbers.get(word) ?? 0),
  );
  return {
    base,
    clauseCount,
    gramKeys: gramNumbers.keys.slice().sort(),
    gramStarts: gramPart.starts,
    gramPostings: gramPart.postings,
    ...joinVocabulary(vocabulary),
    wordStarts: wordPart.starts,
    wordPostings: wordPart.postings,
  };
}

function collectGrams(text: string, clause: number, numbers: TermNumbers, into: Collector): void {
  const classes = unitClasses;
  const { han, mark } = unitClass;
  let previousHan = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = classes[unit];
    if (kind === han) {
      into.add(numbers.numberOf(unit), clause);
      if (previousHan > 0) into.add(numbers.numberOf(bigramKey(previousHan, unit)), clause);
      previousHan = unit;
    } else {
      previousHan = 0;
      if (kind === mark && unit > 0) into.add(numbers.numberOf(unit), clause);
    }
  }
}

function collectWords(text: string, clause: number, numbers: Map<string, number>, into: Collector): void {
  const classes = unitClasses;
  const { word: wordClass } = unitClass;
  for (let at = 0; at < text.length; at++) {
    if (classes[text.charCodeAt(at)] !== wordClass) continue;
    const start = at;
    do at++;
    while (classes[text.charCodeAt(at)] === wordClass);
    into.add(numberOfWord(text.slice(start, at), numbers), clause);
  }
}

function numberOfWord(word: string, numbers: Map<string, number>): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, numbers.size);
  return numbers.size - 1;
}

/** Term numbers by ascending key. */
function gramOrder(keys: Uint32Array): Uint32Array {
  // One number of key and term sorts without a comparing function.
  const combined = new Float64Array(keys.length);
  for (let number = 0; number < keys.length; number++) combined[number] = (keys[number] ?? 0) * 0x200000 + number;
  combined.sort();
  const order = new Uint32Array(keys.length);
  for (let rank = 0; rank < order.length; rank++) order[rank] = (combined[rank] ?? 0) % 0x200000;
  return order;
}

/** Deal each clause's ordinal out to its terms, in the order given. */
function deal(collector: Collector, order: Uint32Array): { starts: Uint32Array; postings: Uint16Array } {
  const starts = new Uint32Array(order.length + 1);
  const cursors = new Uint32Array(order.length);
  for (let rank = 0; rank < order.length; rank++) {
    const term = order[rank] ?? 0;
    cursors[term] = starts[rank] ?? 0;
    starts[rank + 1] = (starts[rank] ?? 0) + (collector.frequencies[term] ?? 0);
  }
  return { starts, postings: dealOrdinals(collector, cursors) };
}

/** @param cursors where the next posting of each term goes */
function dealOrdinals(collector: Collector, cursors: Uint32Array): Uint16Array {
  const postings = new Uint16Array(collector.count);
  let at = 0;
  collector.ends.forEach((end, clause) => {
    for (; at < end; at++) {
      const term = collector.terms[at] ?? 0;
      const cursor = cursors[term] ?? 0;
      postings[cursor] = clause;
      cursors[term] = cursor + 1;
    }
  });
  return postings;
}

/** The vocabulary as one string with the places of its words, from words in ascending order. */
export function joinVocabulary(words: readonly string[]): { vocabulary: string; wordOffsets: Uint32Array } {
  const wordOffsets = new Uint32Array(words.length + 1);
  let offset = 1;
  words.forEach((word, ordinal) => {
    wordOffsets[ordinal] = offset;
    offset += word.length + 1;
  });
  wordOffsets[words.length] = offset;
  return { vocabulary: `\n${words.join('\n')}\n`, wordOffsets };
}
