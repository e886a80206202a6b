import { describe, expect, test } from 'vitest';
import type { ClauseText } from '../../../corpus/compare/compared-text';
import { SimilarityIndex } from '../../../corpus/compare/similarity-index';
import { type Language, languages } from '../../../corpus/model/language';
import { type Ranking, rankByBm25, rankByJaccard } from '../../helpers/likeness-peers';
import { shippedWork } from '../../helpers/shipped-work';
import { clausesOf, compared } from './compared';
import { judgedFamilies } from './judged-clauses';
import { rankByLikeness } from './rank-by-likeness';

interface Judged {
  /** The communiqué first, then the families, then their false friends. */
  readonly clauses: readonly ClauseText[];
  readonly queries: readonly { readonly query: number; readonly relevant: ReadonlySet<number> }[];
}

function judgedIn(language: Language): Judged {
  const communique = (shippedWork().documents[language]?.clauses ?? []).map(({ text, bodyStart }) =>
    text.slice(bodyStart),
  );
  const families = judgedFamilies.filter(family => family.language === language);
  const texts = [...communique];
  const queries = families.flatMap(({ alike, inCommunique }) => {
    const first = texts.length;
    texts.push(...alike);
    const all = [...alike.map((_, at) => first + at), ...inCommunique];
    return alike.map((_, at) => ({
      query: first + at,
      relevant: new Set(all.filter(ordinal => ordinal !== first + at)),
    }));
  });
  texts.push(...families.flatMap(({ falseFriends }) => falseFriends));
  return { clauses: clausesOf(texts, language), queries };
}

/**
 * Mean reciprocal rank of the first relevant clause, and precision among the first five; where a query has
 * fewer than five relevant clauses, among as many as it has.
 */
function measure(queries: Judged['queries'], rank: Ranking) {
  let [reciprocal, precision] = [0, 0];
  for (const { query, relevant } of queries) {
    const found = rank(query);
    const first = found.findIndex(ordinal => relevant.has(ordinal));
    const looked = found.slice(0, Math.min(5, relevant.size));
    reciprocal += first === -1 ? 0 : 1 / (first + 1);
    precision += looked.filter(ordinal => relevant.has(ordinal)).length / Math.min(5, relevant.size);
  }
  return { reciprocal: reciprocal / queries.length, precision: precision / queries.length };
}

function mean(list: readonly { readonly reciprocal: number; readonly precision: number }[]) {
  const of = (name: 'reciprocal' | 'precision') => list.reduce((sum, one) => sum + one[name], 0) / list.length;
  return { reciprocal: of('reciprocal'), precision: of('precision') };
}

describe('SimilarityIndex on clauses judged by hand', () => {
  const judged = { zh: judgedIn('zh'), en: judgedIn('en') };

  test('is asked about at least forty', () => {
    expect(judged.zh.queries.length + judged.en.queries.length).toBeGreaterThanOrEqual(40);
  });

  test('finds what is alike, and better than plain BM25 and plain Jaccard do', () => {
    const over = (rankOf: (clauses: readonly ClauseText[], language: Language) => Ranking) =>
      mean(languages.map(language => measure(judged[language].queries, rankOf(judged[language].clauses, language))));
    const ours = over(rankByLikeness);
    expect(ours.reciprocal).toBeGreaterThanOrEqual(0.9);
    expect(ours.precision).toBeGreaterThanOrEqual(0.8);
    for (const peer of [over(rankByBm25), over(rankByJaccard)]) {
      expect(ours.reciprocal).toBeGreaterThan(peer.reciprocal);
      expect(ours.precision).toBeGreaterThan(peer.precision);
    }
  });

  test.each(languages)('keeps both bounds in %s alone', language => {
    const { clauses, queries } = judged[language];
    const { reciprocal, precision } = measure(queries, rankByLikeness(clauses, language));
    expect(reciprocal).toBeGreaterThanOrEqual(0.9 - 1e-9);
    expect(precision).toBeGreaterThanOrEqual(0.8);
  });
});

describe('SimilarityIndex', () => {
  const texts = [
    '我们鼓励发展绿色金融，包括发行绿色债券。',
    '包括发行绿色债券，我们也鼓励发展绿色金融。',
    '各国举行会议。',
  ];
  const clauses = clausesOf(texts);
  const index = new SimilarityIndex(clauses, 'zh');

  test('marks every passage that both have, on either side', () => {
    const [first] = index.similarTo(clauses[0]!, 5, 'c0');
    expect(first?.clauseId).toBe('c1');
    const words = first?.passages.map(({ left, right }) => [
      texts[0]?.slice(left.start, left.end),
      texts[1]?.slice(right.start, right.end),
    ]);
    expect(words).toContainEqual(['我们鼓励发展绿色金融', '我们也鼓励发展绿色金融']);
    expect(words).toContainEqual(['包括发行绿色债券', '包括发行绿色债券']);
  });

  test('leaves the clause asked about out of its own answer, and its twin in', () => {
    const twins = clausesOf(['绿色金融合作', '绿色金融合作']);
    const found = new SimilarityIndex(twins, 'zh').similarTo(twins[0]!, 5, 'c0');
    expect(found.map(({ clauseId, resemblance }) => [clauseId, resemblance])).toEqual([['c1', 1]]);
  });

  test('answers with nothing for an empty clause, and for one unlike all others', () => {
    expect(index.similarTo(compared(''), 5)).toEqual([]);
    expect(index.similarTo(compared('天地玄黄'), 5)).toEqual([]);
  });
});
