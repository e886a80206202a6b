import { foldToString } from '../fold/fold';
import type { ClauseId } from '../model/clause';
import type { Language } from '../model/language';
import type { TextRange } from '../model/text-range';
import type { ClauseText } from './compared-text';

/** Many clauses as one sequence of symbols, for repeats: characters for Chinese, words for English. */
export interface SymbolText {
  readonly language: Language;
  readonly symbols: Uint32Array;
  /** For each symbol its clause, as an ordinal in `clauses`; separators belong to the clause before. */
  readonly clauseOf: Uint32Array;
  /** For each symbol its range in that clause's reading text; empty for separators. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly clauses: readonly ClauseText[];
  /** Symbols from this number on are separators, each used once: nothing repeats across them. */
  readonly firstSeparator: number;
}

/** A place of a phrase. */
export interface PhrasePlace {
  readonly clauseId: ClauseId;
  readonly range: TextRange;
}

const QUOTE = /["'“”‘’„‟‚‛「」『』〝〞＂]/u;
const JOINING = /[\p{L}\p{N}、·—–\-（）()《》〈〉]/u;

/**
 * Lay clauses of one language out as symbols.
 *
 * Quotation marks are passed over, so that “一带一路”倡议 and 一带一路倡议 are one wording. 、 · dashes, brackets and
 * title marks may stand inside a phrase; any other punctuation ends it, and so does the end of a clause.
 */
export function toSymbols(clauses: readonly ClauseText[], language: Language): SymbolText {
  const pieces: { key: string | null; clause: number; start: number; end: number }[] = [];
  for (const [clause, { text, tokens }] of clauses.entries()) {
    for (const token of tokens) {
      const surface = text.slice(token.start, token.end);
      if (token.kind === 'punctuation' && QUOTE.test(surface)) continue;
      if (!JOINING.test(surface)) pieces.push({ key: null, clause, start: token.start, end: token.start });
      else if (language === 'en')
        pieces.push({ key: foldToString(surface), clause, start: token.start, end: token.end });
      else pieces.push(...characterPieces(surface, clause, token.start));
    }
    pieces.push({ key: null, clause, start: text.length, end: text.length });
  }
  return numberPieces(pieces, clauses, language);
}

/** Where a run of symbols stands in its clause. */
export function placeOf(text: SymbolText, offset: number, length: number): PhrasePlace {
  const clause = text.clauses[text.clauseOf[offset] ?? 0];
  return {
    clauseId: clause?.clauseId ?? '',
    range: { start: text.starts[offset] ?? 0, end: text.ends[offset + length - 1] ?? 0 },
  };
}

function characterPieces(surface: string, clause: number, start: number) {
  let offset = start;
  return [...surface].map(character => {
    const piece = { key: foldToString(character), clause, start: offset, end: offset + character.length };
    offset += character.length;
    return piece;
  });
}

function numberPieces(
  pieces: readonly { key: string | null; clause: number; start: number; end: number }[],
  clauses: readonly ClauseText[],
  language: Language,
): SymbolText {
  const numbers = new Map<string, number>();
  for (const { key } of pieces) if (key !== null && !numbers.has(key)) numbers.set(key, numbers.size + 1);
  const firstSeparator = numbers.size + 1;
  let separator = firstSeparator;
  return {
    language,
    symbols: Uint32Array.from(pieces, ({ key }) => (key === null ? separator++ : (numbers.get(key) ?? 0))),
    clauseOf: Uint32Array.from(pieces, piece => piece.clause),
    starts: Uint32Array.from(pieces, piece => piece.start),
    ends: Uint32Array.from(pieces, piece => piece.end),
    clauses,
    firstSeparator,
  };
}
