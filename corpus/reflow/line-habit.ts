import type { Language } from '../model/language';
import { languages } from '../model/language';
import { readMarker } from '../structure/clause-marker';
import { isHan } from './character-class';
import type { PrintedLine } from './printed-line';

/** How a file without a visible margin was typed: one paragraph a line, paragraphs cut into lines, or it does not show. */
export type LineHabit = 'whole' | 'cut' | 'unclear';

const shortest = 20;
const leastLines = 6;
const wholeShare = 0.22;
const cutShare = 0.6;
/** Nobody cuts lines as long as this, in columns. */
const neverCut = 240;
const leastLongShare = 0.03;

/**
 * The habit of each language of a file. Lines that break off in the middle of a sentence tell that paragraphs were
 * cut; where hardly any does, or lines run on far beyond every page, each line is a paragraph.
 */
export function findHabits(lines: readonly PrintedLine[]): ReadonlyMap<Language | null, LineHabit> {
  return new Map(languages.map(language => [language, habitOf(lines, language)]));
}

function habitOf(lines: readonly PrintedLine[], language: Language): LineHabit {
  let count = 0;
  let broken = 0;
  let long = 0;
  lines.forEach((line, ordinal) => {
    const next = lines[ordinal + 1];
    if (line.language !== language || line.width.columns < shortest || next === undefined) return;
    count++;
    if (breaksOff(line.text, next)) broken++;
    if (line.width.columns > neverCut) long++;
  });
  if (count < leastLines) return 'unclear';
  if (broken <= count * wholeShare || long > count * leastLongShare) return 'whole';
  return broken >= count * cutShare ? 'cut' : 'unclear';
}

/** Whether a line stops in the middle of a sentence that the next one carries on. */
export function breaksOff(text: string, next: PrintedLine): boolean {
  if (readMarker(next.text) !== null) return false;
  const last = text.charCodeAt(text.length - 1);
  if (/[,，、]$/.test(text)) return true;
  return isHan(last) ? next.language === 'zh' : /[A-Za-z-]$/.test(text) && /^[a-z]/.test(next.text);
}
