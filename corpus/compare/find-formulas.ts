import type { ClauseId } from '../model/clause';
import { type Language, languages } from '../model/language';
import type { TextRange } from '../model/text-range';
import type { ClauseText } from './compared-text';
import { formulaPatterns } from './formula-patterns';
import { FormulaSentence, type FoundFormula } from './formula-sentence';
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
 * Formulas of a set of clauses, in reading order.
 *
 * Stance verbs are looked for after a subject and adverbs at the beginning of a clause, at the opening of a sentence,
 * and as further verbs of the same subject; modal verbs wherever they stand as a word. A name that stands before a verb
 * which only a speaker can do (阿联酋赞赏, The UAE appreciates) is a subject in all these texts. Headings are not
 * searched: pass clauses with sentences.
 */
export function findFormulas(clauses: readonly FormulaSource[], verbs: readonly StanceVerb[]): Formula[] {
  const found = new Map<FormulaSource, Formula[]>();
  for (const language of languages) {
    const own = clauses.filter(clause => clause.language === language);
    const general = formulaPatterns(language, verbs);
    const names = new Set(own.flatMap(clause => sentencesOf(clause).flatMap(one => one.speakers(general))));
    const longestFirst = [...names].sort((a, b) => b.length - a.length);
    const patterns = formulaPatterns(language, verbs, longestFirst);
    for (const clause of own) {
      const formulas = sentencesOf(clause).flatMap(one => one.formulas(patterns));
      found.set(
        clause,
        formulas.map(formula => toFormula(clause, formula)),
      );
    }
  }
  return clauses.flatMap(clause => found.get(clause) ?? []);
}

function sentencesOf(clause: FormulaSource): FormulaSentence[] {
  return clause.sentences.map(range => new FormulaSentence(clause, range));
}

function toFormula(clause: FormulaSource, { verb, subject, form, listed, objectEnd }: FoundFormula): Formula {
  return {
    clauseId: clause.clauseId,
    section: clause.section,
    language: clause.language,
    lemma: listed.lemma,
    family: listed.family,
    range: { start: subject?.start ?? verb.start, end: verb.end },
    verb,
    subject: subject === null ? '' : clause.text.slice(subject.start, subject.end),
    form,
    object: { start: verb.end, end: objectEnd },
  };
}
