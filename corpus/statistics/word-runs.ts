import type { Token } from '../model/token';
import { wordForm } from './counted-clause';
import type { CountedClause } from './counted-clause';

/** What frequency lists count as words. */
export interface WordChoice {
  /** Words in a row, from 1. */
  readonly length: number;
  /** Whether numbers count as words too. */
  readonly numbers: boolean;
}

/** Some words that stand one after the other in a clause. */
export interface WordRun {
  /** Folded; words are parted by spaces, Chinese ones too. */
  readonly form: string;
  readonly first: Token;
  readonly last: Token;
}

/** The tokens of a clause that are counted: not punctuation, not its printed number, and numbers only if wanted. */
export function chosenTokens(clause: CountedClause, { numbers }: WordChoice): readonly Token[] {
  return clause.tokens.filter(token => token.start >= clause.bodyStart && isCounted(clause, token, numbers));
}

/** What has no letter, such as 2018-2028, is a number here though it reads as one word. */
function isCounted({ text }: CountedClause, { kind, start, end }: Token, numbers: boolean): boolean {
  if (kind === 'punctuation') return false;
  return numbers || (kind === 'word' && /\p{L}/u.test(text.slice(start, end)));
}

/** Every row of so many words in a clause. Nothing but white space parts them: a comma ends a row, and so does a number. */
export function wordRuns(clause: CountedClause, { length, numbers }: WordChoice): WordRun[] {
  const found: WordRun[] = [];
  let run: { readonly token: Token; readonly form: string }[] = [];
  for (const token of clause.tokens) {
    if (token.start < clause.bodyStart) continue;
    if (!isCounted(clause, token, numbers)) {
      run = [];
      continue;
    }
    run.push({ token, form: wordForm(clause, token) });
    if (run.length > length) run.shift();
    const first = run[0];
    if (first !== undefined && run.length === length) {
      found.push({ form: run.map(word => word.form).join(' '), first: first.token, last: token });
    }
  }
  return found;
}
