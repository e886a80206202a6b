import { readingRows, type ReadingRow } from '../align/reading-rows';
import type { Clause } from '../model/clause';
import { languages, type Language } from '../model/language';
import type { Bilingual, DocumentStatus } from '../model/work';
import { escapeMarkup } from './escape-markup';
import type { ExchangeWork } from './exchange-work';
import { writeHtmlPage } from './html-page';

const style = `body{max-width:78rem;margin:2.5rem auto;padding:0 1.5rem;background:#fbfaf6;color:#22201c;font:17px/1.8 "Source Serif 4","Noto Serif SC","Songti SC",serif}
h1{margin:0 0 .3rem;font-size:1.6rem;line-height:1.4}header p{margin:.1rem 0;color:#5f5a50;font-size:.85rem}
.row{display:grid;grid-template-columns:1fr 1fr;column-gap:3rem;margin:.9rem 0}.one .row{grid-template-columns:minmax(0,40rem)}
.row p,.row h2{margin:0 0 .4rem}.row h2{margin-top:1.4rem;color:#a8382c;font-size:1.1rem;line-height:1.5}p.item,p.subclause{padding-left:2em}
div[lang="zh-Hans"] p{text-align:justify}@media(max-width:46rem){.row{grid-template-columns:1fr}}@media print{body{background:none;font-size:11pt}.row{break-inside:avoid}}`;

/** How a language version came to be, as a reader must know before quoting it. */
const statusWords: Readonly<Record<DocumentStatus, Bilingual>> = {
  original: { zh: '原文', en: 'original' },
  'official-translation': { zh: '官方译文', en: 'official translation' },
  'unofficial-working-translation': { zh: '非官方工作译文', en: 'unofficial working translation' },
  unknown: { zh: '', en: '' },
};

/**
 * A work as one HTML page to read, print and send: both languages side by side, clause beside clause, under its titles,
 * provenance and licence. It runs nothing and fetches nothing; the text stands in it as text, whatever it holds.
 */
export function writeWorkHtml({ work, documents, alignment }: ExchangeWork): string {
  const shown = languages.filter(language => documents[language] !== undefined);
  const titles = shown.map(language => work.titles[language]).filter(title => title !== '');
  const about = [
    ...shown.map(language => aboutDocument(language, work.documents[language]?.status ?? 'unknown')),
    ...[work.provenance, work.licence].flatMap(({ zh, en }) => [zh, en]),
    work.date ?? '',
  ].filter(line => line !== '');
  const rows = readingRows(documents, alignment).map(row => toRow(row, shown));
  const body = `<header>
${titles.map(title => `<h1>${escapeMarkup(title)}</h1>`).join('\n')}
${about.map(line => `<p>${escapeMarkup(line)}</p>`).join('\n')}
</header>
<main${shown.length === 1 ? ' class="one"' : ''}>
${rows.join('\n')}
</main>`;
  return writeHtmlPage({ language: tagOf(shown[0] ?? 'zh'), title: titles.join(' · '), style, body });
}

function aboutDocument(language: Language, status: DocumentStatus): string {
  const words = statusWords[status][language];
  return words === '' ? '' : language === 'zh' ? `中文：${words}` : `English: ${words}`;
}

function toRow(row: ReadingRow, shown: readonly Language[]): string {
  const cells = shown.map(language => `<div lang="${tagOf(language)}">${row[language].map(toBlock).join('')}</div>`);
  return `<div class="row">${cells.join('')}</div>`;
}

function toBlock({ id, kind, text }: Clause): string {
  const tag = kind === 'heading' ? 'h2' : 'p';
  return `<${tag} class="${kind}" id="${escapeMarkup(id)}">${escapeMarkup(text)}</${tag}>`;
}

function tagOf(language: Language): string {
  return language === 'zh' ? 'zh-Hans' : 'en';
}
