import { linkChange } from '../../../corpus/align/link-change';
import type { AlignmentLink } from '../../../corpus/model/alignment-link';
import type { WorkId } from '../../../corpus/model/work';
import type { ChangeRow, EditionMark, WorkDetails } from '../../store/change';
import { useChangeLog } from './change-log-state';

/**
 * Note a change of an alignment that the engine has saved, so that it can be undone, also after a restart. One that
 * takes the last noted step back, or does it again, moves along the undo stack instead of growing it.
 */
export async function recordAlignment(
  workId: WorkId,
  before: readonly AlignmentLink[],
  after: readonly AlignmentLink[],
): Promise<void> {
  const { log } = useChangeLog.getState();
  const change = linkChange(before, after);
  if (log === null || change === null) return;
  if (isStep(await log.top('undo'), workId, change.after, change.before)) await log.stepDone('undo');
  else if (isStep(await log.top('redo'), workId, change.before, change.after)) await log.stepDone('redo');
  else {
    const edit = {
      table: 'alignments',
      key: workId,
      before: { links: change.before },
      after: { links: change.after },
    } as const;
    await log.commit('align', async () => [edit]);
  }
}

/** Note a change of what is said about a work. */
export async function recordWorkDetails(workId: WorkId, before: WorkDetails, after: WorkDetails): Promise<void> {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const edit = { table: 'workDetails', key: workId, before, after } as const;
  await useChangeLog.getState().log?.commit('work-details', async () => [edit]);
}

/** A document whose present edition was replaced. */
export interface ReplacedEdition {
  readonly before: EditionMark;
  readonly after: EditionMark;
}

/**
 * Note that other editions of documents of a work were put in the place of the present ones: the previous one again
 * (`edition`), or newly read ones.
 */
export async function recordEditions(
  action: 'edition' | 'new-edition',
  workId: WorkId,
  replaced: readonly ReplacedEdition[],
): Promise<void> {
  const edits = replaced.map(marks => ({ table: 'editions', key: workId, ...marks }) as const);
  if (edits.length > 0) await useChangeLog.getState().log?.commit(action, async () => edits);
}

function isStep(
  row: ChangeRow | undefined,
  workId: WorkId,
  before: readonly AlignmentLink[],
  after: readonly AlignmentLink[],
): boolean {
  const [edit] = row?.edits ?? [];
  return (
    edit?.table === 'alignments' &&
    edit.key === workId &&
    linkChange(edit.before.links, before) === null &&
    linkChange(edit.after.links, after) === null
  );
}
