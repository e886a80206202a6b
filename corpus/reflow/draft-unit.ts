import type { PrintedLine } from './printed-line';
import type { ReadingUnit } from './reading-text';

/** Lines that make one reading unit, with what the format knows of it. */
export interface DraftUnit {
  readonly lines: readonly PrintedLine[];
  readonly shape: Omit<ReadingUnit, 'start' | 'end'>;
}
