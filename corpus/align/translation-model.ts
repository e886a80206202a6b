import type { Lexicon } from '../lexicon/lexicon';
import type { ChineseWord, WordClass } from './chinese-words';
import { stemOf } from './english-words';
import { segmentLatin } from '../segment/latin-segmenter';

/** Which English words of this document show which of its Chinese words, and how surely. Words are ordinals. */
export interface TranslationModel {
  readonly zhOrdinals: ReadonlyMap<string, number>;
  readonly enOrdinals: ReadonlyMap<string, number>;
  /** For each Chinese word: English words of this document that would show it. */
  readonly renderings: readonly Int32Array[];
  /** Trust in each Chinese word by its class alone. */
  readonly zhPrior: Float64Array;
  /** For each word: how often it is shown in a true translation, 0 to 1; 0 when the other side has nothing for it. */
  readonly zhTrust: Float64Array;
  readonly enTrust: Float64Array;
  /** For each word: the share of all words of the other side that would show it by chance. */
  readonly zhChance: Float64Array;
  readonly enChance: Float64Array;
}

/** Both texts as comparable words, one list for each clause. */
export interface ComparableTexts {
  readonly zh: readonly (readonly ChineseWord[])[];
  readonly en: readonly (readonly string[])[];
}

/** Where trust starts from, before the document itself is asked. */
export const startingTrust: Readonly<Record<WordClass, number>> = {
  exact: 0.85,
  term: 0.75,
  dictionary: 0.4,
  unknown: 0.4,
};
/** Glosses beyond these are rare senses. */
const glossLimit = 12;

/** A first model, from the lexicon alone. */
export function dictionaryModel(texts: ComparableTexts, lexicon: Lexicon | null): TranslationModel {
  const enOrdinals = ordinals(texts.en.flat());
  const zhOrdinals = ordinals(texts.zh.flat().map(word => word.form));
  const kinds = new Map(texts.zh.flat().map(word => [word.form, word.kind]));
  const renderings = [...zhOrdinals.keys()].map(form => {
    const words = kinds.get(form) === 'exact' || !lexicon ? [form] : dictionaryWords(form, lexicon);
    return Int32Array.from(new Set(words.flatMap(word => enOrdinals.get(word) ?? [])));
  });
  const isTerm = (form: string): boolean => lexicon?.lookUp(form)[0]?.source === 'glossary';
  const classOf = (form: string): WordClass => (isTerm(form) ? 'term' : (kinds.get(form) ?? 'unknown'));
  const zhPrior = Float64Array.from([...zhOrdinals.keys()].map(form => startingTrust[classOf(form)]));
  return completeModel(texts, { zhOrdinals, enOrdinals, renderings, zhPrior });
}

/** Fills in what follows from the renderings: trust of English words, and chances. */
export function completeModel(
  texts: ComparableTexts,
  part: Pick<TranslationModel, 'zhOrdinals' | 'enOrdinals' | 'renderings' | 'zhPrior'>,
): TranslationModel {
  const zhRates = rates(
    part.zhOrdinals,
    texts.zh.map(words => words.map(word => word.form)),
  );
  const enRates = rates(part.enOrdinals, texts.en);
  const zhTrust = part.zhPrior.slice();
  const zhChance = new Float64Array(zhTrust.length);
  const enTrust = new Float64Array(enRates.length);
  const enChance = new Float64Array(enRates.length);
  for (const [zh, words] of part.renderings.entries()) {
    if (words.length === 0) zhTrust[zh] = 0;
    for (const en of words) {
      zhChance[zh] = (zhChance[zh] ?? 0) + (enRates[en] ?? 0);
      enChance[en] = (enChance[en] ?? 0) + (zhRates[zh] ?? 0);
      enTrust[en] = Math.max(enTrust[en] ?? 0, zhTrust[zh] ?? 0);
    }
  }
  return { ...part, zhTrust, enTrust, zhChance, enChance };
}

function dictionaryWords(form: string, lexicon: Lexicon): string[] {
  return lexicon
    .lookUp(form)
    .flatMap(entry => entry.english)
    .slice(0, glossLimit)
    .flatMap(glossWords);
}

/** The content words of a gloss, without remarks in brackets and pointers to other entries. */
function glossWords(gloss: string): string[] {
  const plain = gloss.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');
  if (/^(?:CL:|variant of|old variant|see |surname |also written|abbr\. for|used in)/.test(plain)) return [];
  return segmentLatin(plain)
    .map(token => plain.slice(token.start, token.end).toLowerCase())
    .flatMap(word => word.split('-'))
    .filter(word => /^[a-z]{2,}/.test(word) && !glossNoise.has(word))
    .flatMap(stemOf);
}

const glossNoise = new Set(['sb', 'sth', 'etc', 'eg', 'ie', 'lit', 'fig', 'esp', 'oneself', 'used', 'kind', 'type']);

function ordinals(forms: readonly string[]): Map<string, number> {
  const map = new Map<string, number>();
  for (const form of forms) if (!map.has(form)) map.set(form, map.size);
  return map;
}

function rates(map: ReadonlyMap<string, number>, clauses: readonly (readonly string[])[]): Float64Array {
  const counts = new Float64Array(map.size);
  let total = 0;
  for (const clause of clauses) {
    total += clause.length;
    for (const form of clause) counts[map.get(form) ?? 0] = (counts[map.get(form) ?? 0] ?? 0) + 1;
  }
  return counts.map(count => count / Math.max(1, total));
}
