import type { CsvCell } from './csv';
import { escapeMarkup } from './escape-markup';
import type { ExportedTable } from './exported-table';
import { writeHtmlPage } from './html-page';

const style = `body{max-width:72rem;margin:2rem auto;padding:0 1rem;background:#fbfaf6;color:#22201c;font:15px/1.6 "Source Serif 4","Noto Serif SC",serif}
h1{font-size:1.3rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;color:#5f5a50;font-size:.85rem}dd{margin:0}
figure{margin:1.5rem 0}figcaption{color:#5f5a50;font-size:.85rem}svg{max-width:100%;height:auto}
table{border-collapse:collapse;font-size:.92rem}th,td{padding:.3rem .7rem;border-bottom:1px solid #e3dfd4;text-align:left;vertical-align:top}
th{border-bottom-color:#22201c}td.n{text-align:right;font-variant-numeric:tabular-nums}`;

/** A table as one HTML page that needs nothing else: no script, nothing fetched, its pictures within. */
export function writeTableHtml({ title, facts, columns, rows, figures = [] }: ExportedTable): string {
  const body = `<h1>${escapeMarkup(title)}</h1>
<dl>${facts.map(([name, value]) => `<dt>${escapeMarkup(name)}</dt><dd>${escapeMarkup(String(value))}</dd>`).join('')}</dl>
${figures.map(({ caption, svg }) => `<figure>${svg}<figcaption>${escapeMarkup(caption)}</figcaption></figure>`).join('\n')}
<table>
<thead><tr>${columns.map(name => `<th scope="col">${escapeMarkup(name)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(row => `<tr>${row.map(toCell).join('')}</tr>`).join('\n')}
</tbody>
</table>`;
  return writeHtmlPage({ language: 'zh-Hans', title, style, body });
}

function toCell(cell: CsvCell): string {
  return typeof cell === 'number' ? `<td class="n">${cell}</td>` : `<td>${escapeMarkup(cell)}</td>`;
}
