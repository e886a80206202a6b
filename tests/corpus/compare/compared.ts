import type { ComparedText } from '../../../corpus/compare/compared-text';
import type { MatchedClause } from '../../../corpus/compare/match-clauses';
import type { Language } from '../../../corpus/model/language';
import { segmentChinese } from '../../../corpus/segment/chinese-segmenter';
import { segmentLatin } from '../../../corpus/segment/latin-segmenter';
import { TermMatcher } from '../../../corpus/segment/term-matcher';

/** Words that the ICU segmenter would cut. */
const terms = new TermMatcher(['可持续', '供应链', '马来西亚']);

/** Words as the ICU segmenter cuts them: close enough to jieba's for tests, and with no dictionary to load. */
function cut(run: string): string[] {
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(run)].map(({ segment }) => segment);
}

/** A text with its tokens. */
export function compared(text: string, language: Language = 'zh'): ComparedText {
  const tokens = language === 'zh' ? segmentChinese(text, cut, terms) : segmentLatin(text);
  return { language, text, tokens };
}

/** Clauses `c0`, `c1`, … of the given texts. */
export function clausesOf(texts: readonly string[], language: Language = 'zh', section = ''): MatchedClause[] {
  return texts.map((text, ordinal) => ({
    ...compared(text, language),
    clauseId: `c${ordinal}`,
    section,
    label: '',
    bodyStart: 0,
  }));
}
