import { foldCharacter } from './fold-character';
import { isHanUnit } from './unit-classes';

/** What the table says of a unit that is not folded to exactly one unit; 0 when it is not known yet. */
const dropped = 1;
const expanded = 2;
const space = 0x20;
const dash = 0x2d;

/** One for each sum of kept forms, made when it is first asked for. */
const tables: Uint16Array[] = [];
/** Expansions by character, for each table. */
const expansions = Array.from({ length: 8 }, () => new Map<string, string>());

/** The last text folded. */
export let units = new Uint16Array(4096);
/** Of the last text folded: where in it each folded unit came from. */
export let foldedSources = new Int32Array(4096);

/** Class of the unit last written, for the rule of white space: 1 Han, 2 digit, 0 other or none. */
function spacingClass(unit: number): number {
  if (isHanUnit(unit) || (unit >= 0xd840 && unit <= 0xdfff)) return 1;
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19) ? 2 : 0;
}

/** White space goes between two Han characters, and between a Han character and a digit. */
function spaceIsDropped(before: number, after: number): boolean {
  return (before === 1 && after > 0) || (before === 2 && after === 1);
}

let length = 0;
let pendingSpace = -1;

function write(unit: number, source: number): void {
  if (unit === space) {
    if (pendingSpace < 0) pendingSpace = source;
    return;
  }
  const previous = length > 0 ? (units[length - 1] ?? 0) : 0;
  if (pendingSpace >= 0) {
    if (!spaceIsDropped(spacingClass(previous), spacingClass(unit))) put(space, pendingSpace);
    pendingSpace = -1;
  } else if (unit === dash && previous === dash) return;
  put(unit, source);
}

function put(unit: number, source: number): void {
  units[length] = unit;
  foldedSources[length] = source;
  length++;
}

/**
 * Fold `text` into scratch arrays that the next call overwrites; the callers in `fold.ts` take copies.
 *
 * @param kept a sum of values of `keptForm`
 * @returns how many folded units there are
 */
export function foldUnits(text: string, kept: number): number {
  const table = (tables[kept] ??= new Uint16Array(0x10000));
  // No character expands to more than 18 (U+FDFA); each text of the world stays far below that on the whole.
  reserve(text.length * 2 + 64);
  length = 0;
  pendingSpace = -1;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const target = table[unit] || learn(unit, table, kept);
    if (target > space && target !== dash && pendingSpace < 0) {
      units[length] = target;
      foldedSources[length] = at;
      length++;
    } else if (target === expanded) at += foldLong(text, at, kept);
    else if (target !== dropped) write(target, at);
  }
  if (pendingSpace >= 0) put(space, pendingSpace);
  return length;
}

function reserve(capacity: number): void {
  if (units.length >= capacity) return;
  const grown = new Uint16Array(capacity * 2);
  grown.set(units.subarray(0, length));
  const grownSources = new Int32Array(capacity * 2);
  grownSources.set(foldedSources.subarray(0, length));
  units = grown;
  foldedSources = grownSources;
}

/** Fill in the table for one unit. Halves of astral characters are looked at together, in {@link foldLong}. */
function learn(unit: number, table: Uint16Array, kept: number): number {
  let target = expanded;
  if (unit < 0xd800 || unit > 0xdfff) {
    const folded = foldCharacter(String.fromCharCode(unit), kept);
    if (folded === '') target = dropped;
    else if (folded.length === 1) target = folded.charCodeAt(0);
  }
  table[unit] = target;
  return target;
}

/** Fold a character of several folded units or from outside the basic plane; say how many further units it took. */
function foldLong(text: string, at: number, kept: number): number {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const known = expansions[kept];
  let folded = known?.get(character);
  if (folded === undefined) {
    folded = foldCharacter(character, kept);
    if (known !== undefined && known.size < 100_000) known.set(character, folded);
  }
  reserve(length + folded.length + (text.length - at) * 2 + 64);
  const isAstral = folded === character && character.length === 2;
  for (let ordinal = 0; ordinal < folded.length; ordinal++) {
    write(folded.charCodeAt(ordinal), isAstral ? at + ordinal : at);
  }
  return character.length - 1;
}

const chunkLength = 8192;

/** Folded units as a string. */
export function unitsToString(folded: Uint16Array): string {
  if (folded.length <= chunkLength) return String.fromCharCode.apply(null, folded as unknown as number[]);
  const parts: string[] = [];
  for (let at = 0; at < folded.length; at += chunkLength) {
    const chunk = folded.subarray(at, Math.min(at + chunkLength, folded.length));
    parts.push(String.fromCharCode.apply(null, chunk as unknown as number[]));
  }
  return parts.join('');
}
