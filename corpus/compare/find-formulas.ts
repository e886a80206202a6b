import type { ClauseId } from '../model/clause';
import type { Language } from '../model/language';
import type { TextRange } from '../model/text-range';
import type { ClauseText } from './compared-text';
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

const CHINESE_SUBJECTS =
  '我们|与会领导人|与会各方|各国领导人|国家元首和政府首脑|两国元首|双方|三方|各方|中方|会议|大会|理事会|安全理事会|缔约各方|缔约方|缔约国|国家|本组织|成员国';
const CHINESE_ADVERBS =
  '也|还|都|均|亦|又|一致|共同|相互|继续|高度|充分|始终|坚决|坚定|再次|再度|进一步|特别|深切|热烈|诚挚|衷心|强烈|郑重|一贯|积极|同时|并|并且|将继续|将|应|愿|要|必须|均应|在此';
const ENGLISH_SUBJECTS =
  'we|the (?:leaders|parties|sides|participants|two sides|contracting parties|conference|assembly|general assembly|security council|council|ministers|heads of state and government|high contracting parties|member states|states parties|state parties|state)|both sides|all parties';
const ENGLISH_ADVERBS =
  'also|further|furthermore|strongly|fully|highly|deeply|firmly|particularly|in particular|once again|again|hereby|therefore|thus|jointly|sincerely|warmly|continue to|will|shall|should|would|have|are|will continue to|in this regard|accordingly|reaffirm and';

/**
 * Formulas of a set of clauses in one language, in reading order.
 *
 * Stance verbs are looked for after a subject and adverbs, at the opening of a sentence, and as further verbs of
 * the same subject; modal verbs wherever they stand as a word. Headings are not searched: pass clauses with sentences.
 */
export function findFormulas(clauses: readonly FormulaSource[], verbs: readonly StanceVerb[]): Formula[] {
  const zh = patternsFor('zh', verbs);
  const en = patternsFor('en', verbs);
  return clauses.flatMap(clause =>
    clause.sentences.flatMap(sentence => inSentence(clause, sentence, clause.language === 'zh' ? zh : en)),
  );
}

interface Patterns {
  /** Groups `subject` and `verb`; the others have `verb` alone. */
  readonly explicit: RegExp;
  /** Anchored at the start of the sentence. */
  readonly initial: RegExp;
  /** After a comma or conjunction. */
  readonly elided: RegExp;
  readonly modal: RegExp | null;
  readonly byForm: ReadonlyMap<string, StanceVerb>;
  readonly stop: RegExp;
}

function patternsFor(language: Language, verbs: readonly StanceVerb[]): Patterns {
  const own = verbs.filter(verb => verb.language === language);
  const byForm = new Map(own.flatMap(verb => verb.forms.map(form => [form.toLowerCase(), verb] as const)));
  const all = alternatives(own);
  const stance = alternatives(own.filter(verb => verb.family === 'stance'));
  const modals = alternatives(own.filter(verb => verb.family === 'modal'));
  if (language === 'zh') {
    const adverbs = `(?:${CHINESE_ADVERBS})*`;
    return {
      explicit: new RegExp(`(?<subject>${CHINESE_SUBJECTS})${adverbs}(?<verb>${all})`, 'dgu'),
      initial: new RegExp(`^[“‘"「]?${adverbs}(?<verb>${stance})`, 'dgu'),
      elided: new RegExp(`(?:[，、]|并|和|以及|，同时)${adverbs}(?<verb>${stance})`, 'dgu'),
      modal: modals === '' ? null : new RegExp(`(?<verb>${modals})`, 'dgu'),
      byForm,
      stop: /[，。；：！？]/u,
    };
  }
  const adverbs = `(?:(?:${ENGLISH_ADVERBS})\\s+)*`;
  return {
    explicit: new RegExp(`\\b(?<subject>${ENGLISH_SUBJECTS}),?\\s+${adverbs}(?<verb>${all})\\b`, 'dgiu'),
    initial: new RegExp(`^["“‘]?\\s*${adverbs}(?<verb>${stance})\\b`, 'dgiu'),
    elided: new RegExp(`(?:,|,?\\s+and|,?\\s+or)\\s+${adverbs}(?<verb>${stance})\\b`, 'dgiu'),
    modal: modals === '' ? null : new RegExp(`\\b(?<verb>${modals})\\b`, 'dgiu'),
    byForm,
    stop: /[,.;:!?]/u,
  };
}

/** Longest form first, so that `should not` is not taken for `should`. */
function alternatives(verbs: readonly StanceVerb[]): string {
  return verbs
    .flatMap(verb => verb.forms)
    .sort((a, b) => b.length - a.length)
    .map(form => form.replace(/ /g, '\\s+'))
    .join('|');
}

function inSentence(clause: FormulaSource, sentence: TextRange, patterns: Patterns): Formula[] {
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
  readonly patterns: Patterns;
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
