import type { Token } from '../model/token';

/** A letter, digit or combining mark of any script but Han. */
const latinLetter = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])`;

/**
 * One alternative for each kind, tried in this order at every place:
 * abbreviation with stops (`U.S.`); word, also with digits (`COVID-19`, `G20`, `27th`), joined by apostrophes and
 * hyphens inside it; number with its decimal points and thousands; run of one repeated sign (`……`, `——`);
 * any other sign with its combining marks.
 */
const tokenPattern = new RegExp(
  [
    String.raw`(?<abbreviation>(?<![\p{L}\p{N}])(?:[A-Za-z]\.){2,})`,
    String.raw`(?<han>\p{Script=Han}\p{M}*)`,
    String.raw`(?<number>\p{Nd}+(?:[.,]\p{Nd}+)+|\p{Nd}+(?!\p{Nd}|[-‐‑'’]?${latinLetter}))`,
    String.raw`(?<word>${latinLetter}+(?:[-‐‑'’]${latinLetter}+|(?<=\p{N})\.\p{N}+)*)`,
    String.raw`(?<sign>(?<same>[^\s\p{L}\p{N}])\k<same>*\p{M}*)`,
    String.raw`\S`,
  ].join('|'),
  'gu',
);

/**
 * Splits English, or a Latin run inside Chinese, into tokens.
 *
 * Hyphens and apostrophes inside a word belong to it (`people-centred`, `people’s`); an apostrophe at its end does
 * not (`Leaders’` is two tokens); dashes always part words (`China–Laos` is three tokens). A number keeps its
 * decimal point and thousands but not its sign, unit or per cent. A Han character is a word of its own.
 * Tokens cover every character that is not white space.
 */
export function segmentLatin(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    tokens.push({ start: match.index, end: match.index + match[0].length, kind: kindOf(match.groups ?? {}) });
  }
  return tokens;
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): Token['kind'] {
  if (groups['number'] !== undefined) return 'number';
  const isWord = groups['word'] ?? groups['han'] ?? groups['abbreviation'];
  return isWord === undefined ? 'punctuation' : 'word';
}
