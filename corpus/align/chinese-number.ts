const digits = '零一二三四五六七八九';
const variants: Readonly<Record<string, string>> = {
  〇: '零',
  '○': '零',
  两: '二',
  兩: '二',
  萬: '万',
  億: '亿',
  廿: '二十',
};
const small: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Every character that {@link parseChineseNumber} understands, for use inside a regular expression's brackets. */
export const chineseNumerals = '零〇○一二三四五六七八九两兩廿十百千万萬亿億';

/**
 * The value of a number in Chinese numerals: `二十七` is 27, `二〇一九` is 2019, `三万五千` is 35,000.
 *
 * `null` for anything else. Values above 2^53 lose precision.
 */
export function parseChineseNumber(text: string): number | null {
  const numerals = text.replace(/./gu, character => variants[character] ?? character);
  if (numerals === '' || !/^[零一二三四五六七八九十百千万亿]+$/.test(numerals)) return null;
  if (!/[十百千万亿]/.test(numerals)) return Number(numerals.replace(/./g, digit => String(digits.indexOf(digit))));
  return placeValue(numerals);
}

/** 万 multiplies what stands between it and the last 亿; 亿 multiplies everything before it. */
function placeValue(numerals: string): number {
  let high = 0;
  let middle = 0;
  let section = 0;
  let digit = 0;
  for (const numeral of numerals) {
    const unit = small[numeral];
    if (numeral === '亿') [high, middle, section, digit] = [(high + middle + section + digit || 1) * 1e8, 0, 0, 0];
    else if (numeral === '万') [middle, section, digit] = [(section + digit || 1) * 1e4, 0, 0];
    else if (unit !== undefined) [section, digit] = [section + (digit || 1) * unit, 0];
    else digit = digits.indexOf(numeral);
  }
  return high + middle + section + digit;
}
