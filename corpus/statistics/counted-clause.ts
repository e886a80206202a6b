import { foldToString } from '../fold/fold';
import type { ClauseId } from '../model/clause';
import type { Language } from '../model/language';
import type { Token } from '../model/token';
import type { WorkId } from '../model/work';

/** A clause as statistics count it: its reading text and its tokens. */
export interface CountedClause {
  readonly workId: WorkId;
  readonly clauseId: ClauseId;
  readonly language: Language;
  readonly label: string;
  /** The part of the text it belongs to, for dispersion: `<work>/<heading>`. */
  readonly section: string;
  readonly text: string;
  /** Over `text`, ascending. */
  readonly tokens: readonly Token[];
}

/** The words and numbers of a clause: what is counted. Punctuation never is. */
export function countedTokens(clause: CountedClause): readonly Token[] {
  return clause.tokens.filter(token => token.kind !== 'punctuation');
}

/** The word form a token counts as: its folded text. */
export function wordForm(clause: CountedClause, token: Token): string {
  return foldToString(clause.text.slice(token.start, token.end));
}

/** The convention that every table prints. */
export const countingConvention = {
  zh: '按词计数，不计标点；窗口不越过条文边界',
  en: 'counts of tokens without punctuation; no window crosses the end of a clause',
} as const;
