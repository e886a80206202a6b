import { useMemo, useRef, type ClipboardEvent, type ReactNode } from 'react';
import type { ClauseId } from '../../corpus/model/clause';
import type { Marks } from '../app/state/marks';
import { usePlace } from '../app/state/place-state';
import type { TextPoint } from '../app/state/reader-selection';
import type { WorkView } from '../app/state/work-view';
import { Chunk } from './Chunk';
import { MarkLayer } from './MarkLayer';
import { ClauseElementsContext, type ClauseElements } from './marks/clause-elements';
import { chunkRows } from './row-chunks';
import { selectedText } from './selected-text';
import { pointUnder } from './text-position';
import { TitlePage } from './TitlePage';
import { useDomSelection } from './use-dom-selection';
import { useDrawnChunks } from './use-drawn-chunks';
import { useJumps } from './use-jumps';
import { useLayout, usePageAttributes } from './use-page-style';
import { useTopClause } from './use-top-clause';
import styles from './reader.module.css';

interface ReaderPageProps {
  readonly view: WorkView;
  readonly elements: ClauseElements;
  readonly marks: Marks;
  readonly onOpenNotes: (clauseId: ClauseId) => void;
  /** What others put over and beside the text; it scrolls with it. */
  readonly beside?: ReactNode;
  /** A click, not a selection, on a place of the text. */
  readonly onPoint: (point: TextPoint) => void;
}

/** The text of a work, its languages side by side, one over the other, or one alone. */
export function ReaderPage({ view, elements, marks, beside, onOpenNotes, onPoint }: ReaderPageProps) {
  const page = useRef<HTMLElement>(null);
  const chunks = useMemo(() => chunkRows(view.rows), [view]);
  const emptyHeights = useDrawnChunks(view, chunks, page);
  const { layout, shown } = useLayout(view);
  const attributes = usePageAttributes();
  useJumps(page, elements, true);
  useDomSelection(view, page, elements);
  useTopClause(view, page);
  const click = (event: React.MouseEvent) => {
    const point = document.getSelection()?.isCollapsed === false ? null : pointUnder(event.clientX, event.clientY);
    if (point !== null) onPoint(point);
  };
  return (
    <ClauseElementsContext.Provider value={elements}>
      <main ref={page} {...attributes} onCopy={copyWords(view)}>
        <div className={styles['sheet']} data-layout={layout} onClick={click}>
          <TitlePage view={view} shown={shown} />
          <div data-chunks="">
            {chunks.map((chunk, ordinal) => (
              <Chunk
                key={chunk.firstRow}
                chunk={chunk}
                emptyHeight={emptyHeights[ordinal] ?? null}
                shown={shown}
                onOpenNotes={onOpenNotes}
              />
            ))}
          </div>
        </div>
        {beside}
      </main>
      <MarkLayer view={view} elements={elements} page={page} marks={marks} />
    </ClauseElementsContext.Provider>
  );
}

/** Copying takes the words as the library has them, without numbers, holes or the other language. */
function copyWords(view: WorkView) {
  return (event: ClipboardEvent) => {
    const { selection } = usePlace.getState();
    if (selection === null) return;
    event.clipboardData.setData('text/plain', selectedText(view, selection));
    event.preventDefault();
  };
}
