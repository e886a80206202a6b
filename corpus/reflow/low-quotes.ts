import type { TextRange } from '../model/text-range';
import { isCjk } from './character-class';
import type { SourceEdit } from './source-edit';

const pairShare = 0.8;
const longestQuote = 200;

/**
 * Quotation marks “ ” that PDF extraction turned into ‚ ‛ (U+201A, U+201B): restored where the file uses the two
 * as a pair around Chinese. Inner quotes ‘ ’ are as they should be and stay.
 */
export function restoreLowQuotes(source: string, ranges: readonly TextRange[]): SourceEdit[] {
  if (!source.includes('\u201A') || !source.includes('\u201B')) return [];
  const edits: SourceEdit[] = [];
  let signs = 0;
  let opened = -1;
  for (const range of ranges) {
    const text = source.slice(range.start, range.end);
    for (const found of text.matchAll(/[\u201A\u201B]/g)) {
      const start = range.start + found.index;
      signs++;
      if (found[0] === '\u201A') opened = start;
      else if (opened >= 0 && start - opened < longestQuote && hasHanInside(source, opened, start)) {
        edits.push(quoteEdit(opened, '“'), quoteEdit(start, '”'));
        opened = -1;
      }
    }
  }
  return edits.length >= signs * pairShare ? edits : [];
}

function quoteEdit(start: number, after: string): SourceEdit {
  return { start, end: start + 1, after, reason: 'quote-restored' };
}

function hasHanInside(source: string, start: number, end: number): boolean {
  return Array.from(source.slice(start + 1, end)).some(isCjk);
}
