import type { Clause, ClauseKind } from '../../../corpus/model/clause';
import type { Language } from '../../../corpus/model/language';

/** A clause written down for a test: its text, or its label and text, or all three. */
export type Draft = string | { text: string; label?: string; kind?: ClauseKind };

/** Makes clauses of plain texts, with ids `zh0`, `zh1` … and sentences cut at full stops. */
export function plainClauses(language: Language, drafts: readonly Draft[]): Clause[] {
  return drafts.map((draft, ordinal) => {
    const { text, label = '', kind = 'paragraph' } = typeof draft === 'string' ? { text: draft } : draft;
    return {
      id: `${language}${ordinal}`,
      kind,
      language,
      label,
      path: [],
      level: 1,
      text,
      bodyStart: 0,
      sentences: sentencesIn(text),
      emphasis: [],
    };
  });
}

/** Sentence ranges: to each 。！？； or to a full stop before a space. */
export function sentencesIn(text: string): { start: number; end: number }[] {
  const ranges = [...text.matchAll(/\S(?:.*?(?:[。！？]|[.?!](?=\s|$))|.*$)/gsu)];
  return ranges.map(match => ({ start: match.index, end: match.index + match[0].length }));
}
