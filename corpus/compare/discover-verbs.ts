import type { ClauseId } from '../model/clause';
import type { Language } from '../model/language';
import type { TextRange } from '../model/text-range';
import type { Token } from '../model/token';
import { stemEnglish } from '../segment/english-stem';
import { contingency, logLikelihood } from '../statistics/association';
import type { FormulaSource } from './find-formulas';
import { clauseStarts } from './clause-starts';
import { isSpeakerNoun, leadingHeadPattern } from './formula-subjects';
import type { StanceVerb } from './stance-verbs';

/** A word that keeps standing where a stance verb stands, and that no list has. */
export interface DiscoveredVerb {
  readonly language: Language;
  /** As printed at its first place, folded to lower case. */
  readonly lemma: string;
  /** Other inflected forms that were met; English only. */
  readonly forms: readonly string[];
  /** Times after a subject and its adverbs, and times in all. */
  readonly count: number;
  readonly total: number;
  /** Of the word and the place after a subject (Dunning 1993); above 6.63, p < 0.01. */
  readonly logLikelihood: number;
  readonly places: readonly { readonly clauseId: ClauseId; readonly range: TextRange }[];
}

/** Critical value of the log-likelihood for p < 0.01. */
const LEAST_LIKELIHOOD = 6.63;
/** A word seen there once may stand there by chance. */
const LEAST_COUNT = 2;

const NO_VERB = {
  zh: /^(?:[的和与及或在为以对等并其所了着过也于由从向把被是有始]|包括|根据|按照|通过|作为|之间|共同|自己|本身|彼此|之|各|均|就|或者|以及|有关|关于|按照|依法|自行|分别|如果|没有|其他|组成|机构|机关|部门|境内|公民|人员)$/u,
  en: /^(?:are|is|be|been|was|were|have|has|had|do|does|did|can|could|may|might|must|shall|should|will|would|not|also|the|a|an|and|or|of|to|in|on|at|by|for|with|from|as|that|who|which|therefore|both|all|each|together|ourselves)$/u,
} as const;

/** Most characters of a subject and its adverbs. */
const LONGEST_HEAD = 120;

interface Word {
  forms: Map<string, number>;
  places: DiscoveredVerb['places'][number][];
}

/**
 * Words that stand after 我们, We and their like more often than chance would have it, and are on no list.
 *
 * For each word the log-likelihood of standing directly after a subject and its adverbs, against all other
 * words of the text; kept above 6.63. Strongest first.
 */
export function discoverVerbs(
  clauses: readonly FormulaSource[],
  verbs: readonly StanceVerb[],
  language: Language,
): DiscoveredVerb[] {
  const known = new Set(
    verbs.filter(verb => verb.language === language).flatMap(({ forms }) => forms.map(keyOf(language))),
  );
  const found = new Map<string, Word>();
  const totals = new Map<string, number>();
  let wordCount = 0;
  let headCount = 0;
  for (const clause of clauses) {
    const words = clause.tokens.filter(token => token.kind === 'word');
    wordCount += words.length;
    for (const word of words) addOne(totals, keyOf(language)(wordOf(clause, word)));
    for (const token of verbPlaces(clause, words, language)) {
      headCount += 1;
      const word = wordOf(clause, token);
      const key = keyOf(language)(word);
      if (known.has(key) || startsWithKnown(word, known, language) || isNoVerb(word, language)) continue;
      const entry = found.get(key) ?? { forms: new Map<string, number>(), places: [] };
      addOne(entry.forms, word);
      entry.places.push({ clauseId: clause.clauseId, range: { start: token.start, end: token.end } });
      found.set(key, entry);
    }
  }
  return [...found]
    .map(([key, word]) => toVerb(language, word, { total: totals.get(key) ?? 0, headCount, wordCount }))
    .filter(verb => verb.count >= LEAST_COUNT && verb.logLikelihood > LEAST_LIKELIHOOD)
    .sort((a, b) => b.logLikelihood - a.logLikelihood || (a.lemma < b.lemma ? -1 : 1));
}

/** The word that stands directly behind each subject and its adverbs. */
function verbPlaces(clause: FormulaSource, words: readonly Token[], language: Language): Token[] {
  const byStart = new Map(words.map(word => [word.start, word]));
  const head = leadingHeadPattern(language);
  return clause.sentences.flatMap(({ start, end }) => {
    const text = clause.text.slice(start, end);
    return clauseStarts(text, language).flatMap(({ at }) => {
      const match = head.exec(text.slice(at, at + LONGEST_HEAD));
      return match === null ? [] : (byStart.get(start + at + match[0].length) ?? []);
    });
  });
}

function isNoVerb(word: string, language: Language): boolean {
  return NO_VERB[language].test(word) || (language === 'en' && isSpeakerNoun(word));
}

/** 支持开展 as one token is a form of 支持. */
function startsWithKnown(word: string, known: ReadonlySet<string>, language: Language): boolean {
  return language === 'zh' && [...known].some(form => word.startsWith(form));
}

function toVerb(
  language: Language,
  { forms, places }: Word,
  counts: { readonly total: number; readonly headCount: number; readonly wordCount: number },
): DiscoveredVerb {
  const [first = '', ...others] = [...forms].sort((a, b) => b[1] - a[1]).map(([form]) => form);
  const { total, headCount, wordCount } = counts;
  return {
    language,
    lemma: first,
    forms: others,
    count: places.length,
    total,
    logLikelihood: logLikelihood(contingency(places.length, headCount, total, wordCount)),
    places,
  };
}

function wordOf(clause: FormulaSource, { start, end }: TextRange): string {
  return clause.text.slice(start, end).toLowerCase();
}

function keyOf(language: Language): (word: string) => string {
  return language === 'en' ? word => stemEnglish(word.toLowerCase()) : word => word;
}

function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
