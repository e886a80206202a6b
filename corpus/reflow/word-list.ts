const word = /[A-Za-z]+(?:['’-][A-Za-z]+)*/g;
const longestSurveyed = 4_000_000;

/** The Latin words that a text itself uses, in lower case, with their hyphens: its own dictionary. */
export type WordList = ReadonlySet<string>;

/** Collect the words of a text; halves at line ends are in the list too, so only whole finds count as evidence. */
export function collectWords(text: string): WordList {
  const words = new Set<string>();
  for (const found of text.slice(0, longestSurveyed).matchAll(word)) {
    if (!isHalf(text, found.index, found[0].length)) words.add(found[0].toLowerCase());
  }
  return words;
}

/** A piece beside a hyphen and white space is a half of something. */
function isHalf(text: string, at: number, length: number): boolean {
  return (
    /^[-\u00AD\u2010]\s/.test(text.slice(at + length, at + length + 2)) ||
    /-\s{1,4}$/.test(text.slice(Math.max(0, at - 5), at))
  );
}
