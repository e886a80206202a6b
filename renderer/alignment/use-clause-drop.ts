import { useState, type DragEvent } from 'react';
import { useServices } from '../app/services';
import { moveTo } from './alignment-actions';

/** The kind under which a clause is dragged from one link to another. */
export const draggedClause = 'application/x-duidu-clause';

/** What a row needs so that a clause can be dropped on it. */
interface DropProps {
  readonly 'data-over': boolean;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: () => void;
  readonly onDrop: (event: DragEvent) => void;
}

/** Lets clauses be dropped on links: the answered function gives the properties of the row of a link. */
export function useClauseDrop(): (ordinal: number) => DropProps {
  const services = useServices();
  const [over, setOver] = useState<number | null>(null);
  return ordinal => ({
    'data-over': over === ordinal,
    onDragOver: event => {
      if (!event.dataTransfer.types.includes(draggedClause)) return;
      event.preventDefault();
      if (over !== ordinal) setOver(ordinal);
    },
    onDragLeave: () => setOver(null),
    onDrop: event => {
      event.preventDefault();
      setOver(null);
      moveTo(services, event.dataTransfer.getData(draggedClause), ordinal);
    },
  });
}
