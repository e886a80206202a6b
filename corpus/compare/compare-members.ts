import type { ClauseId } from '../model/clause';
import { type Language, otherLanguage } from '../model/language';
import type { TextRange } from '../model/text-range';
import { CorpusError } from '../errors/corpus-error';
import { type AlignmentColumn, alignMembers } from './align-members';
import type { ComparedMember } from './compared-member';
import type { ComparedText, IgnoredDifferences } from './compared-text';
import { type StudiedClause, type StudiedCorpus, wholeBody } from './compared-work';
import type { TextDiff } from './diff-spans';
import { diffTexts } from './diff-texts';
import { type SentencePair, pairSentences } from './pair-sentences';
import { type SharedWording, findSharedWording } from './shared-wording';

/** A clause, or a part of one, that a person put up for comparison. */
export interface MemberReference {
  readonly clauseId: ClauseId;
  /** Over the clause's reading text; `null` for the whole clause. */
  readonly range: TextRange | null;
}

/** The members in one language. Every range is over a member's `text`. */
export interface ComparisonSide {
  readonly language: Language;
  readonly members: readonly ComparedMember[];
  /** The first member against each of the others, in their order. */
  readonly diffs: readonly TextDiff[];
  readonly shared: readonly SharedWording[];
  readonly columns: readonly AlignmentColumn[];
}

/** Two to six members against each other, in the language of the first and, when all have it, in the other. */
export interface Comparison {
  readonly sides: readonly ComparisonSide[];
  /** For each member its sentences with their counterparts; empty when only one language is compared. */
  readonly sentences: readonly (readonly SentencePair[])[];
}

export const memberLimits = { least: 2, most: 6 } as const;

/**
 * Compare two to six clauses or parts of clauses.
 *
 * @throws {CorpusError} `clause-unknown`, or `comparison-size` for fewer than two or more than six members
 */
export function compareMembers(
  corpus: StudiedCorpus,
  references: readonly MemberReference[],
  ignored: IgnoredDifferences,
): Comparison {
  if (references.length < memberLimits.least || references.length > memberLimits.most) {
    throw new CorpusError('comparison-size', 'a comparison has two to six members', { count: references.length });
  }
  const clauses = references.map(({ clauseId, range }) => ({ clause: corpus.clause(clauseId), range }));
  const language = clauses[0]?.clause.language ?? 'zh';
  const sides = [language, otherLanguage(language)].map(side => sideOf(corpus, clauses, side, ignored));
  const whole = sides.filter((side, ordinal) => ordinal === 0 || side.members.every(member => member.text !== ''));
  const [first, second] = whole;
  const sentences =
    first === undefined || second === undefined
      ? []
      : first.members.map((member, ordinal) => pairSentences(corpus, member, second.members[ordinal]!, language));
  return { sides: whole, sentences };
}

interface Chosen {
  readonly clause: StudiedClause;
  readonly range: TextRange | null;
}

function sideOf(
  corpus: StudiedCorpus,
  chosen: readonly Chosen[],
  language: Language,
  ignored: IgnoredDifferences,
): ComparisonSide {
  const members = chosen.map(one => memberIn(corpus, one, language));
  const texts = members.map(member => member.compared);
  const [first, ...others] = texts;
  return {
    language,
    members: members.map(member => member.shown),
    diffs: first === undefined ? [] : others.map(other => diffTexts(first, other, ignored)),
    shared: findSharedWording(texts, ignored),
    columns: alignMembers(texts, ignored),
  };
}

/** A member in the wanted language: its own words, or what stands for them on the other side. */
function memberIn(corpus: StudiedCorpus, { clause, range }: Chosen, language: Language) {
  const own = [{ clause, range: range === null ? wholeBody(clause) : clip(range, clause.text.length) }];
  const parts = clause.language === language ? own : corpus.counterparts(clause, range);
  let text = '';
  const tokens: ComparedText['tokens'][number][] = [];
  for (const part of parts) {
    if (text !== '') text += '\n';
    const shift = text.length - part.range.start;
    for (const token of part.clause.tokens) {
      if (token.start < part.range.start || token.end > part.range.end) continue;
      tokens.push({ ...token, start: token.start + shift, end: token.end + shift });
    }
    text += part.clause.text.slice(part.range.start, part.range.end);
  }
  const shown: ComparedMember = {
    workId: clause.workId,
    label: parts[0]?.clause.label ?? clause.label,
    parts: parts.map(part => ({ clauseId: part.clause.clauseId, range: part.range })),
    text,
  };
  return { shown, compared: { language, text, tokens } };
}

function clip(range: TextRange, length: number): TextRange {
  return { start: Math.min(range.start, length), end: Math.min(range.end, length) };
}
