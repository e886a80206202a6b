import { useDesk, useOpenWork } from '../app/state/desk-state';
import { usePlace } from '../app/state/place-state';
import { memberAt, useTray, type TrayMember } from '../app/state/tray-state';
import type { WorkView } from '../app/state/work-view';
import { compareMessages } from '../messages/compare-messages';
import { documentMessages } from '../messages/document-messages';
import { useMessages } from '../messages/use-messages';
import { RenderingList } from './RenderingList';
import { SimilarClauses } from './SimilarClauses';
import buttons from '../ui/buttons.module.css';
import common from './page.module.css';
import styles from './panel.module.css';

interface ComparePanelProps {
  readonly onCompare: () => void;
  readonly onStudies: () => void;
}

/** Longest selection, in characters, that is asked about as a phrase. */
const longestPhrase = 60;

/** For the clause or the words one is at: the clauses like it, and how the phrase is rendered. */
export function ComparePanel({ onCompare, onStudies }: ComparePanelProps) {
  const t = useMessages(compareMessages);
  const d = useMessages(documentMessages);
  const tray = useTray();
  return (
    <div className={styles['panel']}>
      <div className={styles['panelActions']}>
        {tray.length > 1 && (
          <button type="button" className={buttons['primary']} onClick={onCompare}>
            {t('openComparison')}
          </button>
        )}
        <button type="button" className={buttons['plain']} onClick={onStudies}>
          {t('studies')}
        </button>
        <button type="button" className={buttons['plain']} onClick={() => useDesk.getState().turnTo('documents')}>
          {d('title')}
        </button>
      </div>
      <AboutPlace />
    </div>
  );
}

function AboutPlace() {
  const t = useMessages(compareMessages);
  const view = useOpenWork();
  const { selection, focusId, topId } = usePlace();
  const member = view === null ? null : memberAt(view, selection, focusId ?? topId);
  if (view === null || member === null) return <p className={common['quiet']}>{t('nothingAt')}</p>;
  const phrase = wordsOf(view, member);
  return (
    <>
      {phrase !== '' && phrase.length <= longestPhrase ? (
        <RenderingList key={phrase} phrase={phrase} language={member.language} />
      ) : (
        <p className={common['quiet']}>{t('renderingsHint')}</p>
      )}
      <SimilarClauses member={isShort(phrase, member) ? wholeOf(view, member) : member} />
    </>
  );
}

/** The selected words; empty for a whole clause. */
function wordsOf(view: WorkView, { clauseId, range }: TrayMember): string {
  return range === null ? '' : (view.clauseById.get(clauseId)?.text.slice(range.start, range.end).trim() ?? '');
}

/** A word or two says too little to be like anything: then the whole clause is asked about. */
function isShort(phrase: string, { language }: TrayMember): boolean {
  return phrase.length < (language === 'zh' ? 8 : 24);
}

function wholeOf(view: WorkView, member: TrayMember): TrayMember {
  return memberAt(view, null, member.clauseId) ?? member;
}
