import { fittedLengthModel } from './length-model';
import type { PreparedDocuments } from './prepared-documents';

/** Clauses, by ordinal in their documents, that the first pass is sure belong together. */
export interface SurePair {
  readonly zh: readonly number[];
  readonly en: readonly number[];
}

/** The same documents with models re-estimated from sure pairs. */
export function learnFrom(prepared: PreparedDocuments, pairs: readonly SurePair[]): PreparedDocuments {
  const sum = (lengths: Float64Array, ordinals: readonly number[]): number =>
    ordinals.reduce((total, ordinal) => total + (lengths[ordinal] ?? 0), 0);
  const lengths = fittedLengthModel(
    prepared.lengths,
    pairs.map(pair => ({ zh: sum(prepared.zhLengths, pair.zh), en: sum(prepared.enLengths, pair.en) })),
  );
  prepared.labels.learn(
    pairs
      .filter(pair => pair.zh.length === 1 && pair.en.length === 1)
      .map(pair => ({ zh: pair.zh[0] ?? 0, en: pair.en[0] ?? 0 })),
  );
  return { ...prepared, lengths };
}
