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

/** Most words of a rendering. */
const MOST_WORDS = 6;

/** What a term is compared by: folded, English words stemmed so that encourage and encouraging are one. */
export function termKey(phrase: string, language: Language): string {
  return language === 'zh' ? foldToString(phrase).trim() : wordKeys(phrase).join(' ');
}

/** The stems of an English phrase; dashes part words, apostrophes and hyphens do not, a possessive ending is dropped. */
function wordKeys(phrase: string): string[] {
  const words = phrase.match(/[\p{L}\p{N}](?:[\p{L}\p{N}-]|['’](?=\p{L}))*/gu) ?? [];
  return words.map(word => stemEnglish(foldToString(word.replace(/['’]s?$/u, ''))));
}

/** Places of a phrase in one side of a unit. English phrases begin and end at words, whatever their inflection. */
export function findInUnit(unit: AlignedUnit, language: Language, phrase: string): TermPlace[] {
  if (language === 'zh') return unit.zh.flatMap(part => findCharacters(part, phrase));
  const words = termKey(phrase, 'en')
    .split(' ')
    .filter(word => word !== '');
  if (words.length === 0) return [];
  return unit.en.flatMap(part => {
    const tokens = tokensIn(part).filter(token => !JOINS_WORDS.test(part.clause.text.slice(token.start, token.end)));
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

/** All word sequences of a unit's side that could render something: 1 to 6 words, not across punctuation. */
export function termsOfUnit(unit: AlignedUnit, language: Language): Map<string, TermPlace> {
  const terms = new Map<string, TermPlace>();
  for (const part of unit[language]) {
    for (const run of wordRuns(part)) addTerms(terms, part, run, language);
  }
  return terms;
}

/** The words of a unit's side that are not only joining words, by their keys. */
export function wordsOfUnit(unit: AlignedUnit, language: Language): Map<string, TermPlace> {
  const words = new Map<string, TermPlace>();
  for (const part of unit[language]) {
    for (const { start, end, kind } of tokensIn(part)) {
      const word = foldToString(part.clause.text.slice(start, end));
      const key = termKey(word, language);
      if (kind !== 'punctuation' && isTermEdge(word, language) && !words.has(key)) words.set(key, { part, start, end });
    }
  }
  return words;
}

/** The keys of the words of a place, joining words left out. */
export function wordsIn({ part, start, end }: TermPlace, language: Language): string[] {
  return part.clause.tokens
    .filter(token => token.start >= start && token.end <= end && token.kind !== 'punctuation')
    .map(token => foldToString(part.clause.text.slice(token.start, token.end)))
    .filter(word => isTermEdge(word, language))
    .map(word => termKey(word, language));
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
  return word !== '' && (!isFunctionWord(word, language) || SPEAKERS.has(word));
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
