import type { CsvCell } from './csv';

/** One line of what a table rests on: what was asked, when, of which library. */
export type TableFact = readonly [name: string, value: CsvCell];

/** A picture that belongs to a table. */
export interface TableFigure {
  readonly caption: string;
  /** One `svg` element that needs nothing else. */
  readonly svg: string;
}

/** A table as a person takes it out of the app, with what it rests on, so that it can be made again. */
export interface ExportedTable {
  readonly title: string;
  readonly facts: readonly TableFact[];
  readonly columns: readonly string[];
  /** As long as `columns`, every one. */
  readonly rows: readonly (readonly CsvCell[])[];
  readonly figures?: readonly TableFigure[];
  /** What the Markdown file holds in place of the table, where running text tells more. */
  readonly markdown?: string;
}
