import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { Clause, ClauseId } from '../../corpus/model/clause';
import type { OpenedWork } from '../../electron/engine/protocol';
import { alignmentMessages } from '../messages/alignment-messages';
import { useMessages } from '../messages/use-messages';
import { useAlignment } from './alignment-state';
import { linkOf } from './edit-links';
import { isListed } from './link-state';
import { LinkRow } from './LinkRow';
import { useClauseDrop } from './use-clause-drop';
import styles from './alignment.module.css';

/** The listed links, of which only those in view are drawn. The one the person stands at stays listed and in view. */
export function LinkList() {
  const t = useMessages(alignmentMessages);
  const frame = useRef<HTMLDivElement>(null);
  const dropOn = useClauseDrop();
  const { opened, links, cursor, chosen, filter } = useAlignment();
  const current = linkOf(links, cursor);
  const listed = useMemo(
    () => links.flatMap((link, ordinal) => (isListed(link, filter) || ordinal === current ? [ordinal] : [])),
    [links, filter, current],
  );
  const clauses = useMemo(() => clausesOf(opened), [opened]);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by a compiler
  const list = useVirtualizer({
    count: listed.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 96,
    overscan: 6,
    initialRect: { width: 900, height: 700 },
  });
  useRowInView(current, () => list.scrollToIndex(listed.indexOf(current), { align: 'center' }));
  useEffect(() => frame.current?.focus({ preventScroll: true }), []);
  return (
    <div
      ref={frame}
      className={styles['list']}
      role="listbox"
      tabIndex={0}
      aria-label={t('list')}
      aria-activedescendant={current < 0 ? undefined : rowId(current)}
    >
      {listed.every(ordinal => ordinal === current) && filter !== 'all' && (
        <p className={styles['remark']}>{t('noneListed')}</p>
      )}
      <div role="presentation" style={{ height: list.getTotalSize() }} className={styles['rows']}>
        {list.getVirtualItems().map(item => {
          const ordinal = listed[item.index] ?? -1;
          const link = links[ordinal];
          if (link === undefined) return null;
          return (
            <div
              key={`${link.zh[0] ?? ''} ${link.en[0] ?? ''}`}
              id={rowId(ordinal)}
              ref={list.measureElement}
              role="option"
              aria-selected={ordinal === current}
              aria-posinset={item.index + 1}
              aria-setsize={listed.length}
              data-index={item.index}
              className={styles['row']}
              {...dropOn(ordinal)}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <LinkRow link={link} clauses={clauses} cursor={ordinal === current ? cursor : null} chosen={chosen} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Brings the row of a link into view, by `jump` when it is so far off that it is not drawn. */
function useRowInView(ordinal: number, jump: () => void): void {
  const jumping = useRef(jump);
  useEffect(() => {
    jumping.current = jump;
  });
  useEffect(() => {
    const drawn = document.getElementById(rowId(ordinal));
    if (drawn !== null) drawn.scrollIntoView({ block: 'nearest' });
    else if (ordinal >= 0) jumping.current();
  }, [ordinal]);
}

function clausesOf(opened: OpenedWork | null): ReadonlyMap<ClauseId, Clause> {
  const all = [...(opened?.documents.zh?.clauses ?? []), ...(opened?.documents.en?.clauses ?? [])];
  return new Map(all.map(clause => [clause.id, clause]));
}

function rowId(ordinal: number): string {
  return `alignment-link-${ordinal}`;
}
