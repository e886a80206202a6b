import { memo } from 'react';
import type { Hit } from '../../corpus/search/search-answer';
import { useDesk, useOpenWork } from '../app/state/desk-state';
import { citationLabel, shortLabel } from '../app/state/label';
import { sectionTitleOfRow } from '../app/state/sections';
import type { WorkView } from '../app/state/work-view';
import { searchMessages } from '../messages/search-messages';
import { useMessages } from '../messages/use-messages';
import { excerpt } from './excerpt';
import { counterpartWords } from './counterpart-words';
import styles from './search.module.css';

interface HitCardProps {
  readonly hit: Hit;
  /** “2 of 3”. */
  readonly place: string;
  readonly current: boolean;
  readonly onOpen: () => void;
}

/** One clause that was found: where it stands, the words around the place, and how the other side puts it. */
export const HitCard = memo(function HitCard({ hit, place, current, onOpen }: HitCardProps) {
  const t = useMessages(searchMessages);
  const view = useOpenWork();
  const own = view?.work.id === hit.workId ? view : null;
  const pieces = excerpt(hit.text, hit.ranges, hit.language, bodyStart(own, hit));
  const open = () => {
    useDesk.getState().turnTo('reader');
    onOpen();
  };
  return (
    <button type="button" className={styles['card']} aria-current={current || undefined} onClick={open}>
      <span className={styles['meta']}>
        <span className={styles['where']}>{whereIs(hit, own)}</span>
        <span className={styles['place']}>{place}</span>
      </span>
      <span className={styles['words']} lang={hit.language === 'zh' ? 'zh-Hans' : 'en'}>
        {pieces.map(piece => (piece.hit ? <mark key={piece.start}>{piece.text}</mark> : piece.text))}
      </span>
      {hit.ranges.length === 0 && <span className={styles['aside']}>{t('otherSideOnly')}</span>}
      {own !== null && (
        <span className={styles['counterpart']} lang={hit.language === 'zh' ? 'en' : 'zh-Hans'}>
          {counterpartWords(own, hit) || t('noCounterpart')}
        </span>
      )}
    </button>
  );
});

function bodyStart(view: WorkView | null, hit: Hit): number {
  return view?.clauseById.get(hit.clauseId)?.bodyStart ?? 0;
}

function whereIs(hit: Hit, view: WorkView | null): string {
  const clause = view?.clauseById.get(hit.clauseId);
  if (view === null || clause === undefined) return [shortLabel(hit.label), ...hit.path.slice(0, 1)].join(' · ');
  const section = sectionTitleOfRow(view.rows, view.rowOfClause.get(clause.id) ?? 0, clause.language);
  return [citationLabel(clause), section].filter(words => words !== '').join(' · ');
}
