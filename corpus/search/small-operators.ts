const quoted = /"(?:[^"\\]|\\.)*"|[“「『][^”」』]*[”」』]/gu;
/** Between two terms, as an operator is written but for its capitals. */
const betweenTerms = /(?<=\S\s+)(?:and|or|not|(?:near|then)(?:\/\d+\S*)?)(?=\s+\S)/giu;

/**
 * The first word of a query that would be an operator in capitals: `or` in `a or b`. It is looked for as a word, so
 * whoever finds nothing should be told.
 *
 * @returns `null` when there is none; what stands in quotation marks is meant as words
 */
export function findSmallOperator(query: string): string | null {
  const words = query.replace(quoted, phrase => '"'.repeat(phrase.length)).matchAll(betweenTerms);
  for (const [word] of words) if (!/^(?:AND|OR|NOT|NEAR|THEN)/.test(word)) return word;
  return null;
}
