import type { TextQuote } from '../../corpus/model/annotation';

/** Characters of context shown on either side of a quote. */
const reach = 16;
const cutWord = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}])+`;

/** A little of what stands before and after a quote in its clause, with no English word cut in two. */
export function quoteContext({ prefix, suffix }: Pick<TextQuote, 'prefix' | 'suffix'>) {
  const before = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const [after = ''] = suffix.split('\n', 1);
  return {
    before: before.length <= reach ? before : before.slice(-reach).replace(new RegExp(`^${cutWord}`, 'u'), ''),
    after: after.length <= reach ? after : after.slice(0, reach).replace(new RegExp(`${cutWord}$`, 'u'), ''),
  };
}
