import type { SentenceReference } from '../model/alignment-link';
import type { Clause } from '../model/clause';
import { wholeBand } from './align-region';
import { bandAbout } from './band';
import { withSingleHoles, type Bead, type BeadScorer, type ScoredBead } from './beads';
import { bestPath } from './best-path';
import { comparableLength, comparableTexts, enBagsOf, sentencesOf, zhBagsOf } from './comparable-text';
import { lengthScore } from './length-model';
import type { PreparedDocuments } from './prepared-documents';
import { WordEvidence } from './word-evidence';

/** Smaller tables are searched whole. */
const wholeTable = 40_000;
/** Where one side begins a new paragraph the other seldom goes on with the same one. */
const breakMismatch = Math.log(0.15);

/** A sentence with its words and the clause it stands in, by ordinal in its document. */
export interface Sentence extends SentenceReference {
  readonly text: string;
  readonly ordinal: number;
}

/** Sentences of both sides in order, and the likeliest path through them; bead offsets count sentences. */
export interface SentencePath {
  readonly zh: readonly Sentence[];
  readonly en: readonly Sentence[];
  readonly beads: readonly ScoredBead[];
}

/** The likeliest path through the sentences of some clauses (ordinals in their documents). */
export function sentencePath(
  prepared: PreparedDocuments,
  zhOrdinals: readonly number[],
  enOrdinals: readonly number[],
): SentencePath {
  const zh = sentencesAt(prepared.zh, zhOrdinals);
  const en = sentencesAt(prepared.en, enOrdinals);
  const band =
    zh.length * en.length <= wholeTable ? wholeBand(zh.length, en.length) : bandAbout([], zh.length, en.length);
  return { zh, en, beads: withSingleHoles(bestPath(band, sentenceScorer(prepared, zh, en))) };
}

/** The sentences of some clauses, in order. */
export function sentencesAt(clauses: readonly Clause[], ordinals: readonly number[]): Sentence[] {
  return ordinals.flatMap(ordinal => {
    const clause = clauses[ordinal];
    if (!clause) return [];
    return sentencesOf(clause).map(range => ({
      clauseId: clause.id,
      range,
      text: clause.text.slice(range.start, range.end),
      ordinal,
    }));
  });
}

function sentenceScorer(prepared: PreparedDocuments, zh: readonly Sentence[], en: readonly Sentence[]): BeadScorer {
  const zhTexts = zh.map(sentence => sentence.text);
  const enTexts = en.map(sentence => sentence.text);
  const texts = comparableTexts(zhTexts, enTexts, prepared.lexicon);
  const { model } = prepared.words;
  const evidence = new WordEvidence(prepared.words, zhBagsOf(model, texts.zh), enBagsOf(model, texts.en));
  const zhLengths = zhTexts.map(comparableLength);
  const enLengths = enTexts.map(comparableLength);
  return bead => {
    if (bead.zhCount === 0 || bead.enCount === 0) return 0;
    const lengths = {
      zh: sumOf(zhLengths, bead.zhStart, bead.zhCount),
      en: sumOf(enLengths, bead.enStart, bead.enCount),
    };
    return lengthScore(prepared.lengths, lengths) + evidence.score(bead) + breakScore(bead, zh, en);
  };
}

/** What it says of a bead that after it one side begins a new clause and the other does not. */
function breakScore(bead: Bead, zh: readonly Sentence[], en: readonly Sentence[]): number {
  const zhBreaks = isBreak(zh, bead.zhStart + bead.zhCount);
  return zhBreaks === isBreak(en, bead.enStart + bead.enCount) ? 0 : breakMismatch;
}

function isBreak(sentences: readonly Sentence[], place: number): boolean {
  return sentences[place - 1]?.ordinal !== sentences[place]?.ordinal;
}

function sumOf(values: readonly number[], start: number, count: number): number {
  let sum = 0;
  for (let place = start; place < start + count; place += 1) sum += values[place] ?? 0;
  return sum;
}
