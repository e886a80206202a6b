import type { WorkId } from '../../corpus/model/work';
import type { Hit, SearchAnswer } from '../../corpus/search/search-answer';

/** One line of the list: a hit, or the head of those of one work or section. */
export type HitRow =
  | { readonly kind: 'work'; readonly workId: WorkId; readonly count: number }
  | { readonly kind: 'section'; readonly section: string; readonly words: string; readonly count: number }
  | { readonly kind: 'hit'; readonly hit: Hit; readonly ordinal: number };

/**
 * The hits with a head before each work and each section; counts are of all that is listed, fetched or not.
 *
 * @param isGrouped - false for hits in the order of relevance, where a work's do not stand together
 */
export function hitRows({ hits, listed }: Pick<SearchAnswer, 'hits' | 'listed'>, isGrouped: boolean): HitRow[] {
  const byWork = isGrouped && Object.keys(listed.works).length > 1;
  const bySection = isGrouped && Object.keys(listed.sections).length > 1;
  const rows: HitRow[] = [];
  let before: Hit | undefined;
  for (const [ordinal, hit] of hits.entries()) {
    if (byWork && hit.workId !== before?.workId) rows.push(workHead(hit, listed));
    if (bySection && hit.section !== before?.section) rows.push(...sectionHead(hit, listed));
    rows.push({ kind: 'hit', hit, ordinal });
    before = hit;
  }
  return rows;
}

function workHead({ workId }: Hit, { works }: SearchAnswer['listed']): HitRow {
  return { kind: 'work', workId, count: works[workId] ?? 0 };
}

/** None for clauses before the first heading. */
function sectionHead({ workId, section }: Hit, { sections }: SearchAnswer['listed']): HitRow[] {
  const words = section.slice(workId.length + 1);
  return words === '' ? [] : [{ kind: 'section', section, words, count: sections[section] ?? 0 }];
}
