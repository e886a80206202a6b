import { Progress } from '@mantine/core';
import { useServices } from '../app/services';
import { libraryMessages } from '../messages/library-messages';
import { useMessages } from '../messages/use-messages';
import { cancelJob } from './library-actions';
import { useLibrary } from './library-state';
import styles from './library.module.css';

/** What is being imported, how far it is, and how to stop it. */
export function JobList() {
  const t = useMessages(libraryMessages);
  const services = useServices();
  const jobs = useLibrary(state => state.jobs);
  return (
    <div role="status">
      {[...jobs.values()].map(job => (
        <div key={job.jobId} className={styles['job']}>
          <p>
            <strong>{t('working')}</strong> {fileName(job.file)} · {t(job.stage)} · {job.filesDone}/{job.fileCount}
          </p>
          <Progress
            value={job.byteCount === 0 ? 0 : (100 * job.bytesDone) / job.byteCount}
            aria-label={t('working')}
            size="sm"
            color="var(--seal)"
          />
          <button type="button" className={styles['tool']} onClick={() => void cancelJob(services, job.jobId)}>
            {t('cancel')}
          </button>
        </div>
      ))}
    </div>
  );
}

function fileName(path: string | null): string {
  return path === null ? '' : path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
