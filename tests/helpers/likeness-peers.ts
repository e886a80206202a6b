import type { ClauseText } from '../../corpus/compare/compared-text';
import { foldToString } from '../../corpus/fold/fold';

/** For a clause, by its ordinal, the ordinals of the clauses most like it, best first. */
export type Ranking = (query: number) => number[];

function wordsOf({ text, tokens }: ClauseText): string[] {
  return tokens
    .filter(({ kind }) => kind !== 'punctuation')
    .map(({ start, end }) => foldToString(text.slice(start, end)));
}

function rank(count: number, query: number, score: (ordinal: number) => number): number[] {
  return Array.from({ length: count }, (_, ordinal) => ({ ordinal, score: ordinal === query ? 0 : score(ordinal) }))
    .filter(entry => entry.score > 0)
    .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal)
    .map(({ ordinal }) => ordinal);
}

/** Plain BM25 over words, the whole clause as the query (Robertson and Zaragoza 2009; k1 = 1.2, b = 0.75). */
export function rankByBm25(clauses: readonly ClauseText[]): Ranking {
  const documents = clauses.map(clause => {
    const counts = new Map<string, number>();
    for (const word of wordsOf(clause)) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  });
  const lengths = documents.map(counts => [...counts.values()].reduce((sum, count) => sum + count, 0));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1);
  const frequency = new Map<string, number>();
  for (const counts of documents) for (const word of counts.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return query =>
    rank(clauses.length, query, ordinal => {
      let score = 0;
      for (const word of documents[query]?.keys() ?? []) {
        const count = documents[ordinal]?.get(word) ?? 0;
        const holding = frequency.get(word) ?? 0;
        const idf = Math.log(1 + (clauses.length - holding + 0.5) / (holding + 0.5));
        score += (idf * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * (lengths[ordinal] ?? 0)) / mean));
      }
      return score;
    });
}

/** Plain Jaccard over sets of Han 3-grams or word 3-grams (Broder 1997), without weights. */
export function rankByJaccard(clauses: readonly ClauseText[]): Ranking {
  const sets = clauses.map(clause => {
    const units = clause.language === 'zh' ? [...wordsOf(clause).join('')] : wordsOf(clause);
    const grams = units.slice(0, Math.max(1, units.length - 2)).map((_, at) => units.slice(at, at + 3).join(' '));
    return new Set(grams);
  });
  return query =>
    rank(clauses.length, query, ordinal => {
      const [asked, other] = [sets[query] ?? new Set<string>(), sets[ordinal] ?? new Set<string>()];
      let shared = 0;
      for (const gram of asked) if (other.has(gram)) shared += 1;
      return shared / (asked.size + other.size - shared || 1);
    });
}
