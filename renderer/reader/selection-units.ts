import type { Clause } from '../../corpus/model/clause';
import type { TextRange } from '../../corpus/model/text-range';
import type { Token } from '../../corpus/model/token';
import { drawnFrom } from './text-leaves';

/** The units that hold an offset, smallest first: character, word, sentence, clause. */
export function unitsAt(clause: Clause, tokens: readonly Token[], offset: number): readonly TextRange[] {
  const holding = (range: TextRange) => range.start <= offset && offset < range.end;
  const units = [
    characterAt(clause.text, offset),
    tokens.find(holding),
    clause.sentences.find(holding),
    { start: drawnFrom(clause), end: clause.text.length },
  ];
  return units.filter((range): range is TextRange => range !== undefined && range.start < range.end);
}

/** The next larger unit around a range: the smallest one that holds it and more. The range itself when there is none. */
export function grown(clause: Clause, tokens: readonly Token[], range: TextRange): TextRange {
  const larger = unitsAt(clause, tokens, range.start).find(
    unit => unit.start <= range.start && unit.end >= range.end && length(unit) > length(range),
  );
  return larger === undefined ? range : { start: larger.start, end: larger.end };
}

/** The next smaller unit at the start of a range. The range itself when it is one character. */
export function shrunk(clause: Clause, tokens: readonly Token[], range: TextRange): TextRange {
  const smaller = [...unitsAt(clause, tokens, range.start)]
    .reverse()
    .find(unit => unit.start >= range.start && unit.end <= range.end && length(unit) < length(range));
  return smaller === undefined ? range : { start: smaller.start, end: smaller.end };
}

/** The word after (`+1`) or before (`-1`) a range; `null` at the end of the clause. */
export function wordBeside(tokens: readonly Token[], range: TextRange, step: 1 | -1): TextRange | null {
  const words = tokens.filter(token => token.kind !== 'punctuation');
  const found =
    step === 1
      ? words.find(token => token.start >= range.end)
      : [...words].reverse().find(token => token.end <= range.start);
  return found === undefined ? null : { start: found.start, end: found.end };
}

function characterAt(text: string, offset: number): TextRange | undefined {
  const point = text.codePointAt(offset);
  return point === undefined ? undefined : { start: offset, end: offset + (point > 0xffff ? 2 : 1) };
}

function length(range: TextRange): number {
  return range.end - range.start;
}
