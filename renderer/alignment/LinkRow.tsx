import type { AlignmentLink } from '../../corpus/model/alignment-link';
import type { Clause, ClauseId } from '../../corpus/model/clause';
import type { Language } from '../../corpus/model/language';
import { alignmentMessages } from '../messages/alignment-messages';
import { useMessages } from '../messages/use-messages';
import { useAlignment } from './alignment-state';
import { toggleChosen } from './alignment-actions';
import { standingOf, type LinkStanding } from './link-state';
import { draggedClause } from './use-clause-drop';
import styles from './alignment.module.css';

/** A shape for each standing, so that colour is never needed. */
const shapes: Readonly<Record<LinkStanding, string>> = { confirmed: '✓', hole: '∅', weak: '△', sure: '●' };

interface LinkRowProps {
  readonly link: AlignmentLink;
  readonly clauses: ReadonlyMap<ClauseId, Clause>;
  /** The clause one stands at, when it is in this link. */
  readonly cursor: ClauseId | null;
  readonly chosen: ReadonlySet<ClauseId>;
}

/** One link: how it stands, and its clauses of both languages. */
export function LinkRow({ link, clauses, cursor, chosen }: LinkRowProps) {
  const t = useMessages(alignmentMessages);
  const standing = standingOf(link);
  return (
    <>
      <div className={styles['standing']} data-standing={standing}>
        <span className={styles['shape']} aria-hidden="true">
          {shapes[standing]}
        </span>
        <span>
          <strong>{t(standing)}</strong>
          {standing === 'hole' && link.locked && <span> · {t('confirmed')}</span>}
          {link.origin !== 'person' && standing !== 'hole' && (
            <span title={t('scoreMore')}> {t('score', { percent: Math.round(link.score * 100) })}</span>
          )}
          <span className={styles['origin']}>{t(`from-${link.origin}`)}</span>
        </span>
      </div>
      {(['zh', 'en'] as const).map(language => (
        <Side key={language} language={language} ids={link[language]} {...{ clauses, cursor, chosen }} />
      ))}
    </>
  );
}

interface SideProps extends Omit<LinkRowProps, 'link'> {
  readonly language: Language;
  readonly ids: readonly ClauseId[];
}

function Side({ language, ids, clauses, cursor, chosen }: SideProps) {
  const t = useMessages(alignmentMessages);
  if (ids.length === 0) return <p className={styles['nothing']}>{t('nothingHere')}</p>;
  return (
    <div lang={language === 'zh' ? 'zh-Hans' : 'en'} className={styles['side']}>
      {ids.map(id => (
        <p
          key={id}
          className={styles['clause']}
          data-current={id === cursor}
          data-chosen={chosen.has(id)}
          data-kind={clauses.get(id)?.kind}
          draggable
          onDragStart={event => {
            event.dataTransfer.setData(draggedClause, id);
            event.dataTransfer.effectAllowed = 'move';
          }}
          onClick={event => {
            useAlignment.setState({ cursor: id });
            if (event.ctrlKey || event.metaKey) toggleChosen();
          }}
        >
          {chosen.has(id) && <span className={styles['chosen']}>{t('chosen')} </span>}
          {outsideLabel(clauses.get(id))}
          {clauses.get(id)?.text ?? id}
        </p>
      ))}
    </div>
  );
}

/** A number that the file keeps outside the words, as the numbering of Word does. */
function outsideLabel(clause: Clause | undefined): string {
  return clause === undefined || clause.label === '' || clause.text.startsWith(clause.label) ? '' : `${clause.label} `;
}
