import type { WorkId } from '../../corpus/model/work';
import type { Services } from '../app/services';
import { isOver, noteProgress, useLibrary } from './library-state';

/** Fetch the list of works. */
export async function refreshWorks({ engine }: Services): Promise<void> {
  try {
    useLibrary.setState({ works: await engine.works({}), problem: null });
  } catch (problem) {
    useLibrary.setState({ problem });
  }
}

/** Keep the list and the progress of imports up to date until the returned function is called. */
export function followLibrary(services: Services): () => void {
  const stops = [
    services.subscribe('libraryChanged', () => void refreshWorks(services)),
    services.subscribe('jobProgress', progress => {
      noteProgress(progress);
      if (isOver(progress) && progress.kind === 'import') void fetchReports(services, progress.jobId);
    }),
    services.subscribe('restarted', () => useLibrary.setState({ jobs: new Map() })),
    services.desktop.on('files:granted', ({ grantId }) => void importGrant(services, grantId)),
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

async function fetchReports({ engine }: Services, jobId: string): Promise<void> {
  const reports = await engine.importReports({ jobId }).catch(() => []);
  if (reports.length > 0) useLibrary.setState({ reports });
}
