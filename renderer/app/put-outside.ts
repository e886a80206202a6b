import { applyLinkChange } from '../../corpus/align/link-change';
import { CorpusError } from '../../corpus/errors/corpus-error';
import type { WorkId } from '../../corpus/model/work';
import { clearAlignment, useAlignment } from '../alignment/alignment-state';
import { openAlignment } from '../alignment/alignment-actions';
import { refreshWorks } from '../library/library-actions';
import type { EditionMark, OutsideEdit } from '../store/change';
import type { Services } from './services';
import { refreshOpenWork } from './state/open-work';

/**
 * Asks the engine to put alignments and what is said about works as undo or redo wants them.
 *
 * @returns what rejects with `undo-impossible` when an alignment or edition has since changed beneath the step
 */
export function putOutside(services: Services): (edits: readonly OutsideEdit[]) => Promise<void> {
  return async edits => {
    for (const edit of edits) {
      if (edit.table === 'workDetails') await services.engine.updateWork({ workId: edit.key, details: edit.after });
      else if (edit.table === 'editions') await putEdition(services, edit.key, edit.after);
      else await putAlignment(services, edit.key, { before: edit.before.links, after: edit.after.links });
    }
    await refreshWorks(services);
    await refreshOpenWork(services, [...new Set(edits.map(({ key }) => key))]);
  };
}

async function putEdition({ engine }: Services, workId: WorkId, { language, sourceHash }: EditionMark): Promise<void> {
  const kept = await engine.previousEdition({ workId, language });
  if (kept?.sourceHash !== sourceHash) {
    throw new CorpusError('undo-impossible', 'that edition is no longer kept', { work: workId });
  }
  await engine.restoreEdition({ workId, language });
}

async function putAlignment(
  services: Services,
  workId: WorkId,
  change: Parameters<typeof applyLinkChange>[1],
): Promise<void> {
  const { alignment } = await services.engine.openWork({ workId });
  const links = applyLinkChange(alignment, change);
  if (links === null) throw new CorpusError('undo-impossible', 'the links have changed since', { work: workId });
  await services.engine.setAlignment({ workId, links });
  if (useAlignment.getState().opened?.work.id !== workId) return;
  clearAlignment();
  await openAlignment(services, workId);
}
