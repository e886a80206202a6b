import { foldToString } from '../fold/fold';
import { unitClass, unitClasses } from '../fold/unit-classes';
import type { ClauseStore } from './clause-store';
import { partsOf } from './query-node';
import type { QueryNode } from './query-node';
import type { WordIndex } from './word-index';

/** BM25's saturation of counts and weight of length (Robertson & Zaragoza 2009, 3.3); clauses are short, so b is low. */
const saturation = 1.2;
const lengthWeight = 0.3;

/** The words a query asks for, for ranking: folded, each once. */
export function rankedWords(node: QueryNode, words: WordIndex): string[] {
  const found = new Set<string>();
  for (const text of askedTexts(node)) for (const word of wordsIn(text, words.frequencies)) found.add(word);
  return [...found];
}

/** Folded texts of the words and phrases asked for, in the order of the query. */
export function askedTexts(node: QueryNode): string[] {
  if (node.kind === 'not' || node.kind === 'filter' || node.kind === 'regex') return [];
  if (node.kind === 'text') return [foldToString(node.text).trim()];
  if (node.kind === 'wildcard') return node.pattern.split(/[*?]/).map(part => foldToString(part).trim());
  return partsOf(node).flatMap(askedTexts);
}

/** Split a folded text into words of the library: runs of letters, and in Chinese the longest known word each time. */
function wordsIn(text: string, known: ReadonlyMap<string, number>): string[] {
  const words: string[] = [];
  for (let at = 0; at < text.length;) {
    const kind = unitClasses[text.charCodeAt(at)];
    let end = at + 1;
    if (kind === unitClass.word) while (unitClasses[text.charCodeAt(end)] === unitClass.word) end++;
    else if (kind === unitClass.han) end = at + longestKnown(text, at, known);
    if (kind === unitClass.word || kind === unitClass.han) words.push(text.slice(at, end));
    at = end;
  }
  return words;
}

const longestChineseWord = 12;

function longestKnown(text: string, at: number, known: ReadonlyMap<string, number>): number {
  for (let length = Math.min(longestChineseWord, text.length - at); length > 1; length--) {
    if (known.has(text.slice(at, at + length))) return length;
  }
  return 1;
}

/**
 * Score clauses by BM25 over the words, times how many different words they have.
 *
 * `Σ ln(1 + (N − n + ½)/(n + ½)) · f(k₁ + 1)/(f + k₁(1 − b + b·dl/avgdl))` (Robertson & Zaragoza 2009). The factor
 * puts clauses with more of the words first.
 *
 * @returns scores by ordinal, 0 for clauses with none of the words
 */
export function scoreClauses(queryWords: readonly string[], words: WordIndex, clauseCount: number): Float64Array {
  const scores = new Float64Array(clauseCount);
  const matched = new Uint8Array(clauseCount);
  for (const word of queryWords) {
    const postings = words.postings(word);
    const rarity = Math.log(1 + (words.clauseCount - postings.clauseCount + 0.5) / (postings.clauseCount + 0.5));
    postings.byCount.forEach((ordinals, count) => {
      for (const ordinal of ordinals) {
        const relative = words.length(ordinal) / words.averageLength;
        const norm = saturation * (1 - lengthWeight + lengthWeight * relative);
        scores[ordinal] = (scores[ordinal] ?? 0) + (rarity * count * (saturation + 1)) / (count + norm);
        matched[ordinal] = (matched[ordinal] ?? 0) + 1;
      }
    });
  }
  return scores.map((score, ordinal) => score * (matched[ordinal] ?? 0));
}

/**
 * Put hits in order of relevance: those that have the whole query as one string first, then by score, then as they
 * stand in the library.
 */
export function rankHits(ordinals: Uint32Array, node: QueryNode, store: ClauseStore, words: WordIndex): Uint32Array {
  const scores = scoreClauses(rankedWords(node, words), words, store.count);
  const texts = askedTexts(node);
  const whole = texts.join(' ');
  const wholeChinese = texts.join('');
  const isExact = (ordinal: number) => {
    const text = store.texts.text(ordinal);
    return text.includes(whole) || (texts.length > 1 && text.includes(wholeChinese));
  };
  const ranked = Array.from(ordinals, (ordinal, place) => ({
    ordinal,
    place,
    tier: isExact(ordinal) ? 0 : 1,
    score: scores[ordinal] ?? 0,
  }));
  ranked.sort((one, other) => one.tier - other.tier || other.score - one.score || one.place - other.place);
  return Uint32Array.from(ranked, ({ ordinal }) => ordinal);
}

/** The query with any one of its words enough; `null` when it has operators, or only one word. */
export function someWordsOf(node: QueryNode): QueryNode | null {
  if (node.kind !== 'and' || !node.parts.every(part => part.kind === 'text')) return null;
  return { kind: 'or', parts: node.parts, position: node.position };
}
