import type { Language } from '../model/language';

/** Chinese or English by a BCP 47 tag (`zh-Hans-CN`, `en_GB`, `ZH`); `null` for any other language. */
export function languageOfTag(tag: string): Language | null {
  const primary = tag.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  if (['zh', 'cmn', 'zho', 'chi'].includes(primary)) return 'zh';
  return primary === 'en' || primary === 'eng' ? 'en' : null;
}
