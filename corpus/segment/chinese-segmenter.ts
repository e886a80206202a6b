import type { TextRange } from '../model/text-range';
import type { Token } from '../model/token';
import { segmentLatin } from './latin-segmenter';
import { toSimplified } from './simplified';
import type { TermMatcher } from './term-matcher';

const hanRun = /\p{Script=Han}+/gu;
/** jieba parts 二〇一九. */
const writtenYear = /[〇零一二三四五六七八九]{4}(?=年)/g;
const numeral = /^第?[〇零一二三四五六七八九十百千万亿两]{2,}$|^第[〇零一二三四五六七八九十百千万亿两]$/;

/**
 * Splits Chinese into tokens: glossary terms first, each as one token, then the words that `cut` finds in each run of
 * Han characters, then Latin words, digits and signs between the runs.
 *
 * `cut` gets simplified text and must give back all of it, in order (jieba does). A term is left alone where it lies
 * inside a longer word, and a term of two characters also where it would part a word: 西亚 in 马来西亚 is no term.
 * Tokens cover every character that is not white space.
 */
export function segmentChinese(text: string, cut: (run: string) => readonly string[], glossary: TermMatcher): Token[] {
  const simplified = toSimplified(text);
  const tokens: Token[] = [];
  let end = 0;
  for (const run of simplified.matchAll(hanRun)) {
    tokens.push(...shifted(segmentLatin(text.slice(end, run.index)), end));
    tokens.push(...shifted(segmentRun(run[0], cut, glossary), run.index));
    end = run.index + run[0].length;
  }
  tokens.push(...shifted(segmentLatin(text.slice(end)), end));
  return tokens;
}

function segmentRun(run: string, cut: (run: string) => readonly string[], glossary: TermMatcher): Token[] {
  const edges = wordEdges(run.length, cut(run));
  for (const match of run.matchAll(writtenYear)) claim(edges, match.index, match.index + match[0].length);
  for (const term of glossary.match(run, range => fitsWords(range, edges))) claim(edges, term.start, term.end);
  const tokens: Token[] = [];
  for (let start = 0; start < run.length;) {
    const end = edges.indexOf(1, start + 1);
    tokens.push({ start, end, kind: numeral.test(run.slice(start, end)) ? 'number' : 'word' });
    start = end;
  }
  return tokens;
}

/** Makes one word of a range. */
function claim(edges: Uint8Array, start: number, end: number): void {
  edges.fill(0, start, end);
  edges[start] = 1;
  edges[end] = 1;
}

/** 1 at every offset where a word begins or ends. */
function wordEdges(length: number, words: readonly string[]): Uint8Array {
  const edges = new Uint8Array(length + 1);
  let end = 0;
  for (const word of words) {
    end += word.length;
    if (end < length) edges[end] = 1;
  }
  edges[0] = 1;
  edges[length] = 1;
  return edges;
}

function fitsWords(term: TextRange, edges: Uint8Array): boolean {
  if (edges[term.start] === 1 && edges[term.end] === 1) return true;
  const innerEdge = edges.indexOf(1, term.start + 1);
  return term.end - term.start > 2 && innerEdge !== -1 && innerEdge < term.end;
}

function shifted(tokens: readonly Token[], by: number): Token[] {
  return tokens.map(token => ({ start: token.start + by, end: token.end + by, kind: token.kind }));
}
