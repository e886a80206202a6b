import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomNumbers } from '../../corpus/statistics/random-sample';

/** Articles under one heading. */
const articlesAChapter = 20;

/**
 * A law of so many articles in both languages, made of dictionary words and their meanings, a chapter every twenty.
 *
 * @returns its two files, and the same text as a page of two columns with nothing on it
 */
export function writeLongWork(folder: string, articles: number): { readonly files: string[]; readonly html: string } {
  const pairs = makePairs(articles);
  const files = [join(folder, 'law.zh.txt'), join(folder, 'law.en.txt')];
  for (const [side, file] of files.entries()) writeFileSync(file, pairs.map(pair => pair[side]).join('\n\n'));
  return { files, html: plainPage(pairs) };
}

function makePairs(articles: number): [string, string][] {
  const dictionary = readFileSync('dist/data/cc-cedict.tsv', 'utf8').split('\n').slice(1_000, 60_000);
  const words = dictionary.map(line => line.split('\t')).filter(cells => cells.length >= 3);
  const next = randomNumbers(20_190_427);
  return Array.from({ length: articles }, (_unused, n): [string, string][] => {
    const drawn = Array.from({ length: 8 + Math.floor(next() * 30) }, () => words[Math.floor(next() * words.length)]);
    const chinese = drawn.map(cells => cells?.[0] ?? '').join('');
    const english = drawn.map(cells => cells?.at(-1)?.split(/[;/,]/)[0] ?? '').join(' ');
    const article: [string, string] = [`第${n + 1}条　${chinese}。`, `Article ${n + 1} The ${english}.`];
    const chapter = n / articlesAChapter + 1;
    return n % articlesAChapter === 0
      ? [[`第${chapter}章　总则`, `Chapter ${chapter} Provisions`], article]
      : [article];
  }).flat();
}

function plainPage(pairs: readonly (readonly [string, string])[]): string {
  const escaped = (text: string) => text.replace(/[&<]/g, letter => (letter === '&' ? '&amp;' : '&lt;'));
  const rows = pairs.map(([zh, en]) => `<div><p lang="zh">${escaped(zh)}</p><p lang="en">${escaped(en)}</p></div>`);
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; height: 100vh; display: grid; grid-template-rows: auto minmax(0, 1fr); font: 17px/30px serif; }
    .dark { background: #1c1b19; color: #e2dccf; }
    main { overflow-y: auto; padding: 0 240px; }
    div { display: grid; grid-template-columns: 1fr 1fr; gap: 64px; }
  </style><input><main>${rows.join('\n')}</main>`;
}
