import { foldToString } from '../fold/fold';
import type { Language } from '../model/language';
import type { Token } from '../model/token';
import { stemEnglish } from '../segment/english-stem';
import type { AlignedUnit, UnitPart } from './aligned-unit';
import { findWording } from './find-wording';
import { isFunctionWord } from './function-words';

/** A term found in a unit, with one place of it. */
export interface TermPlace {
  readonly part: UnitPart;
  readonly start: number;
  readonly end: number;
}

/** Marks that stand between the words of one name: China–Laos, Leaders’ Roundtable. */
const JOINS_WORDS = /^[-‐‑–—/'’]$/u;

/** Joining words that are renderings all the same: of 我们. */
const SPEAKERS: ReadonlySet<string> = new Set(['we', 'our', 'us']);
/** Joining words that render 应, 可, 不得, and nothing else. */
const MODALS: ReadonlySet<string> = new Set(['shall', 'may', 'will', 'not', 'no']);
const MODAL_TERM = /^(?:shall|may|will|not|no)(?: (?:shall|may|will|not|no))*$/;

/** Least characters of a Chinese token that may hold another word: 国际合作. */
const LEAST_HOLDER = 4;

/** Most words of a rendering, and characters of a word inside another. */
const MOST_WORDS = 6;

/** What a term is compared by: folded, English words stemmed so that encourage and encouraging are one. */
export function termKey(phrase: string, language: Language): string {
  if (language === 'zh') return foldToString(phrase).trim();
  const known = knownKeys.get(phrase);
  if (known !== undefined) return known;
  const key = wordKeys(phrase).join(' ');
  if (knownKeys.size >= MOST_KNOWN_KEYS) knownKeys.clear();
  knownKeys.set(phrase, key);
  return key;
}

/** English keys that were made lately: a text says the same words over and over. */
const knownKeys = new Map<string, string>();
const MOST_KNOWN_KEYS = 20_000;

/** Whether a term says only how bound somebody is: shall not. */
export function isModalTerm(key: string): boolean {
  return MODAL_TERM.test(key);
}

/** The stems of an English phrase; dashes part words, apostrophes and hyphens do not, a possessive ending is dropped. */
function wordKeys(phrase: string): string[] {
  const words = phrase.match(/[\p{L}\p{N}](?:[\p{L}\p{N}-]|['’](?=\p{L}))*/gu) ?? [];
  return words.map(word => stemEnglish(foldToString(word.replace(/['’]s?$/u, ''))));
}

/**
 * Places of a phrase in one side of a unit. English phrases begin and end at words, whatever their inflection; commas and
 * brackets that a phrase has itself do not part its words.
 */
export function findInUnit(unit: AlignedUnit, language: Language, phrase: string): TermPlace[] {
  if (language === 'zh') return unit.zh.flatMap(part => findCharacters(part, phrase));
  const words = termKey(phrase, 'en')
    .split(' ')
    .filter(word => word !== '');
  if (words.length === 0) return [];
  return unit.en.flatMap(part => {
    const tokens = tokensIn(part).filter(({ start, end, kind }) => {
      const mark = part.clause.text.slice(start, end);
      return !JOINS_WORDS.test(mark) && !(kind === 'punctuation' && phrase.includes(mark));
    });
    return tokens.flatMap((_, first) => matchWords(part, tokens.slice(first, first + words.length), words));
  });
}

function findCharacters(part: UnitPart, phrase: string): TermPlace[] {
  const { start, end } = part.range;
  return findWording(part.clause.text.slice(start, end), phrase).map(found => ({
    part,
    start: start + found.start,
    end: start + found.end,
  }));
}

/** Whether a place begins where a token begins and ends where one ends. */
export function isWholeTokens({ part, start, end }: TermPlace): boolean {
  const { tokens } = part.clause;
  return tokens.some(token => token.start === start) && tokens.some(token => token.end === end);
}

/** Chinese words, folded, that are also looked for inside longer tokens: 合作 in 国际合作. */
export type InnerWords = ReadonlySet<string>;

/** The words that stand by themselves in at least two units: a segmenter joins them to others elsewhere. */
export function innerWordsOf(units: readonly AlignedUnit[]): InnerWords {
  const met = new Set<string>();
  const again = new Set<string>();
  for (const unit of units) {
    const words = unit.zh.flatMap(part => tokensIn(part).map(token => foldedWord(part, token)));
    for (const word of new Set(words)) {
      if (!/^\p{Script=Han}{2,}$/u.test(word)) continue;
      if (met.has(word)) again.add(word);
      met.add(word);
    }
  }
  return again;
}

/**
 * All word sequences of a unit's side that could render something: 1 to 6 words, not across punctuation, and Chinese
 * words inside tokens.
 */
export function termsOfUnit(unit: AlignedUnit, language: Language, inner: InnerWords): Map<string, TermPlace> {
  const terms = new Map<string, TermPlace>();
  for (const part of unit[language]) {
    for (const run of wordRuns(part)) addTerms(terms, part, run, language);
  }
  if (language === 'zh') addInnerWords(terms, unit, inner);
  return terms;
}

/** The words of a unit's side that are not only joining words, and those inside Chinese tokens, by their keys. */
export function wordsOfUnit(unit: AlignedUnit, language: Language, inner: InnerWords): Map<string, TermPlace> {
  const words = new Map<string, TermPlace>();
  for (const part of unit[language]) {
    for (const { start, end, kind } of tokensIn(part)) {
      const word = foldToString(part.clause.text.slice(start, end));
      const key = termKey(word, language);
      if (kind !== 'punctuation' && isTermEdge(word, language) && !words.has(key)) words.set(key, { part, start, end });
    }
  }
  if (language === 'zh') addInnerWords(words, unit, inner);
  return words;
}

function addInnerWords(words: Map<string, TermPlace>, unit: AlignedUnit, inner: InnerWords): void {
  for (const part of unit.zh) {
    for (const token of tokensIn(part)) {
      if (token.end - token.start < LEAST_HOLDER) continue;
      const holder = foldedWord(part, token);
      // Folding may change the length of rare characters; then offsets would be off.
      if (holder.length !== token.end - token.start) continue;
      for (const { start, end } of rangesInside(holder.length)) {
        const word = holder.slice(start, end);
        if (inner.has(word) && !words.has(word))
          words.set(word, { part, start: token.start + start, end: token.start + end });
      }
    }
  }
}

/** Every stretch of two to six characters that is not the whole. */
function rangesInside(length: number): { readonly start: number; readonly end: number }[] {
  const most = Math.min(MOST_WORDS, length - 1);
  const sizes = Array.from({ length: most - 1 }, (_, step) => step + 2);
  return sizes.flatMap(size => Array.from({ length: length - size + 1 }, (_, start) => ({ start, end: start + size })));
}

function foldedWord({ clause }: UnitPart, { start, end }: Token): string {
  return foldToString(clause.text.slice(start, end));
}

/** The keys of the words of a term, joining words left out; a Chinese word inside a token is its own. */
export function wordsOfTerm(key: string, { part, start, end }: TermPlace, language: Language): readonly string[] {
  if (language === 'en') return key.split(' ').filter(word => isTermEdge(word, 'en'));
  const tokens = part.clause.tokens.filter(token => token.start >= start && token.end <= end);
  if (tokens.length < 2) return [key];
  return tokens.map(token => foldedWord(part, token)).filter(word => isTermEdge(word, 'zh'));
}

function addTerms(terms: Map<string, TermPlace>, part: UnitPart, run: readonly Token[], language: Language): void {
  const words = run.map(token => foldToString(part.clause.text.slice(token.start, token.end)));
  const keys = words.map(word => termKey(word, language));
  for (const [first, opening] of words.entries()) {
    if (!isTermEdge(opening, language)) continue;
    for (const [step, closing] of words.slice(first, first + MOST_WORDS).entries()) {
      if (!isTermEdge(closing, language)) continue;
      const key = keys.slice(first, first + step + 1).join(language === 'en' ? ' ' : '');
      if (!terms.has(key)) terms.set(key, { part, start: run[first]!.start, end: run[first + step]!.end });
    }
  }
}

function isTermEdge(word: string, language: Language): boolean {
  return word !== '' && (!isFunctionWord(word, language) || SPEAKERS.has(word) || MODALS.has(word));
}

function tokensIn({ clause, range }: UnitPart): Token[] {
  return clause.tokens.filter(token => token.start >= range.start && token.end <= range.end);
}

function wordRuns(part: UnitPart): Token[][] {
  const runs: Token[][] = [[]];
  for (const token of tokensIn(part)) {
    if (token.kind === 'punctuation') runs.push([]);
    else runs[runs.length - 1]?.push(token);
  }
  return runs.filter(run => run.length > 0);
}

function matchWords(part: UnitPart, tokens: readonly Token[], words: readonly string[]): TermPlace[] {
  const matches = words.every((word, step) => {
    const token = tokens[step];
    return token !== undefined && termKey(part.clause.text.slice(token.start, token.end), 'en') === word;
  });
  return matches ? [{ part, start: tokens[0]?.start ?? 0, end: tokens[words.length - 1]?.end ?? 0 }] : [];
}
