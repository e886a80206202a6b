import { useLayoutEffect, useMemo, useRef } from 'react';
import type { OpeningView } from '../app/state/work-view';
import { Chunk } from './Chunk';
import { chunkRows } from './row-chunks';
import { TitlePage } from './TitlePage';
import { putOnTop } from './use-jumps';
import { useLayout, usePageAttributes } from './use-page-style';
import styles from './reader.module.css';

/** The first rows of a long work, to be read while the rest of it comes; nothing can be done to them yet. */
export function OpeningPage({ first: { view, isBeginning, headingLevel } }: { readonly first: OpeningView }) {
  const page = useRef<HTMLElement>(null);
  const { layout, shown } = useLayout(view);
  const attributes = usePageAttributes();
  const chunks = useMemo(() => chunkRows(view.rows, headingLevel), [view, headingLevel]);
  useLayoutEffect(() => {
    const text = page.current?.querySelector('[data-clause-id]');
    if (page.current !== null && text && !isBeginning) putOnTop(page.current, text);
  }, [isBeginning, layout]);
  return (
    <main ref={page} {...attributes} aria-busy="true">
      <div className={styles['sheet']} data-layout={layout} inert>
        {isBeginning && <TitlePage view={view} shown={shown} />}
        {chunks.map(chunk => (
          <Chunk key={chunk.firstRow} chunk={chunk} emptyHeight={null} shown={shown} onOpenNotes={nothing} />
        ))}
      </div>
    </main>
  );
}

function nothing(): void {}
