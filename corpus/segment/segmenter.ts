import type { Language } from '../model/language';
import type { Token } from '../model/token';

/** Splits clauses into tokens. The jieba one lives in the engine; the Latin one is pure. */
export interface Segmenter {
  /** One token list for each text, in order. Tokens cover every character that is not white space. */
  segment(texts: readonly string[], language: Language): Promise<readonly (readonly Token[])[]>;
}
