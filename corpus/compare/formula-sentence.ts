import type { TextRange } from '../model/text-range';
import type { ComparedText } from './compared-text';
import { type ClauseStart, clauseStarts } from './clause-starts';
import { isNoFormula } from './formula-exceptions';
import type { FormulaPatterns } from './formula-patterns';
import type { StanceVerb } from './stance-verbs';

/** A formula of a sentence, with places in its clause. */
export interface FoundFormula {
  readonly form: 'explicit' | 'initial' | 'elided';
  readonly verb: TextRange;
  readonly subject: TextRange | null;
  readonly listed: StanceVerb;
  readonly objectEnd: number;
}

/** A verb as it stands in the sentence. */
interface Verb extends TextRange {
  readonly listed: StanceVerb;
}

/** A verb with what stands before it in its clause; the subject's place is in the sentence. */
interface Headed {
  readonly verb: Verb;
  readonly head: string;
  readonly subject: TextRange | null;
}

/** Most characters between the beginning of a clause and its verb. */
const LONGEST_HEAD = 500;

/** Verbs that what they are about stands before: 对……表示欢迎. */
const LIGHT_VERB = /^(?:深?表|深感|给予|予以|致谢)/u;

/** A word that a segmenter ties to the duty behind it: 就任时应, 均须. */
const TIED = /^[时均都也则并后者亦还仅只且方]$/u;

/** Whether a verb begins with a token, or behind one that is tied to it. */
function isWordFrom(token: TextRange, from: number, text: string): boolean {
  if (token.start === from) return true;
  return token.start === from - 1 && token.end > from && TIED.test(text.slice(token.start, from));
}

/** A word that a segmenter ties to the end of the verb before it: 忆及其. */
const TIED_BEHIND = /^其$/u;

/** Whether a verb ends with a token, or opens a long one that a segmenter did not cut: 决定继续处理. */
function isWordTo(token: TextRange, verb: TextRange, text: string): boolean {
  if (token.end === verb.end || (token.start === verb.start && token.end - verb.end >= 2)) return true;
  return token.start < verb.end && token.end > verb.end && TIED_BEHIND.test(text.slice(verb.end, token.end));
}

/** One sentence in which formulas are looked for. Places are within the sentence until they leave it. */
export class FormulaSentence {
  readonly #clause: ComparedText;
  readonly #range: TextRange;
  readonly #text: string;
  readonly #starts: readonly ClauseStart[];

  constructor(clause: ComparedText, range: TextRange) {
    this.#clause = clause;
    this.#range = range;
    this.#text = clause.text.slice(range.start, range.end);
    this.#starts = clauseStarts(this.#text, clause.language);
  }

  /** All formulas: one for each verb, in reading order. */
  formulas(patterns: FormulaPatterns): FoundFormula[] {
    const verbs = this.#verbs(patterns.stance, patterns);
    const headed = this.#firstOfEachClause(verbs, patterns);
    const from = headed[0]?.verb.end ?? this.#endOfSubject(patterns);
    const taken = new Set(headed.map(({ verb }) => verb));
    const further = verbs.filter(
      verb => from !== null && verb.start > from && !taken.has(verb) && this.#isFurther(verb, patterns),
    );
    return [
      ...headed.map(({ verb, subject }) =>
        this.#toFound(verb, subject === null ? 'initial' : 'explicit', { subject, patterns }),
      ),
      ...further.map(verb => this.#toFound(verb, 'elided', { subject: null, patterns })),
      ...this.#duties(patterns),
    ].sort((a, b) => a.verb.start - b.verb.start);
  }

  /** Names before verbs that only a speaker can do. */
  speakers(patterns: FormulaPatterns): string[] {
    return this.#verbs(patterns.stance, patterns).flatMap(verb => {
      const start = this.#starts.filter(({ at }) => at < verb.start).pop();
      if (start === undefined || !patterns.said.has(verb.listed)) return [];
      const headed = this.#under(patterns.openHead, start, verb);
      if (headed?.subject == null || !this.#isName(headed.subject)) return [];
      const name = this.#text.slice(headed.subject.start, headed.subject.end).replace(/^the\s+/i, '');
      return patterns.adverbs.test(`${name} `) ? [] : [name];
    });
  }

  /** Where the first subject ends, whatever it does; `null` when there is none. */
  #endOfSubject({ leadingHead }: FormulaPatterns): number | null {
    for (const { at } of this.#starts) {
      const match = leadingHead.exec(this.#text.slice(at, at + LONGEST_HEAD));
      if (match !== null) return at + match[0].length;
    }
    return null;
  }

  #firstOfEachClause(verbs: readonly Verb[], patterns: FormulaPatterns): Headed[] {
    const found = new Map<Verb, Headed>();
    for (const start of this.#starts) {
      const headed = this.#firstVerb(start, verbs, patterns);
      if (headed !== null && !found.has(headed.verb)) found.set(headed.verb, headed);
    }
    return [...found.values()].sort((a, b) => a.verb.start - b.verb.start);
  }

  /** The first verb under a head; where only adverbs part it from the next, the next: We will support. */
  #firstVerb(start: ClauseStart, verbs: readonly Verb[], patterns: FormulaPatterns): Headed | null {
    let first: Headed | null = null;
    for (const verb of verbs) {
      if (verb.start < start.at || verb.start - start.at > LONGEST_HEAD) continue;
      if (first !== null && !patterns.adverbs.test(this.#text.slice(first.verb.start, verb.start))) break;
      const bare = start.isBare ? this.#under(patterns.bareHead, start, verb) : null;
      const headed = this.#under(patterns.head, start, verb) ?? bare;
      if (headed !== null) first = headed;
    }
    return first;
  }

  /** A verb whose head, from a start on, is what a pattern says; `null` when it is not, or is an exception. */
  #under(pattern: RegExp, start: ClauseStart, verb: Verb): Headed | null {
    const head = this.#text.slice(start.at, verb.start);
    const match = pattern.exec(head);
    if (match === null) return null;
    const indices = match.indices?.groups?.['subject'];
    const subject = indices === undefined ? null : { start: start.at + indices[0], end: start.at + indices[1] };
    if (match.groups?.['towards'] !== undefined && !LIGHT_VERB.test(this.#text.slice(verb.start))) return null;
    return this.#isFormula(verb, head, subject !== null) ? { verb, head, subject } : null;
  }

  #isFormula(verb: Verb, head: string, hasSubject: boolean): boolean {
    const { tokens, language } = this.#clause;
    const isModal = verb.listed.family === 'modal';
    const [from, to] = [verb.start + this.#range.start, verb.end + this.#range.start];
    const { text } = this.#clause;
    if (!isModal && !tokens.some(token => isWordTo(token, { start: from, end: to }, text))) return false;
    if (!hasSubject && !tokens.some(token => isWordFrom(token, from, text))) return false;
    const { start, end, listed } = verb;
    return !isNoFormula({ text: this.#text, start, end, head, hasSubject, isModal, lemma: listed.lemma }, language);
  }

  #isFurther(verb: Verb, patterns: FormulaPatterns): boolean {
    const parts = [...this.#text.slice(0, verb.start).matchAll(patterns.further)];
    const last = parts.pop();
    if (last === undefined) return false;
    const head = this.#text.slice(last.index + last[0].length, verb.start);
    return patterns.adverbs.test(head.trimStart()) && this.#isFormula(verb, head, false);
  }

  #duties(patterns: FormulaPatterns): FoundFormula[] {
    return this.#verbs(patterns.modal, patterns)
      .filter(verb => this.#isFormula(verb, '', false))
      .map(verb => {
        const heads = this.#starts
          .filter(({ at }) => at <= verb.start && verb.start - at <= LONGEST_HEAD)
          .map(start => this.#under(patterns.head, start, verb)?.subject ?? null);
        return this.#toFound(verb, 'explicit', { subject: heads.find(subject => subject !== null) ?? null, patterns });
      });
  }

  #verbs(pattern: RegExp | null, patterns: FormulaPatterns): Verb[] {
    if (pattern === null) return [];
    return [...this.#text.matchAll(pattern)].flatMap(match => {
      const listed = patterns.byForm.get(match[0].toLowerCase().replace(/\s+/g, ' '));
      return listed === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, listed }];
    });
  }

  /** Whole words, one to six of them, and in English each with a capital but the small ones between. */
  #isName(subject: TextRange): boolean {
    const [from, to] = [subject.start + this.#range.start, subject.end + this.#range.start];
    const tokens = this.#clause.tokens.filter(token => token.end > from && token.start < to);
    const isWhole = tokens[0]?.start === from && tokens[tokens.length - 1]?.end === to;
    if (!isWhole) return false;
    if (this.#clause.language === 'zh') return tokens.length <= 3 || to - from <= 6;
    const words = this.#text
      .slice(subject.start, subject.end)
      .replace(/^the\s+/i, '')
      .split(/\s+/);
    return words.every(word => /^(?:\p{Lu}|and$|of$|the$)/u.test(word));
  }

  #toFound(
    verb: Verb,
    form: FoundFormula['form'],
    { subject, patterns }: { readonly subject: TextRange | null; readonly patterns: FormulaPatterns },
  ): FoundFormula {
    const { start } = this.#range;
    const stop = this.#text.slice(verb.end).search(patterns.stop);
    return {
      form,
      verb: { start: start + verb.start, end: start + verb.end },
      subject: subject === null ? null : { start: start + subject.start, end: start + subject.end },
      listed: verb.listed,
      objectEnd: stop === -1 ? this.#range.end : start + verb.end + stop,
    };
  }
}
