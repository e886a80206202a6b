import type { Annotation } from '../../corpus/model/annotation';
import type { ClauseId } from '../../corpus/model/clause';
import type { WorkView } from '../app/state/work-view';
import { isPlaced } from './annotation-marks';

/** What stands in the margin beside one row of the text. */
export interface MarginGroup {
  /** Ordinal of the row. */
  readonly row: number;
  /** The clause that it is aligned with. */
  readonly clauseId: ClauseId;
  readonly annotations: readonly Annotation[];
}

/** Notes, links and bookmarks by row, in reading order. Marks without words of their own are seen in the text. */
export function marginGroups(annotations: readonly Annotation[], view: WorkView): MarginGroup[] {
  const groups = new Map<number, { clauseId: ClauseId; annotations: Annotation[] }>();
  for (const annotation of annotations) {
    if (annotation.note === '' && annotation.motivation !== 'linking' && annotation.motivation !== 'bookmarking')
      continue;
    const rows = annotation.targets.filter(isPlaced).flatMap(({ clauseId }) => {
      const row = view.rowOfClause.get(clauseId);
      return row === undefined ? [] : [{ row, clauseId }];
    });
    const seen = new Set<number>();
    for (const { row, clauseId } of annotation.motivation === 'linking' ? rows : rows.slice(0, 1)) {
      if (seen.has(row)) continue;
      seen.add(row);
      const group = groups.get(row) ?? { clauseId, annotations: [] };
      group.annotations.push(annotation);
      groups.set(row, group);
    }
  }
  return [...groups].sort(([a], [b]) => a - b).map(([row, group]) => ({ row, ...group }));
}
