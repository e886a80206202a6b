import { randomNumbers } from '../../corpus/statistics/random-sample';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { alignDocuments } from '../../corpus/align/align';
import { readSource } from '../../corpus/formats/read-source';
import { parseLexicon } from '../../corpus/lexicon/cedict';
import { withGlossary } from '../../corpus/lexicon/glossary-overlay';
import type { Language } from '../../corpus/model/language';
import { parseGlossary } from '../../corpus/segment/glossary';
import { readDocuments } from '../../corpus/structure/read-documents';
import { pdfResources } from '../../electron/engine/pdf-resources';
import { beadScore, perturb } from '../corpus/align/perturb';
import { printTable } from './figures';

/**
 * Reading and aligning real bilingual manuals that Debian's packages ship, as PDF, EPUB, HTML and plain text in several
 * encodings. The paragraphs that the HTML pages of both languages share, element by element, are the standard.
 */
const cache = join(process.cwd(), 'node_modules', '.cache', 'duidu-texts');
const packages = ['debian-reference-en', 'debian-reference-zh-cn', 'maint-guide', 'maint-guide-zh-cn', 'debmake-doc'];
const more = ['debian-faq', 'debian-faq-zh-cn', 'installation-guide-amd64', 'debian-handbook'];

interface Block {
  readonly text: string;
  readonly isHeading: boolean;
}
interface Pair {
  readonly zh: Block;
  readonly en: Block;
}
interface Manual {
  readonly name: string;
  /** Pages of both languages, Chinese first. */
  readonly pages: () => [string, string][];
  readonly files: readonly { readonly path: string; readonly language: Language; readonly encoding?: string }[];
}

const at = (path: string): string => join(cache, path);
const reference = 'usr/share/debian-reference';
const guide = 'usr/share/doc/maint-guide';
const debmake = 'usr/share/doc/debmake-doc';
const faq = 'usr/share/doc/debian/FAQ';
const install = 'usr/share/doc/installation-guide-amd64';
const handbook = 'usr/share/doc/debian-handbook/html';

const manuals: readonly Manual[] = [
  {
    name: 'Debian reference',
    pages: () => pagesOf(reference, reference, '.zh-cn.html', '.en.html'),
    files: [
      { path: `${reference}/debian-reference.en.pdf`, language: 'en' },
      { path: `${reference}/debian-reference.zh-cn.pdf`, language: 'zh' },
      { path: `${reference}/debian-reference.en.txt.gz`, language: 'en' },
      { path: `${reference}/debian-reference.zh-cn.txt.gz`, language: 'zh', encoding: 'GB18030' },
    ],
  },
  {
    name: 'New maintainers’ guide',
    pages: () => pagesOf('usr/share/doc/maint-guide-zh-cn/html', `${guide}/html`, '.zh-cn.html', '.en.html'),
    files: [
      { path: `${guide}/maint-guide.en.pdf`, language: 'en' },
      { path: 'usr/share/doc/maint-guide-zh-cn/maint-guide.zh-cn.pdf', language: 'zh' },
      { path: `${guide}/maint-guide.en.txt.gz`, language: 'en', encoding: 'UTF-16LE' },
      { path: 'usr/share/doc/maint-guide-zh-cn/maint-guide.zh-cn.txt.gz', language: 'zh' },
    ],
  },
  {
    name: 'Debmake guide',
    pages: () => pagesOf(`${debmake}/html`, `${debmake}/html`, '.zh-cn.html', '.en.html'),
    files: [
      { path: `${debmake}/debmake-doc.en.epub`, language: 'en' },
      { path: `${debmake}/debmake-doc.zh-cn.epub`, language: 'zh' },
      { path: `${debmake}/debmake-doc.zh-cn.txt.gz`, language: 'zh', encoding: 'GB18030' },
    ],
  },
  {
    name: 'Debian FAQ',
    pages: () => pagesOf(`${faq}/zh-cn`, faq, '.zh-cn.html', '.en.html'),
    files: [{ path: 'usr/share/doc/debian/FAQ/debian-faq.en.txt.gz', language: 'en' }],
  },
  {
    name: 'Installation guide',
    pages: () => pagesOf(`${install}/zh_CN`, `${install}/en`, '.html', '.html'),
    files: [
      { path: `${install}/en/install.en.txt.gz`, language: 'en' },
      { path: `${install}/zh_CN/install.zh_CN.txt.gz`, language: 'zh', encoding: 'GB18030' },
    ],
  },
  {
    name: 'Handbook (traditional)',
    pages: () => pagesOf(`${handbook}/zh-TW`, `${handbook}/en-US`, '.html', '.html'),
    files: [
      { path: `${handbook}/zh-TW/sect.becoming-root.html`, language: 'zh' },
      { path: `${handbook}/zh-TW/sect.apt-get.html`, language: 'zh', encoding: 'BIG5-HKSCS' },
      { path: `${handbook}/zh-TW/apache-http-server.html`, language: 'zh', encoding: 'UTF-16BE' },
      { path: `${handbook}/en-US/sect.apt-get.html`, language: 'en' },
    ],
  },
];

const blockTags = 'p,h1,h2,h3,h4,h5,dt,li,dd,td,th,div,blockquote,pre,table,ul,ol,dl';
const beside = '.navheader,.navfooter,.toc,script,style,nav,pre,header,footer,.programlisting,.screen';

fetchPackages();
const reading = [['work', 'file', 'encoding', 'paragraphs', 'exact %', 'kept %', 'headings %', 's', 'MB']];
const aligning = [['work', 'pairs', 'F1 damaged', 'F1 whole', 's']];
for (const manual of manuals) {
  const pairs = pairsOf(manual.pages());
  for (const file of manual.files)
    if (existsSync(at(file.path))) reading.push(await readingFigures(manual, pairs, file));
  aligning.push(aligningFigures(manual, pairs));
}
printTable(reading);
console.log();
printTable(aligning);

/** Debian's own client fetches what is not here yet. */
function fetchPackages(): void {
  mkdirSync(cache, { recursive: true });
  for (const name of [...packages, ...more]) {
    if (existsSync(at(`.${name}`))) continue;
    if (!readdirSync(cache).some(file => file.startsWith(`${name}_`))) {
      execFileSync('apt-get', ['download', '-q', name], { cwd: cache, stdio: 'inherit' });
    }
    const file = readdirSync(cache).find(one => one.startsWith(`${name}_`)) ?? '';
    execFileSync('dpkg-deb', ['-x', at(file), cache]);
    execFileSync('touch', [at(`.${name}`)]);
  }
}

function pagesOf(zh: string, en: string, zhEnd: string, enEnd: string): [string, string][] {
  const names = readdirSync(at(en))
    .filter(name => name.endsWith(enEnd))
    .sort();
  return names.flatMap((name): [string, string][] => {
    const path = at(join(zh, name.slice(0, -enEnd.length) + zhEnd));
    return existsSync(path) ? [[path, at(join(en, name))]] : [];
  });
}

/** Blocks of pages whose elements are the same in both languages. */
function pairsOf(pages: readonly [string, string][]): Pair[] {
  return pages.flatMap(([zhPath, enPath]) => {
    const [zh, en] = [blocksOf(zhPath), blocksOf(enPath)];
    const isParallel = zh.length === en.length && zh.every((block, place) => block.tag === en[place]?.tag);
    if (!isParallel) return [];
    return zh.flatMap((block, place): Pair[] => {
      const other = en[place];
      const isTranslated = /\p{Script=Han}/u.test(block.text) && latinCount(block.text) < 0.6 * block.text.length;
      return other && isTranslated && /[a-z]{3}/i.test(other.text) ? [{ zh: block, en: other }] : [];
    });
  });
}

function latinCount(text: string): number {
  return text.match(/[a-z]/gi)?.length ?? 0;
}

function blocksOf(path: string): (Block & { readonly tag: string })[] {
  const { document } = parseHTML(readFileSync(path, 'utf8'));
  for (const element of document.querySelectorAll(beside)) element.remove();
  const leaves = [...document.querySelectorAll('p,h1,h2,h3,h4,dt,td,th,li,dd')].filter(
    element => element.querySelector(blockTags) === null,
  );
  return leaves.flatMap(element => {
    const text = element.textContent.replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [{ text, tag: element.tagName, isHeading: /^H[1-4]$/.test(element.tagName) }];
  });
}

/** White space, quotation marks and note numbers differ between the forms of one manual. */
function comparable(text: string): string {
  return text.normalize('NFKC').replace(/\[\d+\]|[\s\u00ad\u200b“”"‘’'`´]+/g, '');
}

async function readingFigures(
  manual: Manual,
  pairs: readonly Pair[],
  file: Manual['files'][number],
): Promise<string[]> {
  const raw = file.path.endsWith('.gz') ? gunzipSync(readFileSync(at(file.path))) : readFileSync(at(file.path));
  const bytes = file.encoding === undefined ? raw : convert(raw, file.encoding);
  const fileName = file.path.replace(/\.gz$/, '').split('/').pop() ?? '';
  const start = performance.now();
  const { source, encoding } = await readSource(bytes, { fileName, pdf: pdfResources('dist/data/cmaps') });
  const clauses = readDocuments(source, { workId: 'w', language: file.language }).flatMap(document => document.clauses);
  const seconds = (performance.now() - start) / 1000;
  const texts = new Set(clauses.flatMap(one => [one.text, one.text.slice(one.bodyStart)]).map(comparable));
  const headings = clauses
    .filter(one => one.kind === 'heading')
    .map(one => comparable(one.text))
    .join('\n');
  const whole = clauses.map(one => comparable(one.text)).join('');
  // a file is one page of the handbook: what is nowhere in it is not asked of it
  const gold = pairs
    .map(pair => pair[file.language])
    .filter(({ text }) => whole.includes(comparable(text).slice(0, 20)));
  const long = gold.filter(({ text, isHeading }) => !isHeading && text.length >= 30);
  const titles = gold.filter(({ isHeading }) => isHeading);
  const share = (blocks: readonly Block[], isRight: (text: string) => boolean): string =>
    blocks.length === 0
      ? '–'
      : ((100 * blocks.filter(({ text }) => isRight(comparable(text))).length) / blocks.length).toFixed(1);
  const kept = long.reduce((sum, { text }) => sum + (whole.includes(comparable(text)) ? text.length : 0), 0);
  const all = long.reduce((sum, { text }) => sum + text.length, 0);
  return [
    manual.name,
    fileName,
    encoding?.encoding ?? '–',
    String(long.length),
    share(long, text => texts.has(text)),
    ((100 * kept) / Math.max(1, all)).toFixed(1),
    share(titles, text => headings.includes(text)),
    seconds.toFixed(1),
    (process.memoryUsage().rss / 1e6).toFixed(0),
  ];
}

function convert(bytes: Buffer, encoding: string): Buffer {
  return execFileSync('iconv', ['-c', '-f', 'UTF-8', '-t', encoding], { input: bytes, maxBuffer: 2 ** 28 });
}

/** The aligner on the pairs with 3 % of the paragraphs dropped, 5 % merged and 5 % split on each side, and untouched. */
function aligningFigures(manual: Manual, pairs: readonly Pair[]): string[] {
  const glossary = parseGlossary(readFileSync('corpus/documents/glossary/terms.tsv', 'utf8'));
  const lexicon = withGlossary(parseLexicon(new Uint8Array(readFileSync('dist/data/cc-cedict.tsv'))), glossary);
  const gold = pairs.map(({ zh, en }) => ({ zh: { text: zh.text }, en: { text: en.text } }));
  const damaged = perturb(gold, { dropped: 0.03, merged: 0.05, split: 0.05 }, randomNumbers(7919));
  const whole = perturb(gold, { dropped: 0, merged: 0, split: 0 }, randomNumbers(1));
  const start = performance.now();
  const links = alignDocuments(damaged.zh, damaged.en, { lexicon });
  const seconds = (performance.now() - start) / 1000;
  const f1 = beadScore(links, damaged.gold, false).f1;
  const clean = beadScore(alignDocuments(whole.zh, whole.en, { lexicon }), whole.gold, false).f1;
  return [manual.name, String(pairs.length), f1.toFixed(4), clean.toFixed(4), seconds.toFixed(1)];
}
