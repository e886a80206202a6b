import { Progress } from '@mantine/core';
import { useServices } from '../app/services';
import { libraryMessages } from '../messages/library-messages';
import { useMessages } from '../messages/use-messages';
import { fileNameOf, sizeWords } from './file-words';
import { cancelJob } from './library-actions';
import { useLibrary } from './library-state';
import styles from './library.module.css';

/** What is being done with the library's files, how far it is, and how to stop it. */
export function JobList() {
  const t = useMessages(libraryMessages);
  const services = useServices();
  const jobs = useLibrary(state => state.jobs);
  return (
    <div role="status">
      {[...jobs.values()].map(job => (
        <div key={job.jobId} className={styles['job']}>
          <p>
            <strong>{t(`job-${job.kind}`)}</strong> {fileNameOf(job.file ?? '')} · {t(job.stage)} ·{' '}
            {t('filesDone', { done: job.filesDone, count: job.fileCount })}
            {job.byteCount > 0 && (
              <> · {t('bytesDone', { done: sizeWords(job.bytesDone), all: sizeWords(job.byteCount) })}</>
            )}
          </p>
          <Progress
            value={job.byteCount === 0 ? 0 : (100 * job.bytesDone) / job.byteCount}
            aria-label={t(`job-${job.kind}`)}
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
