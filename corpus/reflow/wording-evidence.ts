import type { PrintedLine } from './printed-line';

/** Words that hardly end a paragraph, in either language. */
const unfinished =
  /[的和与及或并在对将被把从向由]$|\b(?:the|an?|of|and|or|to|in|for|with|by|on|at|from|that|which|who|shall|will|may|must|their|its|his|her|be|is|are|was|were|as|under|between|into|any|all|such|this|these|no|not|other|each|than|has|have|been)$/;
/** `…; or` before the last entry of a list. */
export const betweenItems = /[;,；，]\s*(?:and\/or|and|or|和|或|及|以及|或者|并)$/;
/** Pieces set apart by hand on one line, such as the names under a treaty: the next such line is not its continuation. */
const setApart = /\S(?:\u3000{3,}| {4,}|\t+)\S/;
/** Words that hardly begin one. */
const continued = /^[的们]/;
const dateLine = /^[（(]?(?:\d{4}|[一二〇○零九]{4})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月/;
/** A date or a figure with its unit, cut by the line end. */
const cutFigure = /(?:\d\n[年月日时号條条款元万亿%％]|\d年\n\d{1,2}月|\d月\n\d{1,2}日)/;
const dateAlone = /^(?:\d{1,2} [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4})\.?$/;
const enactment = /(?:通过|修正|修订|公布|批准|施行|发布|签署|生效)[）)]?$/;
/** What the title of a Chinese official text ends in. */
const instrument =
  /(?:法|法典|条例|规定|办法|细则|解释|决定|决议|公约|条约|协定|协议|议定书|声明|公报|宣言|意见|通知|纪要|备忘录|章程|规则|方案|纲要|规划|计划|报告|宪章|修正案|倡议|问题)$/;
const brackets: readonly (readonly [string, string])[] = [
  ['《', '》'],
  ['（', '）'],
  ['〈', '〉'],
  ['「', '」'],
  ['【', '】'],
  ['(', ')'],
  ['[', ']'],
];

/** What the words at a line end say, beyond its mark: brackets still open, a sentence still going, dates, titles. */
export function wordingEvidence(line: PrintedLine, next: PrintedLine, isTitlePage: boolean): number {
  let evidence = 0;
  if (hasOpenBracket(line.text) || closesBracket(next.text)) evidence -= 4;
  if (unfinished.test(line.text) && !betweenItems.test(line.text)) evidence -= 2;
  if (continued.test(next.text)) evidence -= 4;
  if (cutFigure.test(`${line.text.slice(-5)}\n${next.text.slice(0, 3)}`)) evidence -= 4;
  if (setApart.test(line.text) && setApart.test(next.text)) evidence += 6;
  if (isTitlePage) evidence += titleEvidence(line.text, next.text);
  return evidence + dateEvidence(line.text, next.text, isTitlePage) + capitalsEvidence(line.text, next.text);
}

/** `SECTION I: GENERAL PROVISIONS` beside `Scope of this Part`: one is a heading, the other is not. */
function capitalsEvidence(line: string, next: string): number {
  return isInCapitals(line) !== isInCapitals(next) && isPhrase(line) && isPhrase(next) ? 3 : 0;
}

function dateEvidence(line: string, next: string, isTitlePage: boolean): number {
  if (dateAlone.test(next)) return 2.5;
  if (!dateLine.test(next)) return 0;
  return enactment.test(line) || isTitlePage ? 2.5 : 0.5;
}

/** A title broken over two lines ends in the name of an instrument on the second only. */
function titleEvidence(line: string, next: string): number {
  if (enactment.test(line)) return 1;
  const isHalf = line.length >= 8 && !instrument.test(line) && instrument.test(next) && next.length < line.length;
  return isHalf ? -4.5 : 0.5;
}

function isInCapitals(text: string): boolean {
  return !/[a-z]/.test(text);
}

function isPhrase(text: string): boolean {
  return (text.match(/[A-Za-z]{2,}/g)?.length ?? 0) >= 2 && !/\p{Script=Han}/u.test(text);
}

function hasOpenBracket(text: string): boolean {
  return brackets.some(([open, close]) => text.lastIndexOf(open) > text.lastIndexOf(close));
}

/** A closing bracket before any opening one: it was opened on the line before. `1)` and `a)` are numbers. */
function closesBracket(text: string): boolean {
  return brackets.some(([open, close]) => {
    const at = text.indexOf(close);
    return at > 2 && !text.slice(0, at).includes(open);
  });
}
