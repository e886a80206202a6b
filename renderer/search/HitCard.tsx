import { memo } from 'react';
import type { Hit } from '../../corpus/search/search-answer';
import { useDesk, useOpenWork } from '../app/state/desk-state';
import { usePlaceSource } from '../app/place-source';
import { citationLabel, shortLabel } from '../../corpus/structure/citation-label';
import { useSearch } from '../app/state/search-state';
import { sectionTitleOfRow } from '../app/state/sections';
import type { WorkView } from '../app/state/work-view';
import { searchMessages } from '../messages/search-messages';
import { useMessages } from '../messages/use-messages';
import { counterpartPieces } from './counterpart-pieces';
import { excerpt, type ExcerptPiece } from './excerpt';
import type { RenderingPlaces } from './use-renderings';
import styles from './hit-list.module.css';

interface HitCardProps {
  readonly hit: Hit;
  /** “2 of 3”. */
  readonly place: string;
  readonly current: boolean;
  readonly renderings: RenderingPlaces;
  readonly onOpen: () => void;
}

/** One clause that was found: where it stands, the words around the place, and how the other side puts it. */
export const HitCard = memo(function HitCard({ hit, place, current, renderings, onOpen }: HitCardProps) {
  const t = useMessages(searchMessages);
  const view = useOpenWork();
  const own = view?.work.id === hit.workId ? view : null;
  const isTicked = useSearch(state => state.ticked.has(hit.clauseId));
  const where = whereIs(hit, own);
  const counterpart = counterpartPieces(hit, own, renderings);
  const source = usePlaceSource([{ clauseId: hit.clauseId, range: hit.ranges[0] ?? null }]);
  const open = () => {
    useDesk.getState().turnTo('reader');
    onOpen();
  };
  return (
    <div className={styles['card']} aria-current={current || undefined}>
      <input
        type="checkbox"
        className={styles['tickBox']}
        aria-label={t('tickHit', { where })}
        checked={isTicked}
        onChange={() => useSearch.getState().tick([hit.clauseId], !isTicked)}
      />
      <button type="button" className={styles['cardButton']} {...source} onClick={open}>
        <span className={styles['meta']}>
          <span className={styles['where']}>{where}</span>
          <span className={styles['place']}>{place}</span>
        </span>
        <span className={styles['words']} lang={hit.language === 'zh' ? 'zh-Hans' : 'en'}>
          <Pieces pieces={excerpt(hit.text, hit.ranges, hit.language, bodyStart(own, hit))} />
        </span>
        {hit.ranges.length === 0 && <span className={styles['aside']}>{t('otherSideOnly')}</span>}
        <span className={styles['counterpart']} lang={hit.language === 'zh' ? 'en' : 'zh-Hans'}>
          {counterpart.length === 0 ? t('noCounterpart') : <Pieces pieces={counterpart} />}
        </span>
      </button>
    </div>
  );
});

function Pieces({ pieces }: { readonly pieces: readonly ExcerptPiece[] }) {
  return pieces.map(piece => (piece.hit ? <mark key={piece.start}>{piece.text}</mark> : piece.text));
}

function bodyStart(view: WorkView | null, hit: Hit): number {
  return view?.clauseById.get(hit.clauseId)?.bodyStart ?? 0;
}

function whereIs(hit: Hit, view: WorkView | null): string {
  const clause = view?.clauseById.get(hit.clauseId);
  if (view === null || clause === undefined) return [shortLabel(hit.label), ...hit.path.slice(0, 1)].join(' · ');
  const section = sectionTitleOfRow(view.rows, view.rowOfClause.get(clause.id) ?? 0, clause.language);
  return [citationLabel(clause), section].filter(words => words !== '').join(' · ');
}
