import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../../corpus/model/language';
import { type Ranking, rankByBm25, rankByJaccard } from '../../helpers/likeness-peers';
import { shippedWork } from '../../helpers/shipped-work';
import { clausesOf } from './compared';
import { freshFamilies } from './fresh-clauses';
import { type GradedFamily, gradedFamilies } from './graded-clauses';
import { judgedFamilies } from './judged-clauses';
import { rankByLikeness } from './rank-by-likeness';
import { unseenFamilies } from './unseen-clauses';

interface Query {
  readonly query: number;
  /** Grade of each clause that has one: 2 the same provision, 1 the same matter. */
  readonly grades: ReadonlyMap<number, number>;
}

interface Asked {
  readonly texts: readonly string[];
  readonly queries: readonly Query[];
}

/** The clauses of the families among the communiqué and all clauses judged before. */
function ask(families: readonly GradedFamily[], language: Language): Asked {
  const communique = (shippedWork().documents[language]?.clauses ?? []).map(({ text, bodyStart }) =>
    text.slice(bodyStart),
  );
  const judged = judgedFamilies.filter(family => family.language === language);
  const texts = [...communique, ...judged.flatMap(({ alike, falseFriends }) => [...alike, ...falseFriends])];
  const queries = families
    .filter(family => family.language === language)
    .flatMap(({ same, related, unlike }) => {
      const first = texts.length;
      texts.push(...same, ...related, ...unlike);
      const grades = [...same.map((_, at) => [first + at, 2] as const), [first + same.length, 1] as const];
      return same.map((_, at) => ({
        query: first + at,
        grades: new Map(grades.filter(([ordinal]) => ordinal !== first + at)),
      }));
    });
  return { texts, queries };
}

/** Mean reciprocal rank of the first of grade 2, precision among the first five or as many as there are, nDCG at 5. */
function measure(queries: readonly Query[], rank: Ranking) {
  const all = queries.map(({ query, grades }) => {
    const found = rank(query).slice(0, 10);
    const first = found.findIndex(ordinal => grades.get(ordinal) === 2);
    const most = Math.min(5, grades.size);
    const gains = found.slice(0, 5).map(ordinal => grades.get(ordinal) ?? 0);
    return {
      reciprocal: first === -1 ? 0 : 1 / (first + 1),
      precision: found.slice(0, most).filter(ordinal => grades.has(ordinal)).length / most,
      gain: discounted(gains) / discounted([...grades.values()].sort((a, b) => b - a).slice(0, 5)),
    };
  });
  const mean = (name: keyof (typeof all)[number]) => all.reduce((sum, one) => sum + one[name], 0) / all.length;
  return { reciprocal: mean('reciprocal'), precision: mean('precision'), gain: mean('gain') };
}

/** Discounted cumulative gain (Järvelin and Kekäläinen 2002). */
function discounted(grades: readonly number[]): number {
  return grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

describe('SimilarityIndex on graded clauses', () => {
  test('is asked about at least forty, and as many that it was never tuned on', () => {
    expect(gradedFamilies.flatMap(({ same }) => same).length).toBeGreaterThanOrEqual(40);
    expect(unseenFamilies.flatMap(({ same }) => same).length).toBeGreaterThanOrEqual(40);
  });

  test.each(languages)('finds in %s what is alike, and better than plain BM25 and plain Jaccard do', language => {
    const { texts, queries } = ask(gradedFamilies, language);
    const clauses = clausesOf(texts, language);
    const ours = measure(queries, rankByLikeness(clauses, language));
    expect(ours.reciprocal).toBeGreaterThanOrEqual(0.9);
    expect(ours.precision).toBeGreaterThanOrEqual(0.8);
    for (const peer of [rankByBm25(clauses), rankByJaccard(clauses)].map(rank => measure(queries, rank))) {
      expect(ours.gain).toBeGreaterThan(peer.gain);
      expect(ours.precision).toBeGreaterThan(peer.precision);
    }
  });

  test.each(
    languages.flatMap(language => [
      { language, name: 'fresh', families: freshFamilies, least: 0.9 },
      { language, name: 'unseen', families: unseenFamilies, least: 0.65 },
    ]),
  )('does better than both in $language on $name clauses, too', ({ language, families, least }) => {
    const { texts, queries } = ask(families, language);
    const clauses = clausesOf(texts, language);
    const ours = measure(queries, rankByLikeness(clauses, language));
    expect(ours.reciprocal).toBeGreaterThanOrEqual(least);
    for (const peer of [rankByBm25(clauses), rankByJaccard(clauses)].map(rank => measure(queries, rank))) {
      expect(ours.reciprocal).toBeGreaterThan(peer.reciprocal);
      expect(ours.precision).toBeGreaterThan(peer.precision);
      expect(ours.gain).toBeGreaterThan(peer.gain);
    }
  });
});
