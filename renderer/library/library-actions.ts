import type { EngineRequest } from '../../electron/engine/protocol';
import type { Language } from '../../corpus/model/language';
import type { Work, WorkId } from '../../corpus/model/work';
import type { JobProgress } from '../../electron/engine/import-report';
import type { Services } from '../app/services';
import { recordEditions, recordWorkDetails } from '../app/state/record-outside';
import { EngineProblem } from '../bridge/engine-problem';
import { isOver, noteProgress, useLibrary } from './library-state';
import { noteReplaced, noteReplacing } from './new-editions';

/** Fetch the list of works. */
export async function refreshWorks({ engine }: Services): Promise<void> {
  try {
    useLibrary.setState({ works: await engine.works({}), problem: null });
  } catch (problem) {
    useLibrary.setState({ problem });
  }
}

/**
 * Keep the list and the progress of imports up to date until the returned function is called.
 *
 * @param onFiles - called when files come from outside, before they are imported: their reports appear in the library
 */
export function followLibrary(services: Services, onFiles: () => void): () => void {
  const stops = [
    services.subscribe('libraryChanged', () => {
      void refreshWorks(services);
      if (useLibrary.getState().bin !== null) void refreshKeeping(services);
    }),
    services.subscribe('jobProgress', progress => {
      noteProgress(progress);
      if (!isOver(progress)) return;
      void fetchReports(services, progress);
      void noteReplaced(services, progress.jobId);
    }),
    services.subscribe('restarted', () => useLibrary.setState({ jobs: new Map() })),
    services.desktop.on('files:granted', ({ grantId }) => {
      onFiles();
      void importGrant(services, grantId);
    }),
  ];
  void refreshWorks(services);
  return () => stops.forEach(stop => stop());
}

/** Let the person choose files, and import them. */
export async function pickAndImport(services: Services): Promise<void> {
  const grant = await services.desktop.pickFiles();
  if (grant !== null) await importGrant(services, grant.grantId);
}

/** Import the files of a grant; progress and reports follow as news. */
export async function importGrant(services: Services, grantId: string): Promise<void> {
  const options = { workId: null, language: null, title: null, encoding: null };
  try {
    await services.engine.startImport({ grantId, options });
  } catch (problem) {
    useLibrary.setState({ problem });
  }
}

/** Stop a job; what it finished before stays. */
export async function cancelJob({ engine }: Services, jobId: string): Promise<void> {
  await engine.cancelJob({ jobId });
}

/** Move a work to the bin. */
export async function removeWork(services: Services, workId: WorkId): Promise<void> {
  await services.engine.removeWork({ workId });
  await refreshWorks(services);
}

/** Fetch what is in the bin, and how much room everything takes. */
export async function refreshKeeping({ engine }: Services): Promise<void> {
  await orSay(async () => useLibrary.setState({ bin: await engine.listBin({}), storage: await engine.storage({}) }));
}

/** Take a work out of the bin. */
export async function restoreWork(services: Services, workId: WorkId): Promise<void> {
  await orSay(() => services.engine.restoreWork({ workId }));
  await Promise.all([refreshWorks(services), refreshKeeping(services)]);
}

/** Delete for good; `null` empties the whole bin. */
export async function emptyBin(services: Services, workId: WorkId | null): Promise<void> {
  await orSay(() => services.engine.emptyBin({ workId }));
  await refreshKeeping(services);
}

/** What a person may correct about a work. */
export type WorkChange = Pick<Work, 'titles' | 'date' | 'tags'>;

/** Correct the titles, date or tags of a work. */
export async function changeWork(services: Services, work: Work, change: WorkChange): Promise<void> {
  const { titles, date, tags, provenance, licence } = work;
  const details = { provenance, licence, ...change };
  await orSay(async () => {
    await services.engine.updateWork({ workId: work.id, details });
    await recordWorkDetails(work.id, { titles, date, tags, provenance, licence }, details);
  });
  await refreshWorks(services);
}

/** Read a document again, in another encoding or as the other language; progress follows as news. */
export async function rereadDocument({ engine }: Services, request: EngineRequest<'rereadDocument'>): Promise<void> {
  await orSay(() => engine.rereadDocument(request));
}

/** Let the person choose the file of a new edition, and put it in the place of the old one. */
export async function replaceDocument(services: Services, workId: WorkId, language: Language): Promise<void> {
  const grant = await services.desktop.pickFiles();
  if (grant === null) return;
  const { grantId } = grant;
  await orSay(() => noteReplacing(workId, services.engine.replaceDocument({ workId, language, grantId })));
}

/** Make one work of this one and one in the other language; aligning follows as a job. */
export async function pairWorks(services: Services, workId: WorkId, withWork: WorkId): Promise<void> {
  await orSay(() => services.engine.pairWorks({ workId, withWork }));
  await refreshWorks(services);
}

/** Make the English text of a work a work of its own. */
export async function partWork(services: Services, workId: WorkId): Promise<void> {
  await orSay(() => services.engine.partWork({ workId, language: 'en' }));
  await refreshWorks(services);
}

/** Read both texts of a work again, each as the other language. */
export async function swapLanguages({ engine }: Services, workId: WorkId): Promise<void> {
  await orSay(() => engine.swapLanguages({ workId }));
}

/** Put back the edition that was replaced; the present one is kept in its stead. */
export async function restoreEdition(services: Services, workId: WorkId, language: Language): Promise<void> {
  await orSay(async () => {
    const previous = await services.engine.previousEdition({ workId, language });
    if (previous === null) throw new EngineProblem('document-unknown', 'no edition before', { work: workId, language });
    const before = useLibrary.getState().works?.find(({ id }) => id === workId)?.documents[language];
    await services.engine.restoreEdition({ workId, language });
    if (before === undefined) return;
    const { sourceHash } = previous;
    const marks = { before: { language, sourceHash: before.sourceHash }, after: { language, sourceHash } };
    await recordEditions('edition', workId, [marks]);
  });
  await refreshWorks(services);
}

/** Say in which characters a Chinese text is written. */
export async function correctScript(
  services: Services,
  work: Work,
  script: 'simplified' | 'traditional',
): Promise<void> {
  const status = work.documents.zh?.status ?? 'unknown';
  await orSay(() => services.engine.updateDocument({ workId: work.id, language: 'zh', status, script }));
  await refreshWorks(services);
}

async function orSay(action: () => unknown): Promise<void> {
  try {
    await action();
    useLibrary.setState({ problem: null });
  } catch (problem) {
    useLibrary.setState({ problem });
  }
}

/** What a job came to, file by file; one that failed before its first file says why itself. */
async function fetchReports({ engine }: Services, { jobId, stage, error }: JobProgress): Promise<void> {
  const reports = await engine.importReports({ jobId }).catch(() => []);
  if (reports.length > 0) useLibrary.setState({ reports });
  else if (stage === 'failed' && error !== undefined)
    useLibrary.setState({ problem: new EngineProblem(error.code, error.message, error.facts) });
}
