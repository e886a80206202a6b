import { traditionalOnly } from '../structure/script-pairs';
import type { SourceEdit } from './source-edit';

/** CJK Radicals Supplement, U+2E80 to U+2EF3, as in EquivalentUnifiedIdeograph.txt of Unicode 13; `.` where there is none in the BMP. */
const radicalForms =
  '.厂乛乚乙亻冂.刀刂卜㔾小小兀尣尢.巳幺彑彐忄心扌攵.旡日月歺母民氵氺灬爫爫丬牛犭王.目示礻.糹纟罓罒㓁冗.羊..耂肀聿肉.艹艹艹虎衤覀西见角.讠贝.车辶辶辶邑钅長镸长门.阝雨青韦页风飞食.飠饣.马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';
const firstRadical = 0x2e80;

/** Punctuation for vertical lines, U+FE10 to U+FE19 and U+FE30 to U+FE48, as set in horizontal ones; `.` where there is none. */
const uprightMarks = '，、。：；！？〖〗…';
const uprightBrackets = '‥—–＿＿（）｛｝〔〕【】《》〈〉「」『』..［］';
const firstUprightMark = 0xfe10;
const firstUprightBracket = 0xfe30;

/** Radicals, Kangxi radicals, compatibility ideographs, Latin ligatures, vertical punctuation and the dash of two ems: forms that fonts leave behind. */
const substitutes =
  /[\u2E3A\u2E80-\u2EF3\u2F00-\u2FD5\uF900-\uFAFF\uFB00-\uFB06\uFE10-\uFE19\uFE30-\uFE44\uFE47\uFE48]|\uD87E[\uDC00-\uDE1F]/g;
const traditionalSign = new RegExp(`[${traditionalOnly}]`);
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+/g;
const zeroSign = /[○◯](?=[一二三四五六七八九〇○◯年])|(?<=[一二三四五六七八九〇○◯])[○◯]/g;

/** Characters that stand for another: ⼈ for 人, ⻓ for 长, ﬁ for fi; and ○ for 〇 among Han digits. */
export function editCharacterForms(text: string, offset: number): SourceEdit[] {
  const edits: SourceEdit[] = [];
  for (const found of text.matchAll(substitutes)) {
    const after = unifiedForm(found[0], text);
    if (after === found[0]) continue;
    const start = offset + found.index;
    edits.push({ start, end: start + found[0].length, after, reason: 'compatibility-form' });
  }
  for (const found of text.matchAll(zeroSign)) {
    const start = offset + found.index;
    if (!/[一二三四五六七八九]/.test(text.slice(Math.max(0, found.index - 3), found.index + 4))) continue;
    edits.push({ start, end: start + 1, after: '〇', reason: 'zero-full-stop' });
  }
  return edits;
}

/** The same text with every such character that is one code unit in both forms replaced: its length is kept. */
export function unifyForms(text: string): string {
  return text.replace(substitutes, character => {
    const form = unifiedForm(character, text);
    return form.length === character.length ? form : character;
  });
}

/** Soft hyphens, zero-width characters, direction marks: nothing to read, so left out and listed. */
export function dropInvisible(text: string): SourceEdit[] {
  return Array.from(text.matchAll(invisible), found => ({
    start: found.index,
    end: found.index + found[0].length,
    after: '',
    reason: 'invisible' as const,
  }));
}

/** Kangxi radical 63 stands for 户 in simplified text, for 戶 in traditional: Unicode names only the latter. */
const doorRadical = '\u2F3E';

function unifiedForm(character: string, around: string): string {
  if (character === '\u2E3A') return '——'; // what some fonts print the Chinese dash with
  if (character === doorRadical) return traditionalSign.test(around) ? '戶' : '户';
  const unit = character.charCodeAt(0);
  const listed = listedForm(unit);
  if (listed !== '') return listed === '.' ? character : listed;
  return character.normalize('NFKC');
}

/** The form that our own lists give, where Unicode's compatibility form is another or none. */
function listedForm(unit: number): string {
  if (unit >= firstRadical && unit <= 0x2ef3) return radicalForms.charAt(unit - firstRadical);
  if (unit >= firstUprightMark && unit <= 0xfe19) return uprightMarks.charAt(unit - firstUprightMark);
  return unit >= firstUprightBracket && unit <= 0xfe48 ? uprightBrackets.charAt(unit - firstUprightBracket) : '';
}
