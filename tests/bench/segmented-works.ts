import { segmentLatin } from '../../corpus/segment/latin-segmenter';
import type { Token } from '../../corpus/model/token';
import { makeDocument } from '../helpers/make-document';
import { chineseWords } from './real-clauses';

/** Clauses of one work of a measured library. */
export const clausesPerWork = 500;

/** Texts as works of the search engine, with words as a segmenter would find them. */
export function makeWorks(texts: readonly string[]) {
  const known = chineseWords();
  return Array.from({ length: Math.ceil(texts.length / clausesPerWork) }, (_, ordinal) => {
    const id = `w${ordinal}`;
    const part = texts.slice(ordinal * clausesPerWork, (ordinal + 1) * clausesPerWork);
    const { clauses } = makeDocument('zh', part, id);
    return { work: { id }, documents: { zh: { clauses, tokens: null } }, alignment: [], known };
  });
}

/** Words of a text by the longest entry of the dictionary each time: about what jieba gives, without its load time. */
export function wordsOf(text: string, known: ReadonlySet<string>): Token[] {
  const tokens = segmentLatin(text);
  const joined: Token[] = [];
  for (let ordinal = 0; ordinal < tokens.length;) {
    const first = tokens[ordinal];
    if (first === undefined) break;
    let { end } = first;
    for (let length = 4; length > 1; length--) {
      if (!known.has(text.slice(first.start, first.start + length))) continue;
      end = first.start + length;
      break;
    }
    joined.push({ ...first, end });
    while ((tokens[ordinal]?.start ?? end) < end) ordinal++;
  }
  return joined;
}
