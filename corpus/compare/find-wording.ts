import { fold, foldQuery, toReadingRange } from '../fold/fold';
import type { TextRange } from '../model/text-range';

/**
 * Every place of a wording in a reading text, by folded substring; Latin words match whole.
 *
 * @param wording - as a person types it
 * @returns ranges over `text`, ascending; empty for an empty wording
 */
export function findWording(text: string, wording: string): TextRange[] {
  const needle = foldQuery(wording.trim());
  if (needle === '') return [];
  const folded = fold(text);
  const ranges: TextRange[] = [];
  for (let start = folded.text.indexOf(needle); start !== -1; start = folded.text.indexOf(needle, start + 1)) {
    const end = start + needle.length;
    if (cutsWord(folded.text, start) || cutsWord(folded.text, end)) continue;
    ranges.push(toReadingRange(text, folded, { start, end }));
  }
  return ranges;
}

const LATIN = /[\p{Script=Latin}\p{N}]/u;

function cutsWord(text: string, offset: number): boolean {
  return LATIN.test(text[offset - 1] ?? '') && LATIN.test(text[offset] ?? '');
}
