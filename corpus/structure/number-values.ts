const hanDigits: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  廿: 20,
  卅: 30,
};
const hanUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
const stems = '甲乙丙丁戊己庚辛壬癸';
const englishNumbers = [
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth',
].map(row => row.split(' '));

/** The value of a Chinese number (十二, 一百零三, 二〇), of ASCII or full-width digits, or of a stem (甲); else `null`. */
export function hanValue(text: string): number | null {
  const digits = text.normalize('NFKC');
  if (/^\d+$/.test(digits)) return Number(digits);
  if (stems.includes(text) && text.length === 1) return stems.indexOf(text) + 1;
  return /[十百千]/.test(text) ? unitValue(text) : positionalValue(text);
}

function positionalValue(text: string): number | null {
  let value = 0;
  for (const character of text) {
    const digit = hanDigits[character];
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return text === '' ? null : value;
}

function unitValue(text: string): number | null {
  let total = 0;
  let digit = 0;
  for (const character of text) {
    const unit = hanUnits[character];
    const next = hanDigits[character];
    if (unit !== undefined) {
      total += (digit || 1) * unit;
      digit = 0;
    } else if (next === undefined) return null;
    else digit = next;
  }
  return total + digit;
}

/** The value of a Roman number in either case, written canonically; else `null`. */
export function romanValue(text: string): number | null {
  const lower = text.toLowerCase();
  if (!/^(?=.)m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/.test(lower)) return null;
  let total = 0;
  for (let at = 0; at < lower.length; at++) {
    const value = romanDigits[lower[at] ?? ''] ?? 0;
    const next = romanDigits[lower[at + 1] ?? ''] ?? 0;
    total += value < next ? -value : value;
  }
  return total;
}

/** a = 1 … z = 26, aa = 27 (doubled letters); else `null`. */
export function letterValue(text: string): number | null {
  const lower = text.toLowerCase();
  if (!/^([a-z])\1?$/.test(lower)) return null;
  return lower.charCodeAt(0) - 96 + (lower.length - 1) * 26;
}

/** The value of an English number: digits, Roman, one letter, or a word (Two, Third); else `null`. */
export function englishValue(text: string): number | null {
  if (/^\d+/.test(text)) return Number.parseInt(text, 10);
  const lower = text.toLowerCase();
  for (const row of englishNumbers) if (row.includes(lower)) return row.indexOf(lower) + 1;
  return romanValue(text) ?? letterValue(text);
}
