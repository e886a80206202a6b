import { moveClause } from '../../corpus/align/edit-links';
import type { AlignmentLink } from '../../corpus/model/alignment-link';
import type { ClauseId } from '../../corpus/model/clause';
import type { WorkId } from '../../corpus/model/work';
import type { OpenedWork } from '../../electron/engine/protocol';
import type { Services } from '../app/services';
import { EngineProblem } from '../bridge/engine-problem';
import { useChangeLog } from '../app/state/change-log-state';
import { openWorkNow, useDesk } from '../app/state/desk-state';
import { recordAlignment } from '../app/state/record-outside';
import { buildWorkView } from '../app/state/work-view';
import { clearAlignment, useAlignment } from './alignment-state';
import { editLinks, linkOf, withEveryClause, type LinkEdit } from './edit-links';
import { isListed } from './link-state';
import { saveLinks, startFrom, whenSaved } from './save-links';

/** Open a work's alignment. What was undone or could be undone in an earlier work is forgotten; the same work keeps it. */
export async function openAlignment({ engine }: Services, workId: WorkId): Promise<void> {
  if (useAlignment.getState().opened?.work.id !== workId) clearAlignment();
  try {
    await whenSaved();
    const opened = await engine.openWork({ workId });
    lay(opened);
    startFrom(workId, useAlignment.getState().links);
  } catch (problem) {
    useAlignment.setState({ problem });
  }
}

function lay(opened: OpenedWork): void {
  const order = { zh: idsOf(opened.documents.zh), en: idsOf(opened.documents.en) };
  const links = withEveryClause(opened.alignment, order);
  const { cursor, order: before } = useAlignment.getState();
  const first = firstClause(links[0]);
  if (String(before.zh) !== String(order.zh) || String(before.en) !== String(order.en)) clearAlignment();
  useAlignment.setState({ opened, order, links, cursor: linkOf(links, cursor) < 0 ? first : cursor, problem: null });
}

function firstClause(link: AlignmentLink | undefined): ClauseId | null {
  return link?.zh[0] ?? link?.en[0] ?? null;
}

function idsOf(document: { readonly clauses: readonly { readonly id: string }[] } | undefined): readonly string[] {
  return (document?.clauses ?? []).map(clause => clause.id);
}

/** Edit the link one stands at. Answers whether it could be done. */
export function edit(services: Services, what: LinkEdit): boolean {
  const { links, cursor, chosen, order, aligning } = useAlignment.getState();
  if (cursor === null || aligning !== null) return false;
  const next = editLinks(links, what, { cursor, chosen, order });
  if (next === links) return false;
  if (what === 'link') useAlignment.setState({ chosen: new Set() });
  keep(services, next);
  return true;
}

/** Put a clause into another link, however far off. Answers whether it could be done. */
export function moveTo(services: Services, clauseId: ClauseId, ordinal: number): boolean {
  const { links, order, aligning } = useAlignment.getState();
  if (aligning !== null) return false;
  const next = moveClause(links, clauseId, ordinal, order);
  if (next === links) return false;
  useAlignment.setState({ cursor: clauseId });
  keep(services, next);
  return true;
}

/** Take the last edit back. */
export function undoEdit(services: Services): void {
  const { past, future, links, aligning } = useAlignment.getState();
  const before = past.at(-1);
  if (aligning !== null) return;
  if (before === undefined) return void stepEarlier('undo');
  useAlignment.setState({ past: past.slice(0, -1), future: [...future, links], links: before });
  saveLinks(services);
}

/** Do again what was taken back. */
export function redoEdit(services: Services): void {
  const { past, future, links, aligning } = useAlignment.getState();
  const after = future.at(-1);
  if (aligning !== null) return;
  if (after === undefined) return void stepEarlier('redo');
  useAlignment.setState({ past: [...past, links], future: future.slice(0, -1), links: after });
  saveLinks(services);
}

/** What was done before the page was opened is in the common log; only what is about links is for this page. */
async function stepEarlier(direction: 'undo' | 'redo'): Promise<void> {
  const { log } = useChangeLog.getState();
  try {
    if (log !== null && (await log.top(direction))?.action === 'align') await log[direction]();
  } catch (problem) {
    useAlignment.setState({ problem });
  }
}

/** Step to the next or previous listed link, on the same side where it has one. */
export function step(direction: 1 | -1): void {
  const { links, cursor, filter } = useAlignment.getState();
  const at = linkOf(links, cursor);
  const here = links[at];
  for (let ordinal = at + direction; ordinal >= 0 && ordinal < links.length; ordinal += direction) {
    const link = links[ordinal];
    if (link === undefined || !isListed(link, filter)) continue;
    const side = cursor !== null && here?.en.includes(cursor) ? link.en : link.zh;
    return useAlignment.setState({ cursor: side[0] ?? firstClause(link) });
  }
}

/** Step to the next or previous link that wants a person's eye, whatever is listed. */
export function stepToOpen(direction: 1 | -1): void {
  const { links, cursor } = useAlignment.getState();
  for (let ordinal = linkOf(links, cursor) + direction; ordinal in links; ordinal += direction) {
    const link = links[ordinal];
    if (link !== undefined && isListed(link, 'open')) {
      return useAlignment.setState({ cursor: firstClause(link) });
    }
  }
}

/** Step to the clause after or before this one inside the link, from the Chinese over to the English. */
export function stepClause(direction: 1 | -1): void {
  const { links, cursor } = useAlignment.getState();
  const link = links[linkOf(links, cursor)];
  if (link === undefined || cursor === null) return;
  const clauses = [...link.zh, ...link.en];
  const goal = clauses[clauses.indexOf(cursor) + direction];
  if (goal !== undefined) useAlignment.setState({ cursor: goal });
}

/** Choose the clause one stands at for linking, or let it go. */
export function toggleChosen(): void {
  const { cursor, chosen } = useAlignment.getState();
  if (cursor === null) return;
  const next = new Set(chosen);
  if (!next.delete(cursor)) next.add(cursor);
  useAlignment.setState({ chosen: next });
}

/** Align again in the background; confirmed links stay. It can be undone like an edit. */
export async function alignAgain(services: Services): Promise<void> {
  const { opened, aligning } = useAlignment.getState();
  if (opened === null || aligning !== null) return;
  useAlignment.setState({ aligning: { jobId: '', share: 0 }, problem: null });
  const stop = followAligning(services);
  try {
    await whenSaved();
    const { jobId } = await services.engine.realign({ workId: opened.work.id });
    if (useAlignment.getState().aligning?.jobId === '') useAlignment.setState({ aligning: { jobId, share: 0 } });
  } catch (problem) {
    stop();
    useAlignment.setState({ problem, aligning: null });
  }
}

/** Follows the job that aligns again to its end, even when the page is left meanwhile. Answers how to stop following. */
function followAligning(services: Services): () => void {
  const end = (problem: unknown) => {
    stop();
    useAlignment.setState({ aligning: null, problem });
  };
  const stops = [
    services.subscribe('jobProgress', ({ jobId, kind, stage, bytesDone, byteCount, error }) => {
      if (kind !== 'realign' || jobId !== (useAlignment.getState().aligning?.jobId || jobId)) return;
      if (stage === 'cancelled') end(null);
      else if (stage === 'failed')
        end(error === undefined ? null : new EngineProblem(error.code, error.message, error.facts));
      else if (stage === 'done') void takeNew(services).then(() => end(useAlignment.getState().problem));
      else useAlignment.setState({ aligning: { jobId, share: byteCount === 0 ? 0 : bytesDone / byteCount } });
    }),
    services.subscribe('restarted', () => end(new EngineProblem('engine-restarted', 'restarted while aligning', {}))),
  ];
  const stop = () => stops.forEach(each => each());
  return stop;
}

async function takeNew(services: Services): Promise<void> {
  const { opened, links, past } = useAlignment.getState();
  if (opened === null) return;
  await openAlignment(services, opened.work.id);
  await recordAlignment(opened.work.id, links, useAlignment.getState().links);
  useAlignment.setState({ past: [...past, links], future: [] });
}

/** Hand the alignment over as a file. Answers the path, or `null` when the person changed their mind. */
export async function exportAlignment(services: Services, format: 'tmx' | 'csv'): Promise<string | null> {
  const { opened } = useAlignment.getState();
  if (opened === null) return null;
  await whenSaved();
  const { fileName, bytes } = await services.engine.exportWork({ workId: opened.work.id, format });
  return services.desktop.saveExport(fileName, new Uint8Array(bytes));
}

/** Show the reader the links as they are now. */
export function showInReader(): void {
  const { opened, links, past, future } = useAlignment.getState();
  if (opened === null || openWorkNow()?.work.id !== opened.work.id || past.length + future.length === 0) return;
  useDesk.getState().put({ status: 'open', view: buildWorkView({ ...opened, alignment: links }) });
}

function keep(services: Services, next: readonly AlignmentLink[]): void {
  useAlignment.setState(({ past, links }) => ({ past: [...past, links], future: [], links: next }));
  saveLinks(services);
}
