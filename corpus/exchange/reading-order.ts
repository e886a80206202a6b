import type { Clause, ClauseId } from '../model/clause';
import type { ExchangeWork } from './exchange-work';

/**
 * The clauses of both languages in one order: each Chinese clause, then what translates it. An English clause that
 * translates nothing follows the English clause before it.
 */
export function mergedOrder({ documents, alignment }: ExchangeWork): Clause[] {
  const chinese = documents.zh?.clauses ?? [];
  const english = documents.en?.clauses ?? [];
  // an n-to-m link is complete only after its last Chinese clause
  const translations = new Map(alignment.flatMap(link => link.zh.slice(-1).map(id => [id, link.en] as const)));
  const groups = englishGroups(english, new Set([...translations.values()].flat()));
  const order: Clause[] = [];
  const take = (id: ClauseId | null): void => {
    order.push(...(groups.get(id) ?? []));
    groups.delete(id);
  };
  take(null);
  for (const clause of chinese) {
    order.push(clause);
    for (const id of translations.get(clause.id) ?? []) take(id);
  }
  return [...order, ...[...groups.values()].flat()];
}

/** Each translating clause with those after it that translate nothing; under `null` those before any. */
function englishGroups(english: readonly Clause[], translating: ReadonlySet<ClauseId>): Map<ClauseId | null, Clause[]> {
  const groups = new Map<ClauseId | null, Clause[]>();
  let leader: ClauseId | null = null;
  for (const clause of english) {
    if (translating.has(clause.id)) leader = clause.id;
    groups.set(leader, [...(groups.get(leader) ?? []), clause]);
  }
  return groups;
}
