import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import type { Language } from '../../corpus/model/language';
import { packEpub } from './epub-pages';
import { writePdf, wrapText, type PdfString } from './pdf-writer';
import { printedUnit, type LawUnit } from './small-law';

/** Writes a law in one language as a file. */
type LawWriter = (law: readonly LawUnit[], language: Language) => Uint8Array | Promise<Uint8Array>;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** File ending → how the law is written in that format, each in the way that format is made for. */
export const lawWriters: Readonly<Record<string, LawWriter>> = {
  txt: (law, language) => utf8(law.map(unit => printedUnit(unit, language)).join('\n')),
  md: (law, language) => utf8(law.map(unit => markdown(unit, language)).join('\n\n')),
  html: (law, language) => utf8(`<!doctype html><meta charset=utf-8><title>x</title><body>${pageBody(law, language)}`),
  epub: (law, language) => packEpub([pageBody(law, language)]),
  docx: writeDocx,
  pdf: (law, language) => writeLawPdf(law, language),
};

/** Both languages as a translation memory. */
export function writeLawTmx(law: readonly LawUnit[]): Uint8Array {
  const variant = (unit: LawUnit, language: Language): string =>
    `<tuv xml:lang="${language}"><seg>${printedUnit(unit, language)}</seg></tuv>`;
  const units = law.map(unit => `<tu>${variant(unit, 'zh')}${variant(unit, 'en')}</tu>`).join('');
  return utf8(`<?xml version="1.0"?><tmx version="1.4"><header/><body>${units}</body></tmx>`);
}

function markdown(unit: LawUnit, language: Language): string {
  const text = printedUnit(unit, language);
  return unit.role === 'title' ? `# ${text}` : unit.role === 'chapter' ? `## ${text}` : text;
}

function pageBody(law: readonly LawUnit[], language: Language): string {
  const tag = { title: 'h1', chapter: 'h2', article: 'p', paragraph: 'p', item: 'p', annex: 'h2' };
  return law.map(unit => `<${tag[unit.role]}>${printedUnit(unit, language)}</${tag[unit.role]}>`).join('\n');
}

/** With Word's own numbering: the numbers of chapters, articles and items are nowhere in the text of the file. */
function writeDocx(law: readonly LawUnit[], language: Language): Promise<Uint8Array> {
  const patterns = language === 'zh' ? ['第%1章', '第%2条', '（%3）'] : ['Chapter %1', 'Article %2', '(%3)'];
  const format = language === 'zh' ? LevelFormat.CHINESE_COUNTING : LevelFormat.DECIMAL;
  const level = { chapter: 0, article: 1, item: 2 } as Partial<Record<LawUnit['role'], number>>;
  const children = law.map(({ role, words }) => {
    const heading = role === 'title' ? HeadingLevel.HEADING_1 : role === 'chapter' ? HeadingLevel.HEADING_2 : undefined;
    const numbered = level[role] === undefined ? {} : { numbering: { reference: 'law', level: level[role] } };
    return new Paragraph({ ...(heading ? { heading } : {}), ...numbered, children: [new TextRun(words[language])] });
  });
  const levels = patterns.map((text, at) => ({ level: at, format, text, alignment: AlignmentType.START, start: 1 }));
  const document = new Document({ numbering: { config: [{ reference: 'law', levels }] }, sections: [{ children }] });
  return Packer.toBuffer(document).then(async buffer => neverRestartArticles(new Uint8Array(buffer)));
}

/** The library cannot say that articles count on through the chapters; Word's own files do. */
async function neverRestartArticles(bytes: Uint8Array): Promise<Uint8Array> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  const files = unzipSync(bytes);
  const numbering = strFromU8(files['word/numbering.xml'] ?? new Uint8Array());
  files['word/numbering.xml'] = strToU8(
    numbering.replace(/(<w:lvl w:ilvl="1"[^>]*>.*?<w:numFmt [^>]*\/>)/gs, '$1<w:lvlRestart w:val="0"/>'),
  );
  return zipSync(files);
}

/** Wrapped and paged, with a running head and page numbers, headings in the middle and larger. */
function writeLawPdf(law: readonly LawUnit[], language: Language): Uint8Array {
  const pages: PdfString[][] = [];
  let baseline = Infinity;
  for (const line of law.flatMap(unit => printedLines(unit, language))) {
    if (baseline > 480) {
      pages.push([{ text: runningHead[language], left: 72, baseline: 50, size: 9 }]);
      baseline = 90;
    }
    pages.at(-1)?.push({ ...line, baseline });
    baseline += line.size * 1.5;
  }
  for (const [at, page] of pages.entries()) page.push({ text: `- ${at + 1} -`, left: 280, baseline: 800, size: 9 });
  return writePdf(pages);
}

const runningHead: Readonly<Record<Language, string>> = { zh: '灯塔管理规定汇编', en: 'Collected Regulations' };

function printedLines(unit: LawUnit, language: Language): Omit<PdfString, 'baseline'>[] {
  const isHeading = unit.role === 'title' || unit.role === 'chapter';
  const indent = isHeading ? 150 : language === 'zh' ? 96 : 90;
  const lines = wrapText(printedUnit(unit, language), language === 'zh' ? 72 : 78);
  return lines.map((text, at) => ({ text, left: at === 0 ? indent : 72, size: isHeading ? 16 : 12, bold: isHeading }));
}
