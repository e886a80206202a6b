import type { Token } from '../../../corpus/model/token';

/** Whether tokens are in order, do not overlap, are not empty, and leave nothing but white space out. */
export function coveredOnce(text: string, tokens: readonly Token[]): boolean {
  let end = 0;
  for (const token of tokens) {
    if (token.start < end || token.end <= token.start || text.slice(end, token.start).trim() !== '') return false;
    end = token.end;
  }
  return end <= text.length && text.slice(end).trim() === '';
}
