import { englishValue, hanValue, letterValue, romanValue } from './number-values';

/**
 * What a marker means for the outline. division: Part, 章. annex: 附件. table: 表一, Table 2. article: 第十二条,
 * Article 12.
 * number: 1. 一、; item: （一） (1) ①; letter: (a) (i); dash and bullet: —— •
 */
export type MarkerFamily =
  'division' | 'annex' | 'table' | 'article' | 'number' | 'item' | 'letter' | 'dash' | 'bullet';

/** The printed number or sign at the start of a clause. */
export interface ClauseMarker {
  readonly family: MarkerFamily;
  /** Markers of one style count on: `第章`, `1.`, `(a)`, `Article`. */
  readonly style: string;
  /** As printed, without separators. */
  readonly label: string;
  readonly value: number | null;
  /** Offset where the words begin, after separators and spaces. */
  readonly bodyStart: number;
  /** White space, a separator or the end of the text follows the label: not the beginning of a running sentence. */
  readonly isSetOff: boolean;
}

interface MarkerRule {
  readonly family: MarkerFamily;
  readonly style: string;
  /** Group 1: the label; group 2: its number, if any. Matches the separators too. */
  readonly pattern: RegExp;
  readonly parseValue?: (number: string) => number | null;
}

const han = '[一二三四五六七八九十百千零〇○两\\d０-９]+';
const english =
  '(?:[IVXLC]+|[ivxlc]+|\\d+[A-Za-z]?(?:\\.\\d+)*|[A-Z]|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|First|Second|Third)(?:\\s?(?:bis|ter|quater))?';
const englishEnd = '(?=[\\s.:—–(-]|$)[.:]?\\s*(?:[—–-]\\s+)?';

const hanDivision = (unit: string): MarkerRule => ({
  family: 'division',
  style: `第${unit}`,
  pattern: new RegExp(`^(第\\s*(${han})\\s*${unit})[:：、.]?\\s*`),
  parseValue: hanValue,
});
const englishDivision = (word: string, family: MarkerFamily, forms = word): MarkerRule => ({
  family,
  style: word,
  pattern: new RegExp(`^((?:${forms}|${forms.toUpperCase()})\\s+(${english}))${englishEnd}`),
  parseValue: englishValue,
});
const bare = (word: string): MarkerRule => ({
  family: 'annex',
  style: word,
  pattern: new RegExp(`^(${word}|${word.toUpperCase()})(?:[:.]?\\s*$|:\\s+|\\s+[—–-]\\s+)`),
});

/** Tried in order; the first that fits wins. Letters and Roman numbers of one shape are told apart by their run. */
const rules: readonly MarkerRule[] = [
  ...['分[编編]', '[编編篇]', '部分', '卷', '章', '[节節]', '目'].map(hanDivision),
  {
    family: 'article',
    style: '第条',
    pattern: new RegExp(`^(第\\s*(${han})\\s*[条條](?:之[一二三四五六七八九十]+)?)[:：、.]?\\s*`),
    parseValue: hanValue,
  },
  {
    family: 'annex',
    style: '附件',
    pattern: new RegExp(`^(附\\s{0,3}[件录錄表文]\\s*(${han}|[A-Z])?)(?=[\\s:：、.]|$)[:：、.]?\\s*`),
    parseValue: hanValue,
  },
  ...['Annex', 'Appendix', 'Schedule', 'Attachment', 'Exhibit'].map(word => englishDivision(word, 'annex')),
  ...['Annex', 'Appendix', 'Schedule', 'Attachment'].map(bare),
  {
    family: 'table',
    style: '表',
    pattern: new RegExp(`^(表\\s*(${han}(?:[-.．—–]${han})?))(?=[\\s:：、.]|$)[:：、.]?\\s*`),
    parseValue: hanValue,
  },
  englishDivision('Table', 'table'),
  ...['Book', 'Title', 'Part', 'Division', 'Chapter', 'Subsection'].map(word => englishDivision(word, 'division')),
  englishDivision('Section', 'division', 'Section|Sec\\.'),
  ...['Article', 'Art\\.', 'Rule', 'Regulation', 'Principle', 'Guideline'].map(word =>
    englishDivision(word, 'article'),
  ),
  { family: 'article', style: '§', pattern: /^(§\s?(\d+[a-z]?))[.:]?\s+/, parseValue: englishValue },
  {
    family: 'number',
    style: '一、',
    pattern: /^(([一二三四五六七八九十百]+))\s*(?:、|[．.](?!\d))\s*/,
    parseValue: hanValue,
  },
  { family: 'number', style: '甲、', pattern: /^(([甲乙丙丁戊己庚辛壬癸]))、\s*/, parseValue: hanValue },
  {
    family: 'item',
    style: '（一）',
    pattern: /^([（(]\s*([一二三四五六七八九十百]+)\s*[)）])[、.]?\s*/,
    parseValue: hanValue,
  },
  { family: 'item', style: '（1）', pattern: /^([（(]\s*([\d０-９]{1,6})\s*[)）])[、.]?\s*/, parseValue: hanValue },
  { family: 'item', style: '①', pattern: /^(([①-⑳⑴-⒇㈠-㈩]))[、.]?\s*/, parseValue: circledValue },
  {
    family: 'number',
    style: 'A.1',
    pattern: /^([A-Z](?:\.\d{1,3})+)\.?(?:\s+|$|(?=\p{Script=Han}))/u,
    parseValue: lastPart,
  },
  { family: 'number', style: '1.1', pattern: /^((\d{1,3}(?:[.．]\d{1,3})+))[.．]?(?:\s+|$)/, parseValue: lastPart },
  { family: 'number', style: '1.', pattern: /^(([\d０-９]{1,6}))\s?[.．、](?![\d０-９])\s*/, parseValue: hanValue },
  { family: 'number', style: '1.', pattern: /^(([⒈-⒛]))\s*/, parseValue: circledValue },
  { family: 'item', style: '1)', pattern: /^(([\d０-９]{1,6})[)）])[、.]?\s*/, parseValue: hanValue },
  { family: 'letter', style: '(a)', pattern: /^([（(]([a-z])\1?[)）])\s*/, parseValue: letterValue },
  { family: 'letter', style: '(i)', pattern: /^([（(]([ivxlc]{2,6})[)）])\s*/, parseValue: romanValue },
  { family: 'letter', style: '(A)', pattern: /^([（(]([A-Z])[)）])\s*/, parseValue: letterValue },
  { family: 'letter', style: '(I)', pattern: /^([（(]([IVXLC]{2,6})[)）])\s*/, parseValue: romanValue },
  { family: 'letter', style: 'a)', pattern: /^(([a-z])[)）])(?:\s+|$|(?=\p{L}{2}))/u, parseValue: letterValue },
  { family: 'letter', style: 'i)', pattern: /^(([ivxlc]{2,6})[)）])(?:\s+|$)/, parseValue: romanValue },
  {
    family: 'number',
    style: 'Ⅰ',
    pattern: /^(([Ⅰ-Ⅻ]))[.．、\s]\s*/,
    parseValue: text => romanValue(text.normalize('NFKC')),
  },
  { family: 'number', style: 'I.', pattern: /^(([IVX]{2,6}))[.．、]\s*/, parseValue: romanValue },
  { family: 'number', style: 'A.', pattern: /^(([A-Z]))[.．、](?:\s+|$)/, parseValue: letterValue },
  { family: 'letter', style: 'i.', pattern: /^(([ivx]{2,6}))[.．、](?:\s+|$)/, parseValue: romanValue },
  { family: 'letter', style: 'a.', pattern: /^(([a-z]))[.．、](?:\s+|$)/, parseValue: letterValue },
  { family: 'dash', style: '—', pattern: /^(—{1,2}|─{2}|－{2}|―{1,2})\s*/ },
  { family: 'bullet', style: '•', pattern: /^([•·●○◦■□◆◇▪▫‣⁃➢➤✓※])\s*/ },
  { family: 'bullet', style: '-', pattern: /^([-*–+])\s+/ },
];

/** A number of four digits or more is a year or a figure unless it counts on from the one before. */
export function needsRun({ family, value }: ClauseMarker): boolean {
  return (family === 'number' || family === 'item') && value !== null && value > 999;
}

/** The marker that a clause's text begins with, or `null`. White space at the start is not expected. */
export function readMarker(text: string): ClauseMarker | null {
  for (const rule of rules) {
    const found = rule.pattern.exec(text);
    if (found === null || isReference(rule, text.slice(found[0].length))) continue;
    const label = found[1] ?? '';
    const after = text.charAt(label.length);
    return {
      family: rule.family,
      style: rule.style,
      label,
      value: found[2] === undefined || rule.parseValue === undefined ? null : rule.parseValue(found[2]),
      bodyStart: found[0].length,
      isSetOff: after === '' || found[0].length > label.length || /[【[（(]/.test(after),
    };
  }
  return null;
}

const reference = /^(?:项(?!目)|款(?!项|式)|目(?![标的前录次光])|[、，。；）])/;

/** `（二）项的规定` begins with a reference to an item, not with one as `（二）项目` does. */
function isReference(rule: MarkerRule, rest: string): boolean {
  return (rule.family === 'item' || rule.style === '一、') && reference.test(rest);
}

function circledValue(text: string): number | null {
  return hanValue(text.normalize('NFKC').replace(/[().]/g, ''));
}

function lastPart(text: string): number | null {
  return Number(/\d+$/.exec(text)?.[0] ?? '0');
}
