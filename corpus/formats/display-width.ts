/** Han, kana, bopomofo, their punctuation and full-width forms: characters set two columns wide, without spaces between. */
const wide =
  /[\u2E80-\u303F\u3040-\u30FF\u3100-\u312F\u31A0-\u31BF\u31C0-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6\uD840-\uD888]/;
const loneLowSurrogate = /[\uDC00-\uDFFF]/;

/** Whether the character (one code unit, or the high half of a pair) is as wide as a Han character. */
export function isWide(character: string): boolean {
  return wide.test(character) || loneLowSurrogate.test(character);
}

/** Columns that `text` takes on a fixed grid: 2 for a Han character, 1 for a Latin one (Unicode Standard Annex 11). */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const character of text) columns += wide.test(character) ? 2 : 1;
  return columns;
}
