import type { Language } from '../model/language';

const longestTitle: Readonly<Record<Language, number>> = { zh: 55, en: 130 };
const closers = '[”’」』）)》〉】\\]"\'»*]*';
const sentenceEnd = new RegExp(`[。！？!?；;.．]${closers}$`);
const openEnd = new RegExp(`[，、,：:—–]${closers}$`);
const dateLine =
  /^[（(]?\s*(?:[\d〇○零一二三四五六七八九十]{2,4}\s*年.*[日月]|\d{1,2}\s+[A-Z][a-z]+\s+\d{4}|[A-Z][a-z]+\s+\d{1,2},?\s+\d{4})/;
const formula = /[＝=＋×÷]/;
const adoption = /^(?:(?:Resolution|Decision)\s+)?(?:[Aa]dopted|[Aa]pproved)\s+(?:by|at|on|in|without)\b/;
const resolutionNumber = /^\d{1,3}\/\d{1,4}[.．]\s*/;
const bracketed = /^[（([【].*[）)\]】]$/s;
/** `THIS AGREEMENT is made on …`, 本协议于…订立: how a text begins, under its title. */
const opening = /^this\s+[A-Za-z ]{3,40}\s(?:is|was|has|sets|made)\b|^本\p{Script=Han}{1,6}(?:由|经|于.*[订签立署])/iu;
const signature =
  /签字|签署人|签名|全权代表|\(Signed\)|^Done (?:at|in)\b|^For (?:the )?(?:Government|Republic|Kingdom|People)|^IN WITNESS|^[_＿…. ]+$/;

const endMatter =
  /^(?:结\s?束\s?语|结\s?[语论]|結束語|結[語論]|后记|後記|跋|参考文献|參考文獻|致谢|致謝|索引|Conclusions?|Concluding (?:remarks|observations)|Bibliography|References|Epilogue|Afterword|Acknowledge?ments?|Index)$/i;

/** Whether a heading names what follows all numbered parts: a conclusion, a bibliography. */
export function isEndMatter(text: string): boolean {
  return endMatter.test(text.trim());
}

/** Whether text ends as a sentence does, or has a full stop inside. */
export function isSentence(text: string): boolean {
  return sentenceEnd.test(text) || text.includes('。') || /[.;]\s+[A-Z]/.test(text);
}

/** Whether words could be a title: short, one piece, not ended as a sentence is. A final colon is let pass if asked. */
export function isTitleLike(text: string, language: Language, allowsColon = false): boolean {
  const unnoted = text.replace(/(?<=[,;.:])\d{1,3}$/, '');
  const trimmed = allowsColon ? unnoted.replace(/[：:]$/, '') : unnoted;
  if (trimmed === '' || trimmed.length > longestTitle[language]) return false;
  if (isSentence(trimmed) || openEnd.test(trimmed)) return false;
  return !(language === 'zh' && /[；，].*[；，]/.test(trimmed));
}

/** 国务院总理 李强: who speaks or signs. */
const byline =
  /(?:总理|主席|部长|主任|院长|检察长|书记|大使|代表|局长|司长|省长|市长|行长|总统|首相|审判[长员]|书记员|陪审员|發言人|发言人)\s+\p{Script=Han}{1,2}\s?\p{Script=Han}{1,2}$/u;
/** 国发〔2023〕1号, 第十二号: the number of the document. */
const documentNumber = /[〔（(［[]\s*\d{4}\s*[〕）)］\]].*号$|^第\s*[\d〇○零一二三四五六七八九十百]+\s*号$/;

/** Whether a line is printed beside a text and heads none: its date, its number, who signed it. */
export function isBesideText(line: string): boolean {
  return [dateLine, signature, byline, documentNumber].some(pattern => pattern.test(line));
}

/** Whether a line without a number could be a heading: title-like, and no date, signature or bracketed remark. */
export function isPlainTitle(line: string, language: Language): boolean {
  const text = line.replace(resolutionNumber, '');
  if (!isTitleLike(text, language)) return false;
  if (isBesideText(text) || [formula, adoption, bracketed, opening].some(pattern => pattern.test(text))) return false;
  if (language === 'zh') return /\p{Script=Han}/u.test(text);
  return /^[“"‘']?[A-Z]/.test(text) && hasTitleCase(text);
}

/** Most longer words capital, or a short line. */
function hasTitleCase(text: string): boolean {
  const words = text.split(/\s+/).filter(word => /^[A-Za-z]{4,}/.test(word));
  const capitals = words.filter(word => /^[A-Z]/.test(word)).length;
  return words.length <= 7 || capitals >= words.length * 0.6;
}
