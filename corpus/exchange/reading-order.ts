import { readingRows } from '../align/reading-rows';
import type { Clause } from '../model/clause';
import type { ExchangeWork } from './exchange-work';

/**
 * The clauses of both languages in one order: each Chinese clause, then what translates it. An English clause that
 * translates nothing follows the English clause before it.
 */
export function mergedOrder({ documents, alignment }: ExchangeWork): Clause[] {
  return readingRows(documents, alignment).flatMap(({ zh, en }) => [...zh, ...en]);
}
