import type { SentenceLink, SentenceReference } from '../model/alignment-link';
import type { PreparedDocuments } from './prepared-documents';
import { sentencePath, sentencesAt, type Sentence } from './sentence-path';

/** Aligns the sentences of linked clauses (ordinals in their documents) the way clauses are aligned. */
export function linkSentences(
  prepared: PreparedDocuments,
  zhOrdinals: readonly number[],
  enOrdinals: readonly number[],
): SentenceLink[] {
  const zh = sentencesAt(prepared.zh, zhOrdinals);
  const en = sentencesAt(prepared.en, enOrdinals);
  if (zh.length === 0 || en.length === 0 || (zh.length === 1 && en.length === 1)) {
    return [{ zh: zh.map(toReference), en: en.map(toReference) }];
  }
  return sentencePath(prepared, zhOrdinals, enOrdinals).beads.map(bead => ({
    zh: zh.slice(bead.zhStart, bead.zhStart + bead.zhCount).map(toReference),
    en: en.slice(bead.enStart, bead.enStart + bead.enCount).map(toReference),
  }));
}

function toReference({ clauseId, range }: Sentence): SentenceReference {
  return { clauseId, range };
}
