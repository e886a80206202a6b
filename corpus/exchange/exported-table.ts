import { writeCsv, type CsvCell } from './csv';
import { markdownTable } from './markdown-table';
import { writeTableHtml } from './table-html';
import { writeWorkbook } from './xlsx';

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

/** The forms in which every table of the app can be taken out. */
export const tableFormats = ['csv', 'xlsx', 'md', 'html'] as const;

/** One of {@link tableFormats}. */
export type TableFormat = (typeof tableFormats)[number];

/**
 * A table as the content of a file.
 *
 * The facts stand where they do no harm to a program that reads the columns: below the rows of a CSV file after an
 * empty line, on a second sheet of a workbook, above the table in Markdown and HTML. Pictures are kept in HTML only.
 */
export function writeTable(table: ExportedTable, format: TableFormat): string | Uint8Array<ArrayBuffer> {
  return writers[format](table);
}

const writers: Readonly<Record<TableFormat, (table: ExportedTable) => string | Uint8Array<ArrayBuffer>>> = {
  csv: ({ columns, rows, facts }) => writeCsv([columns, ...rows, ...(facts.length === 0 ? [] : [[]]), ...facts]),
  xlsx: ({ title, columns, rows, facts }) =>
    new Uint8Array(
      writeWorkbook([
        { name: title, rows: [columns, ...rows] },
        { name: 'Duidu', rows: facts },
      ]),
    ),
  md: ({ title, facts, columns, rows, markdown }) =>
    [
      `# ${title}`,
      facts.map(([name, value]) => `- ${name}: ${value}`).join('\n'),
      markdown ?? markdownTable([columns, ...rows]),
    ]
      .filter(part => part !== '')
      .join('\n\n'),
  html: writeTableHtml,
};
