import type { ClauseText } from '../../../corpus/compare/compared-text';
import { SimilarityIndex } from '../../../corpus/compare/similarity-index';
import type { Language } from '../../../corpus/model/language';
import type { Ranking } from '../../helpers/likeness-peers';

/** Our own ranking, over the clauses `c0`, `c1`, … */
export function rankByLikeness(clauses: readonly ClauseText[], language: Language): Ranking {
  const index = new SimilarityIndex(clauses, language);
  return query => index.similarTo(clauses[query]!, 10, `c${query}`).map(({ clauseId }) => Number(clauseId.slice(1)));
}
