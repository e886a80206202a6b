import type { SourceText } from '../formats/source-text';
import { applyEdits, carryEmphasis } from './apply-edits';
import { joinBrokenWords } from './broken-words';
import { dropInvisible, editCharacterForms } from './character-forms';
import type { DraftUnit } from './draft-unit';
import { draftUnits } from './draft-units';
import { joinLines } from './join-lines';
import { restoreLowQuotes } from './low-quotes';
import type { ReadingText } from './reading-text';
import type { SourceEdit } from './source-edit';
import { orderEdits, splitAround } from './source-edit';
import { editSpaces } from './stray-spaces';
import type { WordList } from './word-list';
import { collectWords } from './word-list';

/**
 * Make source text readable: join hard-wrapped lines, drop page furniture and tables of contents, repair what
 * extraction damaged.
 *
 * Keeps the law of {@link ReadingText}: apart from white space, the listed repairs and the dropped ranges, the
 * reading text has every character of the source text in order. Time is linear in the text.
 */
export function reflow(source: SourceText): ReadingText {
  const words = collectWords(source.text);
  const { units, dropped } = draftUnits(source);
  const repairs = units.flatMap(unit => repairUnit(source.text, unit, words));
  const quotes = restoreLowQuotes(
    source.text,
    units.flatMap(unit => unit.lines),
  );
  const gaps = splitAround(
    gapEdits(source.text, units, words),
    orderEdits([...dropped, ...dropInvisible(source.text)]),
  );
  const edited = applyEdits(source.text, orderEdits([...gaps, ...repairs, ...quotes]));
  return {
    text: edited.text,
    map: edited.map,
    units: edited.units.flatMap((range, ordinal) => {
      const shape = units[ordinal]?.shape;
      return shape === undefined ? [] : [{ ...range, ...shape }];
    }),
    emphasis: carryEmphasis(source, edited.map),
    repairs: edited.repairs,
    dropped: edited.dropped,
  };
}

function repairUnit(source: string, unit: DraftUnit, words: WordList): SourceEdit[] {
  return unit.lines.flatMap((line, ordinal) => [
    ...editCharacterForms(source.slice(line.start, line.end), line.start),
    ...editSpaces(line.text, line.start, ordinal === 0),
    ...joinBrokenWords(line.text, line.start, words),
  ]);
}

/** What becomes of everything that lies between the lines to read, in order: joined, or the end of a unit. */
function gapEdits(source: string, units: readonly DraftUnit[], words: WordList): SourceEdit[] {
  const gaps: SourceEdit[] = [];
  let end = 0;
  units.forEach((unit, ordinal) => {
    unit.lines.forEach((line, place) => {
      const previous = unit.lines[place - 1];
      if (previous !== undefined) gaps.push(joinLines(previous, line, words));
      else if (ordinal === 0) gaps.push({ start: 0, end: line.start, after: '', reason: 'white-space' });
      else gaps.push({ start: end, end: line.start, after: '\n', reason: 'unit-end' });
      end = line.end;
    });
  });
  gaps.push({ start: end, end: source.length, after: '', reason: 'white-space' });
  return gaps;
}
