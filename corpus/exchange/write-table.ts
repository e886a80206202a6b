import { writeCsv } from './csv';
import type { ExportedTable } from './exported-table';
import { markdownTable } from './markdown-table';
import { writeTableHtml } from './table-html';
import { writeWorkbook } from './xlsx';

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
