import enSource from '../../corpus/documents/second-brf-joint-communique/en.md?raw';
import zhSource from '../../corpus/documents/second-brf-joint-communique/zh.txt?raw';
import type { Language } from '../../corpus/model/language';
import type { OpenedWork } from '../../electron/engine/protocol';
import { seedWork } from './seed-work';

/** The shipped communiqué, opened for reading without an engine. */
export function shippedWork() {
  return seedWork(zhSource, enSource);
}

/** Its first paragraphs and first annex items: enough to act on, and quick to draw. */
export function shortWork(): OpenedWork {
  const whole = shippedWork();
  const kept = (ordinal: number) => ordinal < 24 || (ordinal > 48 && ordinal < 56);
  const cut = (language: Language) => {
    const document = whole.documents[language];
    return document && { ...document, clauses: document.clauses.filter((_clause, ordinal) => kept(ordinal)) };
  };
  const [zh, en] = [cut('zh'), cut('en')];
  return {
    ...whole,
    documents: { ...(zh && { zh }), ...(en && { en }) },
    alignment: whole.alignment.filter((_link, ordinal) => kept(ordinal)),
  };
}
