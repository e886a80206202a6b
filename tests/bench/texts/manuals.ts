import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Language } from '../../../corpus/model/language';

/** Where the packages are unpacked. */
const cache = join(process.cwd(), 'node_modules', '.cache', 'duidu-texts');
const packages = ['debian-reference-en', 'debian-reference-zh-cn', 'maint-guide', 'maint-guide-zh-cn', 'debmake-doc'];
const more = ['debian-faq', 'debian-faq-zh-cn', 'installation-guide-amd64', 'debian-handbook'];

/** A paragraph or heading of a page. */
export interface Block {
  readonly text: string;
  readonly isHeading: boolean;
}
/** A block and its translation. */
export interface Pair {
  readonly zh: Block;
  readonly en: Block;
}
/** A real bilingual manual that Debian ships. */
export interface Manual {
  readonly name: string;
  /** Pages of both languages, Chinese first. */
  readonly pages: () => [string, string][];
  readonly files: readonly { readonly path: string; readonly language: Language; readonly encoding?: string }[];
}

/** A file of the packages. */
export const manualFile = (path: string): string => join(cache, path);
const reference = 'usr/share/debian-reference';
const guide = 'usr/share/doc/maint-guide';
const debmake = 'usr/share/doc/debmake-doc';
const faq = 'usr/share/doc/debian/FAQ';
const install = 'usr/share/doc/installation-guide-amd64';
const handbook = 'usr/share/doc/debian-handbook/html';

/** The manuals, with files of several formats and encodings. */
export const manuals: readonly Manual[] = [
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

/** Debian's own client fetches the packages that are not here yet. */
export function fetchPackages(): void {
  mkdirSync(cache, { recursive: true });
  for (const name of [...packages, ...more]) {
    if (existsSync(manualFile(`.${name}`))) continue;
    if (!readdirSync(cache).some(file => file.startsWith(`${name}_`))) {
      execFileSync('apt-get', ['download', '-q', name], { cwd: cache, stdio: 'inherit' });
    }
    const file = readdirSync(cache).find(one => one.startsWith(`${name}_`)) ?? '';
    execFileSync('dpkg-deb', ['-x', manualFile(file), cache]);
    execFileSync('touch', [manualFile(`.${name}`)]);
  }
}

function pagesOf(zh: string, en: string, zhEnd: string, enEnd: string): [string, string][] {
  const names = readdirSync(manualFile(en))
    .filter(name => name.endsWith(enEnd))
    .sort();
  return names.flatMap((name): [string, string][] => {
    const path = manualFile(join(zh, name.slice(0, -enEnd.length) + zhEnd));
    return existsSync(path) ? [[path, manualFile(join(en, name))]] : [];
  });
}

/** Blocks of pages whose elements are the same in both languages, element by element: what the other forms are held against. */
export function pairsOf(pages: readonly [string, string][]): Pair[] {
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
