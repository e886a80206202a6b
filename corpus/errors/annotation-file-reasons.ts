import type { Bilingual } from '../model/work';

/** What can be wrong with an annotation file as a whole, in a person's words. */
export const annotationFileReasons = {
  json: { zh: '不是完整的 JSON', en: 'it is not complete JSON' },
  encoding: { zh: '编码既不是 UTF-8，也不是 UTF-16', en: 'it is written neither in UTF-8 nor in UTF-16' },
  items: { zh: '里面没有批注列表', en: 'it holds no list of annotations' },
  'too-large': { zh: '超过 100 MB', en: 'it is larger than 100 MB' },
  'too-many-at-once': {
    zh: '超过 5 万条批注，一次带不进来，请分成几个文件',
    en: 'it holds more than 50,000 annotations, the most that come in at once; split it into several files',
  },
  'too-many': { zh: '超过 20 万条批注', en: 'it holds more than 200,000 annotations' },
} as const satisfies Readonly<Record<string, Bilingual>>;
