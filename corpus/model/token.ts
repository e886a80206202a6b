import type { TextRange } from './text-range';

/** One running word of a clause. Tokens do not overlap; white space lies between them. */
export interface Token extends TextRange {
  readonly kind: 'word' | 'number' | 'punctuation';
}
