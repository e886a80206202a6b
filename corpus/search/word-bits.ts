import type { FoldedText } from '../fold/fold';
import { fold, toReadingRange } from '../fold/fold';
import type { Clause } from '../model/clause';
import type { Token } from '../model/token';
import { isPause } from '../steps/steps';
import type { Steps } from '../steps/steps';

/**
 * Where words begin and end in the folded clauses of one document: two bits a character instead of token objects.
 *
 * Bit `bitStarts[c] + p` of each array speaks of the place before folded unit `p` of clause `c`.
 */
export interface WordBits {
  readonly bitStarts: Uint32Array;
  /** A token begins or ends here. */
  readonly boundaries: Uint32Array;
  /** A word or number begins here: what counts as one step of NEAR. */
  readonly wordStarts: Uint32Array;
  /** A place may begin or end here as a whole word: token boundaries, both ends of the clause, both sides of a dash. */
  readonly edges: Uint32Array;
}

/**
 * Carry the tokens of a document over to its folded text.
 *
 * @param texts the folded texts of its clauses
 */
export function* wordBitsOf(
  clauses: readonly Clause[],
  texts: (ordinal: number) => string,
  tokens: (ordinal: number) => readonly Token[],
): Steps<WordBits> {
  const bitStarts = new Uint32Array(clauses.length + 1);
  for (let ordinal = 0; ordinal < clauses.length; ordinal++) {
    bitStarts[ordinal + 1] = (bitStarts[ordinal] ?? 0) + texts(ordinal).length + 1;
    if (isPause(ordinal)) yield;
  }
  const size = ((bitStarts[clauses.length] ?? 0) + 31) >>> 5;
  const [boundaries, wordStarts, edges] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
  const bits = { bitStarts, boundaries, wordStarts, edges };
  for (const [ordinal, clause] of clauses.entries()) {
    markTokens(bits, ordinal, fold(clause.text), tokens(ordinal));
    if (isPause(ordinal)) yield;
  }
  return bits;
}

function markTokens(bits: WordBits, clause: number, folded: FoldedText, tokens: readonly Token[]): void {
  const base = bits.bitStarts[clause] ?? 0;
  markEdges(bits.edges, base, folded.text);
  const walk = new OffsetWalk(folded);
  for (const token of tokens) {
    const start = walk.foldedOffset(token.start);
    const end = walk.foldedOffset(token.end);
    for (const place of [start, end]) {
      setBit(bits.boundaries, base + place);
      setBit(bits.edges, base + place);
    }
    if (token.kind === 'punctuation' || start === end) continue;
    setBit(bits.wordStarts, base + start);
  }
}

/** Parts of hyphenated words count as words. */
function markEdges(edges: Uint32Array, base: number, text: string): void {
  setBit(edges, base);
  setBit(edges, base + text.length);
  for (let at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
    setBit(edges, base + at);
    setBit(edges, base + at + 1);
  }
}

/** Reading offsets to folded offsets, for offsets asked in ascending order. */
class OffsetWalk {
  readonly #folded: FoldedText;
  #run = 0;

  constructor(folded: FoldedText) {
    this.#folded = folded;
  }

  /** The first folded unit that comes from `offset` or later; white space before it belongs to what is before. */
  foldedOffset(offset: number): number {
    const { derivedStarts, sourceStarts, derivedLength } = this.#folded.map;
    while (this.#run + 1 < sourceStarts.length && (sourceStarts[this.#run + 1] ?? 0) <= offset) this.#run++;
    while (this.#run > 0 && (sourceStarts[this.#run - 1] ?? 0) >= offset) this.#run--;
    const start = derivedStarts[this.#run] ?? 0;
    const runEnd = derivedStarts[this.#run + 1] ?? derivedLength;
    const ahead = offset - (sourceStarts[this.#run] ?? 0);
    return Math.min(start + Math.max(ahead, 0), runEnd);
  }
}

function setBit(bits: Uint32Array, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
}

function hasBit(bits: Uint32Array, at: number): boolean {
  return ((bits[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0;
}

/** Whether a place may begin or end as a whole word before folded unit `offset` of the clause. */
export function isEdge(bits: WordBits, clause: number, offset: number): boolean {
  return hasBit(bits.edges, (bits.bitStarts[clause] ?? 0) + offset);
}

/** The same of a bit of {@link WordBits.edges}. */
export function isEdgeBit(bits: WordBits, bit: number): boolean {
  return hasBit(bits.edges, bit);
}

/** How many words and numbers begin in the folded units `[start, end)` of the clause. */
export function wordStartCount(bits: WordBits, clause: number, start: number, end: number): number {
  const base = bits.bitStarts[clause] ?? 0;
  let count = 0;
  for (let at = start; at < end; at++) if (hasBit(bits.wordStarts, base + at)) count++;
  return count;
}

/** The tokens of one clause over its reading text, as they were when the bits were made. */
export function tokensFromBits(bits: WordBits, clause: number, reading: string): Token[] {
  const folded = fold(reading);
  const base = bits.bitStarts[clause] ?? 0;
  const tokens: Token[] = [];
  let start = 0;
  for (let end = 1; end <= folded.text.length; end++) {
    if (end < folded.text.length && !hasBit(bits.boundaries, base + end)) continue;
    const text = folded.text.slice(start, end);
    if (text.trim() !== '') {
      const isWord = hasBit(bits.wordStarts, base + start);
      const range = toReadingRange(reading, folded, { start, end });
      tokens.push({ ...range, kind: isWord ? wordKind(text) : 'punctuation' });
    }
    start = end;
  }
  return tokens;
}

function wordKind(text: string): Token['kind'] {
  return /^[\p{Nd}.,]+$/u.test(text) ? 'number' : 'word';
}

/** The words and numbers of one clause as its folded text has them. */
export function foldedWords(bits: WordBits, clause: number, folded: string): string[] {
  const base = bits.bitStarts[clause] ?? 0;
  const words: string[] = [];
  for (let start = 0; start < folded.length; start++) {
    if (!hasBit(bits.wordStarts, base + start)) continue;
    let end = start + 1;
    while (end < folded.length && !hasBit(bits.boundaries, base + end)) end++;
    words.push(folded.slice(start, end));
    start = end - 1;
  }
  return words;
}
