import { createHash } from 'node:crypto';
import { basename, dirname, extname } from 'node:path';
import type { Language } from '../../../corpus/model/language';

/** What a file's name says: the name that both language versions share, and which of them this is. */
export interface NameParts {
  readonly stem: string;
  /** `null` when the name does not say. */
  readonly language: Language | null;
}

const chineseMark = /^(zh([-_]?(cn|hans|hant|tw|hk))?|cn|chs|cht|chn|chinese|中文本?|汉语|漢語|汉|中)$/i;
const englishMark = /^(en([-_]?(us|gb))?|eng|english|英文本?|英语|英語|英)$/i;
const separator = '[\\s._·\\-–—()（）\\[\\]【】]+';
const leadingMark = new RegExp(`^(?<mark>[A-Za-z_-]+|[中英汉漢][文语語]?本?)${separator}(?<rest>.+)$`);
const trailingMark = new RegExp(
  `^(?<rest>.+?)${separator}(?<mark>[A-Za-z]+([-_][A-Za-z]+)?|[中英汉漢][文语語]?本?)(?:${separator})?$`,
);
const attachedMark = /^(?<rest>.+?)(?<mark>[中英汉漢][文语語]本?)$/;

/** Reads `charter.zh.txt`, `宪章（英文）.docx`, `EN_charter.pdf` or `en/charter.md`; knows zh, cn, 中文, en, 英文 and the like. */
export function parseFileName(path: string): NameParts {
  const name = basename(path);
  const stem = name.slice(0, name.length - extname(name).length) || name;
  for (const pattern of [trailingMark, leadingMark, attachedMark]) {
    const { rest = '', mark = '' } = pattern.exec(stem)?.groups ?? {};
    const language = markLanguage(mark);
    if (language !== null) return { stem: rest, language };
  }
  return { stem, language: markLanguage(basename(dirname(path))) };
}

function markLanguage(mark: string): Language | null {
  if (chineseMark.test(mark)) return 'zh';
  return englishMark.test(mark) ? 'en' : null;
}

/** What two versions of one work have in common: folder (less one named after a language) and stem. */
export function pairKey(path: string): string {
  const folder = dirname(path);
  const shared = markLanguage(basename(folder)) === null ? folder : dirname(folder);
  return `${shared}\n${parseFileName(path).stem.toLowerCase()}`;
}

/** `wanted`, or with `-2`, `-3` … the first id that is not taken. */
export function freeWorkId(wanted: string, isTaken: (id: string) => boolean): string {
  let id = wanted;
  for (let count = 2; isTaken(id); count += 1) id = `${wanted}-${count}`;
  return id;
}

/**
 * A work id from a file's stem: its ASCII letters and digits, or a short hash where it has too few.
 *
 * The same name gives the same id, so that clause ids survive a re-import.
 */
export function workIdOf(stem: string): string {
  const slug = stem
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  const letters = [...stem].filter(character => /[\p{L}\p{N}]/u.test(character)).length;
  if (slug.replace(/-/g, '').length * 2 >= letters && /[a-z]/.test(slug)) return slug;
  return `work-${createHash('sha256').update(stem.normalize('NFC')).digest('hex').slice(0, 10)}`;
}
