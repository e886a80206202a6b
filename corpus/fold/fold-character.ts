import { isTraditionalForm, isWidthForm, substitute } from './character-tables';

/** What folding leaves as it is; add them up. */
export const keptForm = { case: 1, script: 2, width: 4 } as const;

/** Combining marks of Latin, Greek and Cyrillic: dropped, so that Turkiye finds Türkiye. */
const combiningMarks = /[\u0300-\u036f]/g;
/** Invisible characters: soft hyphen, zero-width and direction marks, BOM, variation selectors, controls. */
const invisible =
  /[\u0000-\u0008\u000e-\u001b\u007f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]|[\u{e0000}-\u{e0fff}]/gu;
const lastLetterWithMarks = 0x052f;

/**
 * The folded form of one character, by itself: empty when it is dropped, several characters when it is expanded.
 *
 * NFKC, then the tables of quotes, dashes, radicals and simplified forms, then lower case, except for
 * what is kept, repeated until nothing changes, so that folding twice is folding once. White space comes back as U+0020.
 *
 * @param kept a sum of values of {@link keptForm}
 */
export function foldCharacter(character: string, kept: number): string {
  const keepCase = (kept & keptForm.case) > 0;
  if ((kept & keptForm.script) > 0 && isTraditionalForm(character)) return character;
  if ((kept & keptForm.width) > 0 && isWidthForm(character)) return keepCase ? character : lowerCase(character);
  let current = character;
  for (let round = 0; round < 5; round++) {
    const next = foldOnce(current, keepCase);
    if (next === current) break;
    current = next;
  }
  return current;
}

function foldOnce(text: string, keepCase: boolean): string {
  let folded = '';
  for (const character of text) {
    const early = substitute(character);
    for (const part of early.normalize('NFKC')) folded += substitute(withoutMarks(part));
  }
  folded = folded.replace(invisible, '').replace(/\s/g, ' ');
  return keepCase ? folded : lowerCase(folded);
}

function withoutMarks(character: string): string {
  const decomposed = character.normalize('NFD');
  if (decomposed.charCodeAt(0) > lastLetterWithMarks) return character;
  return decomposed.replace(combiningMarks, '');
}

function lowerCase(text: string): string {
  return text.toLowerCase().replace(combiningMarks, '');
}
