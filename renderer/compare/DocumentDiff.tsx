import { useEffect, useRef, useState } from 'react';
import type { DetailedPair, LanguageDiff } from '../../corpus/compare/compare-documents';
import type { Language } from '../../corpus/model/language';
import { documentMessages } from '../messages/document-messages';
import { useMessages } from '../messages/use-messages';
import { Choice } from '../ui/Choice';
import { FigureExportMenu } from '../ui/FigureExportMenu';
import { ShowMore } from '../ui/ShowMore';
import { TableExportMenu } from '../ui/TableExportMenu';
import { svgText } from '../ui/figure-file';
import { changeKinds, passes, type ChangeFilter } from './document-kinds';
import { DocumentMap } from './DocumentMap';
import { documentTable } from './document-table';
import { Legend } from './Legend';
import { PairRow } from './PairRow';
import { useWalkKeys } from './use-walk-keys';
import buttons from '../ui/buttons.module.css';
import common from './page.module.css';
import styles from './documents.module.css';

interface DocumentDiffProps {
  readonly diff: LanguageDiff;
  /** Left and right. */
  readonly titles: readonly [string, string];
}

const pageSize = 60;

/** The whole at a glance beside the list of clauses, narrowed and walked through by keys. */
export function DocumentDiff({ diff, titles }: DocumentDiffProps) {
  const t = useMessages(documentMessages);
  const [filter, setFilter] = useState<ChangeFilter>('all');
  const [at, setAt] = useState<number | null>(null);
  const [count, setCount] = useState(pageSize);
  const pairs = diff.pairs.filter(pair => passes(pair, filter));
  const go = (ordinal: number | null) => {
    if (ordinal === null) return;
    setCount(Math.max(count, ordinal + pageSize / 2));
    setAt(ordinal);
  };
  const walk = (step: 1 | -1) => go(nextChange(pairs, at, step));
  useWalkKeys(walk);
  const goToPair = (pair: DetailedPair) => {
    const isListed = pairs.includes(pair);
    if (!isListed) setFilter('all');
    go((isListed ? pairs : diff.pairs).indexOf(pair));
  };
  return (
    <>
      <Statistics diff={diff} titles={titles} />
      <div className={styles['tools']}>
        <Choice
          label={t('filter')}
          value={filter}
          onChoose={next => {
            setFilter(next);
            setAt(null);
            setCount(pageSize);
          }}
          options={filterOptions(diff).map(value => ({
            value,
            label: value === 'all' || value === 'onlyChanged' ? t(value) : `${t(value)} ${diff.counts[value]}`,
          }))}
        />
        <Walk pairs={pairs} at={at} onWalk={walk} />
      </div>
      <Legend withShared={false} pair={false} documents />
      <div className={styles['split']}>
        <DocumentMap diff={diff} onGo={goToPair} chosen={at === null ? null : (pairs[at] ?? null)} />
        <PairList
          pairs={pairs}
          language={diff.language}
          at={at}
          count={count}
          onMore={() => setCount(count + pageSize)}
        />
      </div>
    </>
  );
}

interface PairListProps {
  readonly pairs: readonly DetailedPair[];
  readonly language: Language;
  readonly at: number | null;
  readonly count: number;
  readonly onMore: () => void;
}

/** The clauses one by one, in pages; the one that was walked to takes the focus. */
function PairList({ pairs, language, at, count, onMore }: PairListProps) {
  const t = useMessages(documentMessages);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (at !== null) list.current?.querySelector<HTMLElement>(`[data-pair-at="${at}"]`)?.focus();
  }, [at, count]);
  return (
    <div>
      {pairs.length === 0 && <p className={common['quiet']}>{t('nothing')}</p>}
      <ol ref={list} className={styles['pairs']}>
        {pairs.slice(0, count).map((pair, ordinal) => (
          <PairRow
            key={`${pair.left.join()}>${pair.right.join()}`}
            pair={pair}
            language={language}
            ordinal={ordinal}
            isCurrent={ordinal === at}
          />
        ))}
      </ol>
      <ShowMore left={pairs.length - count} step={pageSize} onMore={onMore} />
    </div>
  );
}

/** How alike the two are, and the ways to take the comparison out. */
function Statistics({ diff, titles }: DocumentDiffProps) {
  const t = useMessages(documentMessages);
  const map = () => document.querySelector<SVGSVGElement>('[data-document-map]');
  return (
    <div className={styles['statistics']}>
      <p>
        {t('statistics', {
          left: diff.leftCount,
          right: diff.rightCount,
          percent: Math.round(diff.likeness * 100),
        })}
        {diff.pairs.every(({ change }) => change === 'same') && ` · ${t('identical')}`}
      </p>
      <div className={styles['exports']}>
        <FigureExportMenu name="documents" figure={map} />
        <TableExportMenu
          name="documents"
          table={() => {
            const drawn = map();
            return documentTable(diff, titles, drawn === null ? null : svgText(drawn));
          }}
        />
      </div>
    </div>
  );
}

interface WalkProps {
  readonly pairs: readonly DetailedPair[];
  readonly at: number | null;
  readonly onWalk: (step: 1 | -1) => void;
}

function Walk({ pairs, at, onWalk }: WalkProps) {
  const t = useMessages(documentMessages);
  const changes = pairs.flatMap((pair, ordinal) => (pair.change === 'same' ? [] : [ordinal]));
  const place = at === null ? -1 : changes.indexOf(at);
  return (
    <div className={styles['walk']} title={t('keys')}>
      <button type="button" className={buttons['plain']} aria-keyshortcuts="P" onClick={() => onWalk(-1)}>
        {t('previous')} <kbd>P</kbd>
      </button>
      <button type="button" className={buttons['plain']} aria-keyshortcuts="N" onClick={() => onWalk(1)}>
        {t('next')} <kbd>N</kbd>
      </button>
      <span role="status" className={common['quiet']}>
        {place >= 0 && t('counter', { at: place + 1, count: changes.length })}
      </span>
    </div>
  );
}

function filterOptions({ counts }: LanguageDiff): readonly ChangeFilter[] {
  return ['all', 'onlyChanged', ...changeKinds.filter(kind => counts[kind] > 0)];
}

/** The next pair that is not the same, in either direction; round from the end to the beginning. */
function nextChange(pairs: readonly DetailedPair[], at: number | null, step: 1 | -1): number | null {
  const changes = pairs.flatMap((pair, ordinal) => (pair.change === 'same' ? [] : [ordinal]));
  const from = at ?? (step === 1 ? -1 : pairs.length);
  const next = step === 1 ? changes.find(ordinal => ordinal > from) : changes.filter(ordinal => ordinal < from).at(-1);
  return next ?? (step === 1 ? changes[0] : changes.at(-1)) ?? null;
}
