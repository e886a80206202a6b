import type { ClauseId } from '../../corpus/model/clause';
import type { TextRange } from '../../corpus/model/text-range';
import type { WorkId } from '../../corpus/model/work';
import type { Services } from './services';
import { openWorkNow, useDesk } from './state/desk-state';
import { openWork } from './state/open-work';
import { usePlace } from './state/place-state';

/** The work that a clause belongs to, as its id says: `<work>.<language>.<hash>`. */
export function workOfClause(clauseId: ClauseId): WorkId {
  return clauseId.split('.').slice(0, -2).join('.');
}

/** Turn to a place in the reader, opening its work first if another is on the desk. */
export async function openClause(services: Services, clauseId: ClauseId, range: TextRange | null): Promise<void> {
  const workId = workOfClause(clauseId);
  if (openWorkNow()?.work.id !== workId && (await openWork(services, workId)) === null) return;
  useDesk.getState().turnTo('reader');
  usePlace.getState().jumpTo(clauseId, range);
}
