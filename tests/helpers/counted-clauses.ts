import { segmentLatin } from '../../corpus/segment/latin-segmenter';
import type { CountedClause } from '../../corpus/statistics/counted-clause';
import type { NodeClause } from '../../corpus/statistics/node-places';

/** English clauses as statistics count them, in the works and sections that are said; `7. ` at the front is a label. */
export function countedClauses(
  rows: readonly { readonly text: string; readonly work?: string; readonly section?: string }[],
): CountedClause[] {
  return rows.map(({ text, work = 'w', section = 'one' }, ordinal) => {
    const bodyStart = /^\d+\. /.exec(text)?.[0].length ?? 0;
    return {
      workId: work,
      clauseId: `${work}.en.${ordinal}`,
      language: 'en',
      label: text.slice(0, Math.max(0, bodyStart - 2)),
      section: `${work}/${section}`,
      text,
      bodyStart,
      sentences: sentencesOf(text, bodyStart),
      tokens: segmentLatin(text),
    };
  });
}

function sentencesOf(text: string, bodyStart: number) {
  const ends = [...text.slice(bodyStart).matchAll(/[.!?]\s+/g)].map(match => bodyStart + match.index + match[0].length);
  const starts = [bodyStart, ...ends.filter(end => end < text.length)];
  return starts.map((start, at) => ({ start, end: starts[at + 1] ?? text.length }));
}

/** Every place of a string, clause by clause. */
export function placesOf(clauses: readonly CountedClause[], words: string): NodeClause[] {
  return clauses.flatMap(clause => {
    const ranges = [];
    for (let at = clause.text.indexOf(words); at >= 0; at = clause.text.indexOf(words, at + words.length)) {
      ranges.push({ start: at, end: at + words.length });
    }
    return ranges.length === 0 ? [] : [{ clause, ranges }];
  });
}
