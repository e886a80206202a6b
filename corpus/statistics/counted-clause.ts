import { foldToString } from '../fold/fold';
import type { ClauseId } from '../model/clause';
import type { Language } from '../model/language';
import type { TextRange } from '../model/text-range';
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
  /** Where the words begin, after the printed number, which is never counted. */
  readonly bodyStart: number;
  /** Over `text`, ascending. */
  readonly sentences: readonly TextRange[];
  /** Over `text`, ascending. */
  readonly tokens: readonly Token[];
}

const counted = new WeakMap<readonly Token[], readonly Token[]>();

/** The words and numbers of a clause: what is counted. Punctuation never is, nor is the clause's printed number. */
export function countedTokens({ tokens, bodyStart }: CountedClause): readonly Token[] {
  let kept = counted.get(tokens);
  if (kept === undefined) {
    kept = tokens.filter(token => token.kind !== 'punctuation' && token.start >= bodyStart);
    counted.set(tokens, kept);
  }
  return kept;
}

const forms = new Map<string, string>();
/** Distinct words that are remembered: more than a large library has. */
const mostForms = 500_000;

/** The word form a token counts as: its folded text. */
export function wordForm({ text }: Pick<CountedClause, 'text'>, { start, end }: TextRange): string {
  const words = text.slice(start, end);
  let form = forms.get(words);
  if (form === undefined) {
    form = foldToString(words);
    if (forms.size >= mostForms) forms.clear();
    forms.set(words, form);
  }
  return form;
}

/** The convention that every table prints. */
export const countingConvention = {
  zh: '按词计数；标点和条文编号不计；窗口不越过条文边界',
  en: 'counts of words; punctuation and the numbers of clauses are not counted; no window crosses the end of a clause',
} as const;
