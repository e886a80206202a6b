import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Section } from '../app/state/sections';
import { useOffsetTop } from './use-offset-top';
import styles from './outline.module.css';

interface OutlineListProps {
  readonly sections: readonly Section[];
  /** Ordinal of the section one is in. */
  readonly here: number;
  readonly label: string;
  readonly entry: (section: Section, ordinal: number) => ReactNode;
}

/** Up to here every section is on the page; of more only those in the window of the pane. */
const allLimit = 150;

/** The sections of a work, one below the other; the one that is being read stays in view. */
export function OutlineList(props: OutlineListProps) {
  return props.sections.length <= allLimit ? <WholeList {...props} /> : <LongList {...props} />;
}

function WholeList({ sections, here, label, entry }: OutlineListProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.children[here]?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  return (
    <ol ref={list} className={styles['list']} aria-label={label}>
      {sections.map((section, ordinal) => (
        <li key={section.id}>{entry(section, ordinal)}</li>
      ))}
    </ol>
  );
}

function LongList({ sections, here, label, entry }: OutlineListProps) {
  const list = useRef<HTMLOListElement>(null);
  const scrollMargin = useOffsetTop(list);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by a compiler
  const entries = useVirtualizer({
    count: sections.length,
    getScrollElement: () => list.current?.closest('nav') ?? null,
    getItemKey: ordinal => sections[ordinal]?.id ?? ordinal,
    estimateSize: () => 31,
    overscan: 12,
    scrollMargin,
    initialRect: { width: 220, height: 700 },
  });
  useEffect(() => entries.scrollToIndex(here, { align: 'auto' }), [here, entries]);
  return (
    <ol ref={list} className={styles['longList']} style={{ height: entries.getTotalSize() }} aria-label={label}>
      {entries.getVirtualItems().map(({ index, key, start }) => {
        const section = sections[index];
        return section === undefined ? null : (
          <li
            key={key}
            ref={entries.measureElement}
            data-index={index}
            aria-setsize={sections.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - scrollMargin}px)` }}
          >
            {entry(section, index)}
          </li>
        );
      })}
    </ol>
  );
}
