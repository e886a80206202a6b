import { chineseNumerals, parseChineseNumber } from './chinese-number';

/** A printed label in terms that both languages share. */
export interface LabelKey {
  /** What is numbered: `article`, `chapter`, `annex` …; `''` for a bare number, `dash` for a dash or bullet. */
  readonly unit: string;
  /** Possible readings of the number: `(i)` is 1 as a Roman numeral and 9 as a letter. Empty for a dash or a bare `附件`. */
  readonly values: readonly string[];
}

const chineseUnits: Readonly<Record<string, string>> = {
  编: 'part',
  編: 'part',
  篇: 'part',
  卷: 'book',
  部分: 'part',
  分编: 'subpart',
  章: 'chapter',
  节: 'section',
  節: 'section',
  条: 'article',
  條: 'article',
  款: 'paragraph',
  项: 'item',
  項: 'item',
  目: 'point',
  附件: 'annex',
  附录: 'annex',
  附錄: 'annex',
  附表: 'annex',
  附则: 'annex',
  表: 'table',
};
const englishUnits: Readonly<Record<string, string>> = {
  part: 'part',
  book: 'book',
  chapter: 'chapter',
  section: 'section',
  sec: 'section',
  '§': 'section',
  article: 'article',
  art: 'article',
  rule: 'article',
  regulation: 'article',
  paragraph: 'paragraph',
  para: 'paragraph',
  item: 'item',
  subparagraph: 'item',
  point: 'point',
  annex: 'annex',
  appendix: 'annex',
  schedule: 'annex',
  attachment: 'annex',
  exhibit: 'annex',
  table: 'table',
};
const numberWords =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ordinalWords =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const romanValues: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

const chineseLabel = new RegExp(
  `^第([${chineseNumerals}]+|\\d+)(部分|分编|[编編篇卷章节節条條款项項目])(?:之([${chineseNumerals}]+))?$`,
);
const chineseAnnex = new RegExp(`^(附件|附录|附錄|附表|附则|表)([${chineseNumerals}]+|\\d+(?:[-.]\\d+)?|[A-Z])?$`);

/**
 * Reads a label of either language: `第十二条` and `Article 12`, `一` and `I`, `（1）` and `(1)`, `附件` and `Annex`.
 *
 * `null` when it is empty or nothing we know.
 */
export function parseLabel(label: string): LabelKey | null {
  const text = label.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (text === '') return null;
  if (/^[\p{Pd}•·●○■□◆*]+$/u.test(text)) return { unit: 'dash', values: [] };
  return parseChineseLabel(text) ?? parseEnglishLabel(text) ?? bareNumber(text);
}

function parseChineseLabel(text: string): LabelKey | null {
  const [, number, unit, inserted] = chineseLabel.exec(text) ?? [];
  if (number && unit) {
    const tail = inserted ? `.${numberReadings(inserted)[0] ?? ''}` : '';
    return { unit: chineseUnits[unit] ?? '', values: numberReadings(number).map(value => value + tail) };
  }
  const annexed = chineseAnnex.exec(text.replace(/ /g, ''));
  return annexed === null ? null : annexKey(annexed[1] ?? '', annexed[2]);
}

function annexKey(unit: string, number: string | undefined): LabelKey {
  return { unit: chineseUnits[unit] ?? '', values: number === undefined ? [] : numberReadings(number) };
}

function parseEnglishLabel(text: string): LabelKey | null {
  const match = /^(\p{L}+|§)\.? ?([\p{L}\p{N}.-]+)?$/u.exec(text);
  const unit = englishUnits[match?.[1]?.toLowerCase() ?? ''];
  return unit ? { unit, values: match?.[2] ? numberReadings(match[2]) : [] } : null;
}

function bareNumber(text: string): LabelKey | null {
  const values = numberReadings(text.replace(/^[([]|[)\].、,:]+$/g, ''));
  return values.length > 0 ? { unit: '', values } : null;
}

/** Every way a number can be read, as decimal text, likeliest first. */
function numberReadings(number: string): string[] {
  const text = number.toLowerCase().replace(/\.$/, '');
  const chinese = parseChineseNumber(text);
  if (chinese !== null) return [String(chinese)];
  if (/^\d+(?:[.-]\d+)*[a-z]?$/.test(text)) return [text.replace(/-/g, '.')];
  const word = Math.max(numberWords.indexOf(text), ordinalWords.indexOf(text));
  if (word >= 0) return [String(word + 1)];
  const readings = /^[ivxlcdm]+$/.test(text) ? [String(romanNumber(text))] : [];
  if (/^[a-z]$/.test(text)) readings.push(String(text.charCodeAt(0) - 96));
  return readings;
}

function romanNumber(text: string): number {
  const values = [...text].map(letter => romanValues[letter] ?? 0);
  return values.reduce((sum, value, place) => sum + (value < (values[place + 1] ?? 0) ? -value : value), 0);
}

/** How far two labels agree. A unit that only one of them names does not count against them. */
export type LabelAgreement = 'same' | 'different' | 'unknown';

/** Compares labels across languages; `unknown` when one is missing or they number different things. */
export function compareLabels(one: LabelKey | null, other: LabelKey | null): LabelAgreement {
  if (!one || !other || isUnitOnly(one) !== isUnitOnly(other)) return 'unknown';
  if (one.unit && other.unit && one.unit !== other.unit) return 'different';
  if (isUnitOnly(one)) return one.unit === other.unit ? 'same' : 'unknown';
  return one.values.some(value => other.values.includes(value)) ? 'same' : 'different';
}

function isUnitOnly(key: LabelKey): boolean {
  return key.values.length === 0;
}
