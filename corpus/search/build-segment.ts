import { unitClass, unitClasses } from '../fold/unit-classes';
import type { FoldedClauses } from './folded-clauses';
import { bigramKey, blockClausesOf, segmentCapacity, segmentUnitCapacity } from './gram-segment';
import type { GramSegment } from './gram-segment';
import { TermNumbers } from './term-numbers';
import { TermPlaces } from './term-places';
import type { PackedPlaces } from './term-places';
import { isPause } from '../steps/steps';
import type { Steps } from '../steps/steps';

/** The clauses that a segment is built of. */
interface Built {
  readonly clauses: FoldedClauses;
  readonly base: number;
  readonly clauseStarts: Uint32Array;
}

/**
 * Build the segment of the clauses `[base, end)`, or of the first of them when there are too many for one.
 *
 * Characters, pairs and words one after the other, each in two passes: note the term of each place, then deal the
 * places out to the terms.
 */
export function* buildSegment(clauses: FoldedClauses, base: number, end: number): Steps<GramSegment> {
  const clauseStarts = yield* startsOf(clauses, base, Math.min(end, base + segmentCapacity));
  const built = { clauses, base, clauseStarts };
  const places = new TermPlaces(clauseStarts.at(-1) ?? 0);
  const characters = yield* packGrams(built, places, noteCharacters);
  const pairs = yield* packGrams(built, places, notePairs);
  const words = yield* packWords(built, places);
  return {
    base,
    clauseCount: clauseStarts.length - 1,
    clauseStarts,
    blockClauses: blockClausesOf(clauseStarts),
    gramKeys: joined(characters.keys, pairs.keys),
    ...joinLists(characters, pairs),
    ...words,
  };
}

/** Where clauses begin, and where the one after the last would: as many as fit. */
function* startsOf(clauses: FoldedClauses, base: number, end: number): Steps<Uint32Array> {
  const starts = new Uint32Array(end - base + 1);
  let count = 0;
  for (let unit = 0; base + count < end;) {
    unit += clauses.text(base + count).length + 1;
    if (count > 0 && unit > segmentUnitCapacity) break;
    starts[++count] = unit;
    if (isPause(count)) yield;
  }
  return starts.slice(0, count + 1);
}

type PackedGrams = PackedPlaces & { readonly keys: Uint32Array };

type Note = (text: string, start: number, numbers: TermNumbers, into: TermPlaces) => void;

function* packGrams({ clauses, base, clauseStarts }: Built, places: TermPlaces, note: Note): Steps<PackedGrams> {
  const numbers = new TermNumbers();
  for (let clause = 0; clause + 1 < clauseStarts.length; clause++) {
    note(clauses.text(base + clause), clauseStarts[clause] ?? 0, numbers, places);
    if (isPause(clause)) yield;
  }
  return { keys: numbers.keys.slice().sort(), ...(yield* places.pack(gramOrder(numbers.keys))) };
}

function noteCharacters(text: string, start: number, numbers: TermNumbers, into: TermPlaces): void {
  const classes = unitClasses;
  const { han, mark } = unitClass;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = classes[unit];
    if (kind === han || (kind === mark && unit > 0)) into.note(numbers.numberOf(unit), start + at);
  }
}

function notePairs(text: string, start: number, numbers: TermNumbers, into: TermPlaces): void {
  const classes = unitClasses;
  const { han } = unitClass;
  let previous = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isHan = classes[unit] === han;
    if (isHan && previous > 0) into.note(numbers.numberOf(bigramKey(previous, unit)), start + at - 1);
    previous = isHan ? unit : 0;
  }
}

type PackedWords = Pick<GramSegment, 'vocabulary' | 'wordOffsets' | 'wordStarts' | 'wordPlaces'>;

function* packWords({ clauses, base, clauseStarts }: Built, places: TermPlaces): Steps<PackedWords> {
  const numbers = new Map<string, number>();
  for (let clause = 0; clause + 1 < clauseStarts.length; clause++) {
    noteWords(clauses.text(base + clause), clauseStarts[clause] ?? 0, numbers, places);
    if (isPause(clause)) yield;
  }
  const vocabulary = [...numbers.keys()].sort();
  yield;
  const packed = yield* places.pack(Uint32Array.from(vocabulary, word => numbers.get(word) ?? 0));
  return { ...joinVocabulary(vocabulary), wordStarts: packed.starts, wordPlaces: packed.places };
}

function noteWords(text: string, start: number, numbers: Map<string, number>, into: TermPlaces): void {
  const classes = unitClasses;
  const { word } = unitClass;
  for (let at = 0; at < text.length; at++) {
    if (classes[text.charCodeAt(at)] !== word) continue;
    const first = at;
    do at++;
    while (classes[text.charCodeAt(at)] === word);
    into.note(numberOfWord(text.slice(first, at), numbers), start + first);
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

function joined(one: Uint32Array, other: Uint32Array): Uint32Array {
  const both = new Uint32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

function joinLists(one: PackedPlaces, other: PackedPlaces) {
  const gramPlaces = new Uint8Array(one.places.length + other.places.length);
  gramPlaces.set(one.places);
  gramPlaces.set(other.places, one.places.length);
  const moved = other.starts.map(start => start + one.places.length);
  return { gramPlaces, gramStarts: joined(one.starts.subarray(0, -1), moved) };
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
