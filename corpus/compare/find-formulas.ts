import type { ClauseId } from '../model/clause';
import type { Language } from '../model/language';
import type { TextRange } from '../model/text-range';
import type { ClauseText } from './compared-text';
import { type FormulaPatterns, formulaPatterns } from './formula-patterns';
import type { StanceVerb } from './stance-verbs';

/** A place where a text takes a stance or lays down a duty. */
export interface Formula {
  readonly clauseId: ClauseId;
  readonly section: string;
  readonly language: Language;
  readonly lemma: string;
  readonly family: StanceVerb['family'];
  /** From the subject, or from the verb where it has none, to the end of the verb. */
  readonly range: TextRange;
  readonly verb: TextRange;
  /** As printed; empty when the formula opens the sentence without one or shares that of an earlier verb. */
  readonly subject: string;
  /** explicit: subject and verb. initial: the verb opens the sentence. elided: a further verb of an earlier subject. */
  readonly form: 'explicit' | 'initial' | 'elided';
  /** What is encouraged, supported, …: from the verb to the next stop or comma. */
  readonly object: TextRange;
}

/** A clause with its sentences: where formulas are looked for. */
export interface FormulaSource extends ClauseText {
  readonly sentences: readonly TextRange[];
}

/**
 * Formulas of a set of clauses in one language, in reading order.
 *
 * Stance verbs are looked for after a subject and adverbs, at the opening of a sentence, and as further verbs of
 * the same subject; modal verbs wherever they stand as a word. Headings are not searched: pass clauses with sentences.
 */
export function findFormulas(clauses: readonly FormulaSource[], verbs: readonly StanceVerb[]): Formula[] {
  const zh = formulaPatterns('zh', verbs);
  const en = formulaPatterns('en', verbs);
  return clauses.flatMap(clause =>
    clause.sentences.flatMap(sentence => inSentence(clause, sentence, clause.language === 'zh' ? zh : en)),
  );
}

function inSentence(clause: FormulaSource, sentence: TextRange, patterns: FormulaPatterns): Formula[] {
  const text = clause.text.slice(sentence.start, sentence.end);
  const isWord = ({ verb, subject }: Formula): boolean =>
    clause.tokens.some(token => token.end === verb.end) &&
    (subject !== '' || clause.tokens.some(token => token.start === verb.start));
  const find = (form: Formula['form'], pattern: RegExp | null): Formula[] =>
    pattern === null
      ? []
      : [...text.matchAll(pattern)].map(match => toFormula(clause, sentence, { form, match, patterns })).filter(isWord);
  const headed = [...find('explicit', patterns.explicit), ...find('initial', patterns.initial)];
  const further =
    headed.length === 0 ? [] : find('elided', patterns.elided).filter(({ verb }) => verb.start > headed[0]!.verb.end);
  return withoutOverlaps([...headed, ...further, ...find('explicit', patterns.modal)]);
}

interface Found {
  readonly form: Formula['form'];
  readonly match: RegExpMatchArray;
  readonly patterns: FormulaPatterns;
}

function toFormula(clause: FormulaSource, sentence: TextRange, { form, match, patterns }: Found): Formula {
  const within = (name: string): TextRange | null => {
    const indices = match.indices?.groups?.[name];
    return indices === undefined ? null : { start: indices[0] + sentence.start, end: indices[1] + sentence.start };
  };
  const verb = within('verb') ?? sentence;
  const subject = within('subject');
  const listed = patterns.byForm.get(clause.text.slice(verb.start, verb.end).toLowerCase().replace(/\s+/g, ' '));
  const stop = clause.text.slice(verb.end, sentence.end).search(patterns.stop);
  return {
    clauseId: clause.clauseId,
    section: clause.section,
    language: clause.language,
    lemma: listed?.lemma ?? '',
    family: listed?.family ?? 'stance',
    range: { start: subject?.start ?? verb.start, end: verb.end },
    verb,
    subject: subject === null ? '' : clause.text.slice(subject.start, subject.end),
    form,
    object: { start: verb.end, end: stop === -1 ? sentence.end : verb.end + stop },
  };
}

/** One formula a verb: an explicit one wins over an initial, that over an elided one; then reading order. */
function withoutOverlaps(formulas: readonly Formula[]): Formula[] {
  const kept: Formula[] = [];
  for (const formula of formulas) {
    const overlaps = kept.some(other => other.verb.start < formula.verb.end && formula.verb.start < other.verb.end);
    if (!overlaps) kept.push(formula);
  }
  return kept.sort((a, b) => a.verb.start - b.verb.start);
}
