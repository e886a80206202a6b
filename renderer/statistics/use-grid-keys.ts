import { useState, type KeyboardEvent } from 'react';
import { isComposing } from '../ui/is-composing';

/** The cell that the keyboard is at. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

interface Grid {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Scroll a row into view. */
  readonly reveal: (row: number) => void;
  /** Told what is pressed at a cell; answers whether it was its own key. */
  readonly onKey: (key: string, place: GridPlace) => boolean;
}

/** Rows that Page Up and Page Down pass. */
const pageStep = 12;

/** Walk the cells of a grid by the keys of the ARIA grid pattern; the focus stays on the grid itself. */
export function useGridKeys({ rowCount, columnCount, reveal, onKey }: Grid) {
  const [wanted, setWanted] = useState<GridPlace>({ row: 0, column: 0 });
  const place = {
    row: Math.max(0, Math.min(rowCount - 1, wanted.row)),
    column: Math.max(0, Math.min(columnCount - 1, wanted.column)),
  };
  const go = (to: GridPlace) => {
    const row = Math.max(0, Math.min(rowCount - 1, to.row));
    setWanted({ row, column: Math.max(0, Math.min(columnCount - 1, to.column)) });
    reveal(row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (rowCount === 0 || isComposing(event.nativeEvent) || event.target !== event.currentTarget) return;
    const step = stepOf(event, place, { rowCount, columnCount });
    if (step !== null) go(step);
    else if (event.ctrlKey || event.metaKey || event.altKey || !onKey(event.key, place)) return;
    event.preventDefault();
  };
  return { place, go, onKeyDown };
}

function stepOf(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  { row, column }: GridPlace,
  { rowCount, columnCount }: Pick<Grid, 'rowCount' | 'columnCount'>,
): GridPlace | null {
  if (altKey) return null;
  const far = ctrlKey || metaKey;
  const steps: Readonly<Record<string, GridPlace>> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    PageDown: { row: row + pageStep, column },
    PageUp: { row: row - pageStep, column },
    Home: far ? { row: 0, column: 0 } : { row, column: 0 },
    End: far ? { row: rowCount - 1, column: columnCount - 1 } : { row, column: columnCount - 1 },
  };
  return steps[key] ?? null;
}
