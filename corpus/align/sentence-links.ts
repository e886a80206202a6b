import type { SentenceLink, SentenceReference } from '../model/alignment-link';
import type { Clause } from '../model/clause';
import { wholeBand } from './align-region';
import { bandAbout } from './band';
import type { Bead } from './beads';
import { bestPath } from './best-path';
import { comparableLength, comparableTexts, enBagsOf, sentencesOf, zhBagsOf } from './comparable-text';
import { lengthScore } from './length-model';
import type { PreparedDocuments } from './prepared-documents';
import { WordEvidence } from './word-evidence';

const wholeTable = 40_000;

/** Aligns the sentences of linked clauses (ordinals in their documents) the way clauses are aligned. */
export function linkSentences(
  prepared: PreparedDocuments,
  zhOrdinals: readonly number[],
  enOrdinals: readonly number[],
): SentenceLink[] {
  const zh = references(prepared.zh, zhOrdinals);
  const en = references(prepared.en, enOrdinals);
  if (zh.length === 0 || en.length === 0 || (zh.length === 1 && en.length === 1)) {
    return [{ zh: zh.map(toReference), en: en.map(toReference) }];
  }
  const band =
    zh.length * en.length <= wholeTable ? wholeBand(zh.length, en.length) : bandAbout([], zh.length, en.length);
  return bestPath(band, sentenceScorer(prepared, zh, en)).map(bead => ({
    zh: zh.slice(bead.zhStart, bead.zhStart + bead.zhCount).map(toReference),
    en: en.slice(bead.enStart, bead.enStart + bead.enCount).map(toReference),
  }));
}

interface Sentence extends SentenceReference {
  readonly text: string;
}

function references(clauses: readonly Clause[], ordinals: readonly number[]): Sentence[] {
  return ordinals.flatMap(ordinal => {
    const clause = clauses[ordinal];
    if (!clause) return [];
    return sentencesOf(clause).map(range => ({
      clauseId: clause.id,
      range,
      text: clause.text.slice(range.start, range.end),
    }));
  });
}

function toReference({ clauseId, range }: Sentence): SentenceReference {
  return { clauseId, range };
}

function sentenceScorer(
  prepared: PreparedDocuments,
  zh: readonly Sentence[],
  en: readonly Sentence[],
): (bead: Bead) => number {
  const zhTexts = zh.map(sentence => sentence.text);
  const enTexts = en.map(sentence => sentence.text);
  const texts = comparableTexts(zhTexts, enTexts, prepared.lexicon);
  const evidence = new WordEvidence(
    prepared.words,
    zhBagsOf(prepared.words.model, texts.zh),
    enBagsOf(prepared.words.model, texts.en),
  );
  const zhLengths = zhTexts.map(comparableLength);
  const enLengths = enTexts.map(comparableLength);
  const sum = (lengths: readonly number[], start: number, count: number): number =>
    lengths.slice(start, start + count).reduce((total, length) => total + length, 0);
  return bead => {
    if (bead.zhCount === 0 || bead.enCount === 0) return 0;
    const lengths = { zh: sum(zhLengths, bead.zhStart, bead.zhCount), en: sum(enLengths, bead.enStart, bead.enCount) };
    return lengthScore(prepared.lengths, lengths) + evidence.score(bead);
  };
}
