import type { Lexicon } from '../lexicon/lexicon';
import type { Clause } from '../model/clause';
import { usualPriors } from './beads';
import { bodyOf, comparableLength, comparableTexts } from './comparable-text';
import { LabelEvidence, toOutline } from './label-evidence';
import { firstLengthModel, type LengthModel } from './length-model';
import { dictionaryModel, type ComparableTexts } from './translation-model';
import { wordWorth, type WordWorth } from './word-evidence';

/** Both documents with everything that scoring a bead needs. */
export interface PreparedDocuments {
  readonly zh: readonly Clause[];
  readonly en: readonly Clause[];
  readonly lexicon: Lexicon | null;
  readonly texts: ComparableTexts;
  /** Letters and digits of each clause. */
  readonly zhLengths: Float64Array;
  readonly enLengths: Float64Array;
  readonly lengths: LengthModel;
  readonly words: WordWorth;
  readonly labels: LabelEvidence;
  /** Logs of how often clauses are joined so and so many to so and so many. */
  readonly priors: Float64Array;
}

/** Reads both documents once, with models that have not yet learnt from them. */
export function prepareDocuments(
  zh: readonly Clause[],
  en: readonly Clause[],
  lexicon: Lexicon | null,
): PreparedDocuments {
  const zhBodies = zh.map(bodyOf);
  const enBodies = en.map(bodyOf);
  const texts = comparableTexts(zhBodies, enBodies, lexicon);
  const zhLengths = Float64Array.from(zhBodies.map(comparableLength));
  const enLengths = Float64Array.from(enBodies.map(comparableLength));
  return {
    zh,
    en,
    lexicon,
    texts,
    zhLengths,
    enLengths,
    lengths: firstLengthModel(zhLengths, enLengths),
    words: wordWorth(dictionaryModel(texts, lexicon)),
    labels: new LabelEvidence(toOutline(zh), toOutline(en)),
    priors: usualPriors,
  };
}
