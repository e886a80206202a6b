import { strToU8, zipSync } from 'fflate';
import type { CsvCell } from './csv';

/** Characters that XML 1.0 cannot hold. */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** The longest text a cell may hold. */
const MAX_CELL = 32_767;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** One sheet of a workbook; the first row is its header. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly CsvCell[])[];
}

/** A table as an Excel workbook with one sheet; see {@link writeWorkbook}. */
export function writeXlsx(rows: readonly (readonly CsvCell[])[], sheetName = 'Duidu'): Uint8Array {
  return writeWorkbook([{ name: sheetName, rows }]);
}

/**
 * Tables as an Excel workbook, a sheet each; the first row of each is its header, fixed and bold. Names that Excel
 * refuses are made fit, and no two are alike.
 *
 * Written by hand: a sheet of text cells is a dozen lines of XML, and the libraries for it bring a megabyte that the
 * window would have to load. Text cells are never formulas.
 *
 * @see ECMA-376 Part 1, 18.3 (worksheets)
 */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const names = sheetNames(sheets);
  const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = sheets.map(
    (_sheet, ordinal) =>
      `<Override PartName="/xl/worksheets/sheet${ordinal + 1}.xml" ContentType="${contentType}.worksheet+xml"/>`,
  );
  const links = sheets.map(
    (_sheet, ordinal) =>
      `<Relationship Id="rId${ordinal + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${ordinal + 1}.xml"/>`,
  );
  const entries = names.map(
    (name, ordinal) => `<sheet name="${escapeXml(name)}" sheetId="${ordinal + 1}" r:id="rId${ordinal + 1}"/>`,
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/>${overrides.join('')}<Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packages}/relationships">${links.join('')}<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/styles.xml': `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
  };
  sheets.forEach(({ rows }, ordinal) => {
    files[`xl/worksheets/sheet${ordinal + 1}.xml`] = sheet(rows);
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** Sheet names without what Excel refuses, at most 31 units long, told apart by a number. */
function sheetNames(sheets: readonly Sheet[]): readonly string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, ordinal) => {
    const fit =
      name
        .replace(/[[\]*/\\?:]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim()
        .slice(0, 28) || 'Duidu';
    const own = taken.has(fit.toLowerCase()) ? `${fit} ${ordinal + 1}` : fit;
    taken.add(own.toLowerCase());
    return own;
  });
}

function sheet(rows: readonly (readonly CsvCell[])[]): string {
  const columnCount = Math.max(1, ...rows.map(row => row.length));
  const body = rows.map(
    (row, ordinal) =>
      `<row r="${ordinal + 1}">${row.map((cell, column) => toCell(cell, column, ordinal)).join('')}</row>`,
  );
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${columnCount}" width="28" customWidth="1"/></cols><sheetData>${body.join('')}</sheetData></worksheet>`;
}

function toCell(cell: CsvCell, column: number, row: number): string {
  const place = `r="${columnName(column)}${row + 1}" s="${row === 0 ? 1 : 0}"`;
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c ${place}><v>${cell}</v></c>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(String(cell).slice(0, MAX_CELL))}</t></is></c>`;
}

/** A, B, … Z, AA, AB … */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"]/g, one => `&#${one.charCodeAt(0)};`);
}
