import { useEffect, useState } from 'react';
import type { WorkId } from '../../corpus/model/work';
import { useServices } from '../app/services';
import { problemSentence } from '../bridge/problem-sentence';
import { alignmentMessages } from '../messages/alignment-messages';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import { openAlignment, showInReader } from './alignment-actions';
import { commandOf, runCommand, type AlignmentCommand } from './alignment-keys';
import { useAlignment } from './alignment-state';
import { AlignmentHead } from './AlignmentHead';
import { EditBar } from './EditBar';
import { LinkList } from './LinkList';
import styles from './alignment.module.css';

interface AlignmentPageProps {
  readonly workId: WorkId;
  readonly onBack: () => void;
}

/** The links of a work, side by side, to be checked and put right by keys or buttons. */
export function AlignmentPage({ workId, onBack }: AlignmentPageProps) {
  const t = useMessages(alignmentMessages);
  const language = useInterfaceLanguage();
  const opened = useAlignment(state => state.opened);
  const problem = useAlignment(state => state.problem);
  const [remark, run] = useAlignmentCommands(workId);
  const ready = opened?.work.id === workId;
  return (
    <main className={styles['page']} aria-label={t('title')} aria-busy={!ready && problem === null}>
      <AlignmentHead onBack={onBack} />
      {ready && <EditBar run={run} />}
      <p className={styles['remark']} role="status">
        {remark ?? t('keysHint')}
      </p>
      {problem !== null && (
        <p role="alert" className={styles['problem']}>
          {problemSentence(problem)[language]}
        </p>
      )}
      {ready ? <LinkList /> : problem === null && <p className={styles['remark']}>{t('opening')}</p>}
    </main>
  );
}

/** Opens the work, hears the keys, and says in words what could not be done. */
function useAlignmentCommands(workId: WorkId): [string | null, (command: AlignmentCommand) => void] {
  const t = useMessages(alignmentMessages);
  const services = useServices();
  const [remark, setRemark] = useState<string | null>(null);
  useEffect(() => {
    void openAlignment(services, workId);
    return showInReader;
  }, [services, workId]);
  const run = (command: AlignmentCommand) => {
    if (runCommand(services, command)) return setRemark(null);
    const name = t(command as Parameters<typeof t>[0]);
    setRemark(command === 'link' ? t('needsTwo') : t('cannot', { command: name }));
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = isElsewhere(event) ? null : commandOf(event);
      if (command === null) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener('keydown', onKey, true); // before the keys of the text, which lies underneath
    return () => window.removeEventListener('keydown', onKey, true);
  });
  return [remark, run];
}

/** In a field or a dialog all keys are theirs; on a button, Enter and Space are. */
function isElsewhere(event: KeyboardEvent): boolean {
  if (!(event.target instanceof HTMLElement)) return false;
  const others =
    'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"][data-combobox]';
  if (event.target.closest(others) !== null) return true;
  return (event.key === 'Enter' || event.key === ' ') && event.target.closest('button, a') !== null;
}
