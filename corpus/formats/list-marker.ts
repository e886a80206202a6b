import { attribute, isElement, textOf, type HtmlElement } from './html-tree';
import { formatNumber, type NumberFormat } from './number-format';

/** A list that is being read: how deep it is, and what number comes next. */
export interface OpenList {
  readonly depth: number;
  readonly format: NumberFormat | 'bullet';
  readonly step: 1 | -1;
  next: number;
}

const bullets = ['•', '◦', '▪'];
const typeAttribute: Readonly<Record<string, NumberFormat>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
/** CSS Counter Styles Level 3: the styles that Chinese and English pages use. */
const styleNames: Readonly<Record<string, NumberFormat | 'bullet'>> = {
  none: 'none',
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-decimal': 'chineseDigits',
  'cjk-ideographic': 'chineseCounting',
  'trad-chinese-informal': 'chineseCountingTraditional',
  'simp-chinese-informal': 'chineseCounting',
  'simp-chinese-formal': 'chineseLegal',
  'trad-chinese-formal': 'chineseLegalTraditional',
  'cjk-heavenly-stem': 'heavenlyStems',
  'cjk-earthly-branch': 'earthlyBranches',
  disc: 'bullet',
  circle: 'bullet',
  square: 'bullet',
};
const ideographic = /^(?:chinese|heavenly|earthly)/;
/** A number or sign that the author typed at the head of an item. */
const typedMarker =
  /^\s*(?:[•·◦▪–—*-]\s|[（(]?[0-9０-９]{1,3}[.．、)）]|[（(]?[a-zA-Z][.)）]|[（(]?[一二三四五六七八九十]+[、.．)）]|第[一二三四五六七八九十百0-9]+[章节條条款])/;

/** Begins an `ol` or `ul`; `depth` counts from 1. */
export function openList(element: HtmlElement, depth: number): OpenList {
  const items = element.childNodes.filter(node => isElement(node) && node.tagName === 'li').length;
  const reversed = attribute(element, 'reversed') !== null;
  const start = wholeNumber(attribute(element, 'start')) ?? (reversed ? items : 1);
  const ordered = element.tagName === 'ol';
  const format = listFormat(element) ?? (ordered ? 'decimal' : 'bullet');
  return { depth, format, step: reversed ? -1 : 1, next: start };
}

/** The marker that a browser prints before this item, or `null` when it prints none or the author typed one. */
export function nextMarker(list: OpenList, item: HtmlElement): string | null {
  const value = wholeNumber(attribute(item, 'value')) ?? list.next;
  list.next = value + list.step;
  const format = listFormat(item) ?? list.format;
  if (format === 'none' || typedMarker.test(textOf(item).slice(0, 40))) return null;
  if (format === 'bullet') return bullets[Math.min(list.depth, bullets.length) - 1] ?? '•';
  return formatNumber(value, format) + (ideographic.test(format) ? '、' : '.');
}

function listFormat(element: HtmlElement): NumberFormat | 'bullet' | null {
  const type = attribute(element, 'type')?.trim() ?? '';
  return (
    styleFormat(attribute(element, 'style') ?? '') ?? typeAttribute[type] ?? styleNames[type.toLowerCase()] ?? null
  );
}

function styleFormat(style: string): NumberFormat | 'bullet' | null {
  const words = /(?:^|[;\s])list-style(?:-type)?\s*:\s*([^;]+)/i.exec(style)?.[1]?.toLowerCase().split(/\s+/) ?? [];
  for (const word of words) {
    const named = styleNames[word];
    if (named) return named;
  }
  return null;
}

function wholeNumber(text: string | null): number | null {
  const digits = text === null ? null : /^\s*([+-]?\d{1,9})/.exec(text)?.[1];
  return digits == null ? null : Number(digits);
}
