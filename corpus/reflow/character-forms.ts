import { traditionalOnly } from '../structure/script-pairs';
import type { SourceEdit } from './source-edit';

/** CJK Radicals Supplement, U+2E80 to U+2EF3, as in EquivalentUnifiedIdeograph.txt of Unicode 13; `.` where there is none in the BMP. */
const radicalForms =
  '.厂乛乚乙亻冂.刀刂卜㔾小小兀尣尢.巳幺彑彐忄心扌攵.旡日月歺母民氵氺灬爫爫丬牛犭王.目示礻.糹纟罓罒㓁冗.羊..耂肀聿肉.艹艹艹虎衤覀西见角.讠贝.车辶辶辶邑钅長镸长门.阝雨青韦页风飞食.飠饣.马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';
const firstRadical = 0x2e80;

/** Radicals, Kangxi radicals, compatibility ideographs, Latin ligatures and the dash of two ems: forms that fonts leave behind. */
const substitutes = /[\u2E3A\u2E80-\u2EF3\u2F00-\u2FD5\uF900-\uFAFF\uFB00-\uFB06]|\uD87E[\uDC00-\uDE1F]/g;
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
  const radical = unit >= firstRadical && unit <= 0x2ef3 ? radicalForms.charAt(unit - firstRadical) : '';
  if (radical !== '') return radical === '.' ? character : radical;
  return character.normalize('NFKC');
}
