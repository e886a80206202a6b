import type { Hit, SearchAnswer, SearchRequest } from '../../corpus/search/search-answer';
import type { EngineCalls } from '../bridge/engine-calls';

/** A question without its page. */
export type Question = Omit<SearchRequest, 'offset' | 'limit'>;

/** As many as can be drawn and marked within one frame. */
const firstPage = 100;
const nextPages = 1_000;

/** Told of the answer as it comes; whoever listens may have lost interest. */
export interface HitListener {
  readonly first: (answer: SearchAnswer) => void;
  readonly more: (hits: readonly Hit[]) => void;
  readonly isStale: () => boolean;
}

/** Ask, give the first hits at once and then the others, until `most` were given or nobody listens any more. */
export async function fetchHits(
  { search }: EngineCalls,
  question: Question,
  most: number,
  { first, more, isStale }: HitListener,
): Promise<void> {
  const answer = await search({ ...question, offset: 0, limit: firstPage });
  if (isStale()) return;
  first(answer);
  for (let offset = answer.hits.length; offset < Math.min(answer.listed.total, most);) {
    const { hits } = await search({ ...question, offset, limit: nextPages });
    if (isStale() || hits.length === 0) return;
    more(hits);
    offset += hits.length;
  }
}

/** Every hit of a question, up to `most`. */
export async function allHits(engine: EngineCalls, question: Question, most: number): Promise<readonly Hit[]> {
  const hits: Hit[] = [];
  await fetchHits(engine, question, most, {
    first: answer => hits.push(...answer.hits),
    more: page => hits.push(...page),
    isStale: () => false,
  });
  return hits;
}
