import { languages } from '../../../corpus/model/language';
import type { WorkId } from '../../../corpus/model/work';
import { EngineProblem } from '../../bridge/engine-problem';
import type { Services } from '../services';
import { openWorkNow, useDesk } from './desk-state';
import { usePlace } from './place-state';
import { useSettings } from './settings-state';
import { useTokens } from './token-state';
import { buildWorkView, type WorkView } from './work-view';

/** Lay a work on the desk, at the clause where it was left, and fetch its words. */
export async function openWork(services: Services, workId: WorkId): Promise<WorkView | null> {
  const { put, turnTo, desk } = useDesk.getState();
  const same = desk.status === 'open' && desk.view.work.id === workId;
  if (!same) put({ status: 'opening', workId, first: null });
  turnTo('reader');
  if (!same) await showFirstRows(services, workId); // asked at once, the whole would hold it up
  try {
    const view = buildWorkView(await services.engine.openWork({ workId }));
    lay(view, same);
    await Promise.all([noteOpened(services, view), ...languages.map(language => fetchWords(services, view, language))]);
    return view;
  } catch (problem) {
    put({ status: 'failed', workId, problem });
    return null;
  }
}

/** Show where a long work was left before all of it has come. */
async function showFirstRows({ engine }: Services, workId: WorkId): Promise<void> {
  const clauseId = useSettings.getState().settings.places[workId] ?? null;
  const part = await engine.openPart({ workId, clauseId }).catch(() => null); // the whole will say what is wrong
  const { desk, put } = useDesk.getState();
  if (part === null || desk.status !== 'opening' || desk.workId !== workId) return;
  const { part: opened, ...place } = part;
  put({ status: 'opening', workId, first: { view: buildWorkView(opened), ...place } });
}

/** Bring the opened work up to date after it changed in the library; one that was removed leaves the desk. */
export async function refreshOpenWork(services: Services, changed: readonly WorkId[]): Promise<void> {
  const workId = openIdNow();
  if (workId === null || !changed.includes(workId)) return;
  try {
    const view = buildWorkView(await services.engine.openWork({ workId }));
    if (openIdNow() !== workId) return;
    lay(view, true);
    await Promise.all(languages.map(language => fetchWords(services, view, language)));
  } catch (problem) {
    const isGone = problem instanceof EngineProblem && problem.code === 'work-unknown';
    if (isGone && openIdNow() === workId) useDesk.getState().put({ status: 'empty' });
  }
}

/** Fetch the words of one document of the opened work. */
export async function fetchWords(services: Services, view: WorkView, language: 'zh' | 'en'): Promise<void> {
  if (view.documents[language] === undefined) return;
  const table = await services.engine.tokens({ workId: view.work.id, language }).catch(() => null);
  useTokens.getState().put(view.work.id, language, table);
}

function openIdNow(): WorkId | null {
  return openWorkNow()?.work.id ?? null;
}

function lay(view: WorkView, same: boolean): void {
  const { settings, change } = useSettings.getState();
  if (!same) {
    usePlace.getState().leave();
    const place = settings.places[view.work.id];
    const row = view.rows[view.rowOfClause.get(place ?? '') ?? 0];
    if (place !== undefined && row !== undefined && row !== view.rows[0]) {
      usePlace.getState().jumpTo(row.id, null, 'top');
      usePlace.getState().focus(null);
    }
    if (row !== undefined) usePlace.getState().reachTop(row.id);
  }
  useDesk.getState().put({ status: 'open', view });
  if (settings.openWork !== view.work.id) change({ openWork: view.work.id });
}

async function noteOpened(services: Services, view: WorkView): Promise<void> {
  await services.desktop.noteRecent({ workId: view.work.id, titles: view.work.titles }).catch(() => undefined);
}
