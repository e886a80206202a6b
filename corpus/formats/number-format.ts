/** How a list writes its numbers: the names of WordprocessingML (ECMA-376, 17.18.59), used for HTML too. */
export type NumberFormat =
  | 'decimal'
  | 'decimalZero'
  | 'decimalFullWidth'
  | 'decimalEnclosedCircle'
  | 'decimalEnclosedParen'
  | 'decimalEnclosedFullstop'
  | 'lowerLetter'
  | 'upperLetter'
  | 'lowerRoman'
  | 'upperRoman'
  | 'ordinal'
  | 'chineseCounting'
  | 'chineseCountingTraditional'
  | 'chineseDigits'
  | 'chineseLegal'
  | 'chineseLegalTraditional'
  | 'heavenlyStems'
  | 'earthlyBranches'
  | 'ideographEnclosedCircle'
  | 'none';

const writers: Record<NumberFormat, (value: number) => string> = {
  decimal: String,
  decimalZero: value => String(value).padStart(2, '0'),
  decimalFullWidth: value => String(value).replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  decimalEnclosedCircle: enclosed([0x2460, 0x3251, 0x32b1], [20, 15, 15]),
  decimalEnclosedParen: enclosed([0x2474], [20]),
  decimalEnclosedFullstop: enclosed([0x2488], [20]),
  lowerLetter: letters,
  upperLetter: value => letters(value).toUpperCase(),
  lowerRoman: value => roman(value).toLowerCase(),
  upperRoman: roman,
  ordinal: value => `${value}${ordinalEnding(value)}`,
  chineseCounting: value => chinese(value, { digits: '零一二三四五六七八九', units: '十百千万', shortTen: true }),
  chineseCountingTraditional: value =>
    chinese(value, { digits: '零一二三四五六七八九', units: '十百千萬', shortTen: true }),
  chineseDigits: value => String(value).replace(/\d/g, digit => '〇一二三四五六七八九'.charAt(Number(digit))),
  chineseLegal: value => chinese(value, { digits: '零壹贰叁肆伍陆柒捌玖', units: '拾佰仟万', shortTen: false }),
  chineseLegalTraditional: value =>
    chinese(value, { digits: '零壹貳參肆伍陸柒捌玖', units: '拾佰仟萬', shortTen: false }),
  heavenlyStems: value => cyclic('甲乙丙丁戊己庚辛壬癸', value),
  earthlyBranches: value => cyclic('子丑寅卯辰巳午未申酉戌亥', value),
  ideographEnclosedCircle: enclosed([0x3280], [10]),
  none: () => '',
};

/** Writes a list number. A number that the format cannot write (0 in Roman, 21 in a circle, a negative one) is written in digits. */
export function formatNumber(value: number, format: NumberFormat): string {
  if (!Number.isSafeInteger(value) || Math.abs(value) > 99_999_999) return String(value);
  if (value < 0 || (value === 0 && format !== 'decimalZero' && !format.startsWith('chinese')))
    return format === 'none' ? '' : String(value);
  return writers[format](value) || (format === 'none' ? '' : String(value));
}

/** a … z, then aa, bb, … as Word writes them; a … z, aa, ab, … differs only from 28 on and is not what laws print. */
function letters(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(20, Math.ceil(value / 26)));
}

function roman(value: number): string {
  if (value >= 4000) return '';
  const steps: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let text = '';
  for (const [step, sign] of steps) {
    while (rest >= step) {
      text += sign;
      rest -= step;
    }
  }
  return text;
}

function ordinalEnding(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

interface ChineseSigns {
  readonly digits: string;
  readonly units: string;
  /** 十 instead of 一十 at the head. */
  readonly shortTen: boolean;
}

function chinese(value: number, signs: ChineseSigns): string {
  if (value === 0) return signs.digits.charAt(0);
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  const head = high > 0 ? chineseBelow10000(high, signs) + signs.units.charAt(3) : '';
  const gap = high > 0 && low > 0 && low < 1000 ? signs.digits.charAt(0) : '';
  const text = head + gap + (low > 0 ? chineseBelow10000(low, signs) : '');
  const longTen = signs.digits.charAt(1) + signs.units.charAt(0);
  return signs.shortTen && text.startsWith(longTen) ? text.slice(1) : text;
}

function chineseBelow10000(value: number, signs: ChineseSigns): string {
  let text = '';
  let zero = false;
  for (const [place, unit] of [
    [1000, signs.units.charAt(2)],
    [100, signs.units.charAt(1)],
    [10, signs.units.charAt(0)],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / place) % 10;
    if (digit === 0) {
      zero = text !== '';
      continue;
    }
    text += (zero ? signs.digits.charAt(0) : '') + signs.digits.charAt(digit) + unit;
    zero = false;
  }
  return text;
}

function cyclic(signs: string, value: number): string {
  return signs.charAt((value - 1) % signs.length);
}

/** Numbers inside a circle or bracket that are one character each: runs of Unicode code points with their lengths. */
function enclosed(firsts: readonly number[], counts: readonly number[]): (value: number) => string {
  return value => {
    let rest = value - 1;
    for (const [ordinal, first] of firsts.entries()) {
      const count = counts[ordinal] ?? 0;
      if (rest < count) return String.fromCodePoint(first + rest);
      rest -= count;
    }
    return '';
  };
}
