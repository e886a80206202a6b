import { memo } from 'react';
import type { ClauseId } from '../../corpus/model/clause';
import type { Language } from '../../corpus/model/language';
import type { RowChunk } from './row-chunks';
import { Row } from './Row';

interface ChunkProps {
  readonly chunk: RowChunk;
  /** Pixels of the empty place to leave for it; `null` when it is to be drawn. */
  readonly emptyHeight: number | null;
  readonly shown: readonly Language[];
  readonly onOpenNotes: (clauseId: ClauseId) => void;
}

/** A run of rows; an empty place of about the same height while it is far from the window. */
export const Chunk = memo(function Chunk({ chunk, emptyHeight, shown, onOpenNotes }: ChunkProps) {
  if (emptyHeight !== null) return <div style={{ height: emptyHeight }} />;
  return (
    <div>
      {chunk.rows.map((row, place) => (
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
