import type { DetailedPair } from '../../corpus/compare/compare-documents';
import type { Language } from '../../corpus/model/language';
import { useClauseActions } from '../app/clause-actions';
import { shortLabel } from '../../corpus/structure/citation-label';
import { documentMessages } from '../messages/document-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { MarkedText } from './MarkedText';
import { markedSide } from './member-marks';
import styles from './documents.module.css';

interface PairRowProps {
  readonly pair: DetailedPair;
  readonly language: Language;
  readonly ordinal: number;
  readonly isCurrent: boolean;
}

/** What became of one clause: the kind of change in words, and both sides with their words marked. */
export function PairRow({ pair, language, ordinal, isCurrent }: PairRowProps) {
  const t = useMessages(documentMessages);
  const actions = useClauseActions();
  const { change, isMoved, isRenumbered, likeness, left, right, leftLabels, rightLabels } = pair;
  const members = [...left, ...right].map(clauseId => ({ clauseId, range: null }));
  return (
    <li
      tabIndex={-1}
      data-pair-at={ordinal}
      data-kind={change}
      data-current={isCurrent || undefined}
      className={styles['pair']}
    >
      <header>
        <strong data-kind={change}>{t(change)}</strong>
        {isMoved && change !== 'moved' && <strong data-kind="moved">{t('moved')}</strong>}
        {change !== 'same' && left.length > 0 && right.length > 0 && (
          <span>{t('alike', { percent: Math.round(likeness * 100) })}</span>
        )}
        {isRenumbered && <span>{t('renumbered', { from: shown(leftLabels), to: shown(rightLabels) })}</span>}
        {left.length > 0 && right.length > 0 && (
          <IconButton label={t('toTray')} onClick={() => void actions.toTray(members)}>
            <Icon name="plus" size={13} />
          </IconButton>
        )}
      </header>
      <div className={styles['sides']}>
        <Side pair={pair} side="left" language={language} />
        <Side pair={pair} side="right" language={language} />
      </div>
    </li>
  );
}

interface SideProps {
  readonly pair: DetailedPair;
  readonly side: 'left' | 'right';
  readonly language: Language;
}

function Side({ pair, side, language }: SideProps) {
  const t = useMessages(documentMessages);
  const actions = useClauseActions();
  const text = side === 'left' ? pair.leftText : pair.rightText;
  const [first] = pair[side];
  if (first === undefined) return <div aria-hidden="true" className={styles['absent']} />;
  const labels = side === 'left' ? pair.leftLabels : pair.rightLabels;
  return (
    <div data-side={side}>
      <button
        type="button"
        className={styles['label']}
        title={t('openClause')}
        onClick={() => actions.open({ clauseId: first, range: null })}
      >
        {shown(labels)}
      </button>
      <MarkedText language={language} pieces={markedSide(pair.diff, side, text, pair.change)} />
    </div>
  );
}

/** The numbers of clauses as they are printed; a mark for one without. */
function shown(labels: readonly string[]): string {
  return labels.map(label => shortLabel(label) || '¶').join(' + ');
}
