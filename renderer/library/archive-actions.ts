import { notifications } from '@mantine/notifications';
import type { JobProgress } from '../../electron/engine/import-report';
import type { Services } from '../app/services';
import { useAnnotationArchive } from '../app/state/annotation-archive';
import { EngineProblem } from '../bridge/engine-problem';
import { libraryMessages } from '../messages/library-messages';
import { translate } from '../messages/use-messages';
import { isOver, useLibrary } from './library-state';

/** Let the person choose a place, and write the whole library with its notes there. */
export async function exportLibrary(services: Services): Promise<void> {
  await orSay(async () => {
    const name = `duidu-${new Date().toISOString().slice(0, 10)}.zip`;
    const grant = await services.desktop.pickPlace(name);
    if (grant === null) return;
    const annotations = (await useAnnotationArchive.getState().archive?.write(services)) ?? null;
    const over = watchJobs(services);
    const { jobId } = await services.engine.exportArchive({ grantId: grant.grantId, annotations });
    if ((await over(jobId)).stage === 'done') {
      notifications.show({ message: translate(libraryMessages)('archiveWritten', { name: grant.names[0] ?? name }) });
    }
  });
}

/** Let the person choose an archive, and bring in its works and then its notes. */
export async function importLibrary(services: Services): Promise<void> {
  await orSay(async () => {
    const grant = await services.desktop.pickFiles();
    if (grant === null) return;
    const { grantId } = grant;
    const over = watchJobs(services);
    const { jobId } = await services.engine.importArchive({ grantId, replace: false });
    if ((await over(jobId)).stage !== 'done') return;
    const { annotations } = await services.engine.archiveAnnotations({ grantId });
    if (annotations === null) return;
    const count = (await useAnnotationArchive.getState().archive?.read(services, annotations)) ?? 0;
    notifications.show({ message: translate(libraryMessages)('notesCameIn', { count }) });
  });
}

/** Listens before a job starts, so that its end is heard however soon it comes. Rejects with what the job failed of. */
function watchJobs(services: Services): (jobId: string) => Promise<JobProgress> {
  const ended = new Map<string, JobProgress>();
  let tell: (progress: JobProgress) => void = () => undefined;
  const stop = services.subscribe('jobProgress', progress => {
    if (!isOver(progress)) return;
    ended.set(progress.jobId, progress);
    tell(progress);
  });
  return jobId =>
    new Promise((resolve, reject) => {
      tell = progress => {
        if (progress.jobId !== jobId) return;
        stop();
        if (progress.error === undefined || progress.stage === 'cancelled') resolve(progress);
        else reject(new EngineProblem(progress.error.code, progress.error.message, progress.error.facts));
      };
      const early = ended.get(jobId);
      if (early !== undefined) tell(early);
    });
}

async function orSay(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (problem) {
    useLibrary.setState({ problem });
  }
}
