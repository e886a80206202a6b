import { memo, useEffect, useRef, useState } from 'react';
import type { ClauseId } from '../../corpus/model/clause';
import type { Language } from '../../corpus/model/language';
import type { RowChunk } from './row-chunks';
import { Row } from './Row';

interface ChunkProps {
  readonly chunk: RowChunk;
  /** Drawn wherever the page is scrolled to. When false, only while it is near the window. */
  readonly pinned: boolean;
  readonly shown: readonly Language[];
  readonly onOpenNotes: (clauseId: ClauseId) => void;
}

const pixelsPerCharacter = 1.3; // a guess, replaced by the measured height once drawn

/** A run of rows; an empty place of about the same height while it is far from the window. */
export const Chunk = memo(function Chunk({ chunk, pinned, shown, onOpenNotes }: ChunkProps) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(pinned);
  const [height, setHeight] = useState(() => Math.ceil(chunk.characterCount * pixelsPerCharacter));
  const drawn = pinned || near;
  useEffect(() => {
    const element = place.current;
    if (pinned || element === null) return undefined;
    const observer = new IntersectionObserver(
      entries => {
        const entry = entries.at(-1);
        if (entry === undefined) return;
        if (!entry.isIntersecting && entry.boundingClientRect.height > 0) setHeight(entry.boundingClientRect.height);
        setNear(entry.isIntersecting);
      },
      { rootMargin: '1500px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [pinned]);
  return (
    <div ref={place} style={drawn ? undefined : { height }} data-chunk={chunk.firstRow}>
      {drawn &&
        chunk.rows.map((row, place) => (
          <Row
            key={row.id}
            row={row}
            ordinal={chunk.firstRow + place}
            depth={chunk.depths[place] ?? 0}
            shown={shown}
            onOpenNotes={onOpenNotes}
          />
        ))}
    </div>
  );
});
