import { CorpusError } from '../errors/corpus-error';
import { type Language, languages } from '../model/language';
import type { WorkId } from '../model/work';
import { segmentLatin } from '../segment/latin-segmenter';
import { type ComparedText, defaultIgnored } from './compared-text';
import type { StudiedClause, StudiedCorpus } from './compared-work';
import type { TextDiff } from './diff-spans';
import { diffTexts } from './diff-texts';
import { type ClausePair, type WorkDiff, diffWorks } from './diff-works';

/** A pair of a work diff with its words, compared where they differ. */
export interface DetailedPair extends ClausePair {
  /** The reading texts of the clauses on either side, joined by a line break; empty for none. */
  readonly leftText: string;
  readonly rightText: string;
  /** Places of the first clause of either side in its document, from 0; -1 for none. */
  readonly leftOrdinal: number;
  readonly rightOrdinal: number;
  /** The printed numbers of the clauses on either side. */
  readonly leftLabels: readonly string[];
  readonly rightLabels: readonly string[];
  /** One clause on either side, with another number than before. */
  readonly isRenumbered: boolean;
  /** Left against right over `leftText` and `rightText`, for changed, split and merged clauses; `null` otherwise. */
  readonly diff: TextDiff | null;
}

/** Two works against each other in one language. */
export interface LanguageDiff extends WorkDiff {
  readonly language: Language;
  readonly pairs: readonly DetailedPair[];
  readonly leftCount: number;
  readonly rightCount: number;
  /** Likeness of the two, clause by clause, weighted by length: 1 for the same words. */
  readonly likeness: number;
}

/**
 * Two documents against each other in every language that both have.
 *
 * @throws {CorpusError} `document-unknown` when they share no language
 */
export function compareDocuments(corpus: StudiedCorpus, left: WorkId, right: WorkId): LanguageDiff[] {
  const shared = languages.filter(language => [left, right].every(id => ofWork(corpus, id, language).length > 0));
  if (shared.length === 0) {
    const lacking = languages.find(language => ofWork(corpus, left, language).length > 0) ?? 'zh';
    throw new CorpusError('document-unknown', 'the works share no language', { work: right, language: lacking });
  }
  return shared.map(language =>
    diffDocuments(language, ...withWords(ofWork(corpus, left, language), ofWork(corpus, right, language))),
  );
}

/** Where the words of one side are not known, both are taken character by character: then they are comparable. */
function withWords(left: StudiedClause[], right: StudiedClause[]): [StudiedClause[], StudiedClause[]] {
  const isBare = ({ text, bodyStart, tokens }: StudiedClause): boolean =>
    tokens.length === 0 && text.slice(bodyStart).trim() !== '';
  if (![...left, ...right].some(isBare)) return [left, right];
  const cut = (clause: StudiedClause): StudiedClause => ({
    ...clause,
    tokens: segmentLatin(clause.text).filter(({ start }) => start >= clause.bodyStart),
  });
  return [left.map(cut), right.map(cut)];
}

/** Two documents of one language against each other, with the words of what changed. */
export function diffDocuments(
  language: Language,
  left: readonly StudiedClause[],
  right: readonly StudiedClause[],
): LanguageDiff {
  const { pairs, counts } = diffWorks(left, right);
  const [onLeft, onRight] = [byId(left), byId(right)];
  const [placeLeft, placeRight] = [placesById(left), placesById(right)];
  const detailed = pairs.map(pair => ({
    ...detail(pair, pick(onLeft, pair.left), pick(onRight, pair.right)),
    leftOrdinal: placeLeft.get(pair.left[0] ?? '') ?? -1,
    rightOrdinal: placeRight.get(pair.right[0] ?? '') ?? -1,
  }));
  return {
    language,
    counts,
    pairs: detailed,
    leftCount: left.length,
    rightCount: right.length,
    likeness: likenessOf(detailed),
  };
}

function ofWork(corpus: StudiedCorpus, workId: WorkId, language: Language): StudiedClause[] {
  return corpus.clauses(language).filter(clause => clause.workId === workId);
}

function byId(clauses: readonly StudiedClause[]): ReadonlyMap<string, StudiedClause> {
  return new Map(clauses.map(clause => [clause.clauseId, clause]));
}

function placesById(clauses: readonly StudiedClause[]): ReadonlyMap<string, number> {
  return new Map(clauses.map(({ clauseId }, ordinal) => [clauseId, ordinal]));
}

function pick(clauses: ReadonlyMap<string, StudiedClause>, ids: readonly string[]): StudiedClause[] {
  return ids.flatMap(id => clauses.get(id) ?? []);
}

function detail(
  pair: ClausePair,
  left: readonly StudiedClause[],
  right: readonly StudiedClause[],
): Omit<DetailedPair, 'leftOrdinal' | 'rightOrdinal'> {
  const [from, to] = [joined(left), joined(right)];
  const leftLabels = left.map(clause => clause.label);
  const rightLabels = right.map(clause => clause.label);
  const isOneToOne = left.length === 1 && right.length === 1;
  return {
    ...pair,
    leftText: from.text,
    rightText: to.text,
    leftLabels,
    rightLabels,
    isRenumbered: isOneToOne && leftLabels[0] !== rightLabels[0],
    diff: ['changed', 'split', 'merged'].includes(pair.change) ? diffTexts(from, to, defaultIgnored) : null,
  };
}

/** Clauses as one text, with their words. */
function joined(clauses: readonly StudiedClause[]): ComparedText {
  const [first] = clauses;
  if (first !== undefined && clauses.length === 1) return first;
  let text = '';
  const tokens: ComparedText['tokens'][number][] = [];
  for (const clause of clauses) {
    if (text !== '') text += '\n';
    const shift = text.length;
    for (const token of clause.tokens) tokens.push({ ...token, start: token.start + shift, end: token.end + shift });
    text += clause.text;
  }
  return { language: first?.language ?? 'zh', text, tokens };
}

function likenessOf(pairs: readonly DetailedPair[]): number {
  let same = 0;
  let all = 0;
  for (const { likeness, leftText, rightText } of pairs) {
    const length = leftText.length + rightText.length;
    same += likeness * length;
    all += length;
  }
  return all === 0 ? 1 : same / all;
}
