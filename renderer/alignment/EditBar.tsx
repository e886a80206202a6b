import { useServices } from '../app/services';
import { alignmentMessages } from '../messages/alignment-messages';
import { useMessages } from '../messages/use-messages';
import type { AlignmentCommand } from './alignment-keys';
import { alignmentTools } from './alignment-tools';
import { useAlignment } from './alignment-state';
import { linkOf } from './edit-links';
import styles from './alignment.module.css';

/** A button for everything the keys can do to the link one stands at. */
export function EditBar({ run }: { readonly run: (command: AlignmentCommand) => void }) {
  const t = useMessages(alignmentMessages);
  const { links, cursor, past, future, aligning } = useAlignment();
  const locked = links[linkOf(links, cursor)]?.locked ?? false;
  // Without steps of its own the page goes on with those of earlier sessions, if there are any.
  const idle = { undo: past.length === 0 && future.length > 0, redo: future.length === 0 };
  return (
    <div role="toolbar" aria-label={t('tools')} className={styles['bar']}>
      {alignmentTools.map(([command, key]) => (
        <button
          key={command}
          type="button"
          className={styles['tool']}
          disabled={aligning !== null || (command in idle && idle[command as keyof typeof idle])}
          onClick={() => run(command)}
        >
          {t(command === 'confirm' && locked ? 'unconfirm' : command)} <kbd aria-hidden="true">{key}</kbd>
        </button>
      ))}
      {aligning !== null && <Aligning jobId={aligning.jobId} share={aligning.share} />}
    </div>
  );
}

function Aligning({ jobId, share }: { readonly jobId: string; readonly share: number }) {
  const t = useMessages(alignmentMessages);
  const { engine } = useServices();
  const stop = () => void engine.cancelJob({ jobId }).catch((problem: unknown) => useAlignment.setState({ problem }));
  return (
    <span role="status" className={styles['aligning']}>
      {t('aligning', { percent: Math.round(share * 100) })}
      <button type="button" className={styles['tool']} disabled={jobId === ''} onClick={stop}>
        {t('stop')}
      </button>
    </span>
  );
}
