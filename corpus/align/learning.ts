import { fittedPriors } from './beads';
import { enBagsOf, zhBagsOf } from './comparable-text';
import { associatedWords, type WordPairs } from './association';
import { fittedLengthModel } from './length-model';
import type { PreparedDocuments } from './prepared-documents';
import { completeModel, type TranslationModel } from './translation-model';
import { wordWorth } from './word-evidence';

/** Clauses, by ordinal in their documents, that the first pass is sure belong together. */
export interface SurePair {
  readonly zh: readonly number[];
  readonly en: readonly number[];
}

/** How many sightings the trust we started from is worth. */
const priorWeight = 4;

/** The same documents with models re-estimated from sure pairs. */
export function learnFrom(prepared: PreparedDocuments, pairs: readonly SurePair[]): PreparedDocuments {
  const sum = (lengths: Float64Array, ordinals: readonly number[]): number =>
    ordinals.reduce((total, ordinal) => total + (lengths[ordinal] ?? 0), 0);
  const single = pairs.filter(pair => pair.zh.length === 1 && pair.en.length === 1);
  return {
    ...prepared,
    lengths: fittedLengthModel(
      prepared.lengths,
      pairs.map(pair => ({ zh: sum(prepared.zhLengths, pair.zh), en: sum(prepared.enLengths, pair.en) })),
    ),
    labels: prepared.labels.learn(single.map(pair => ({ zh: pair.zh[0] ?? 0, en: pair.en[0] ?? 0 }))),
    words: wordWorth(learnWords(prepared, pairs)),
    priors: fittedPriors(pairs.map(pair => ({ zh: pair.zh.length, en: pair.en.length }))),
  };
}

function learnWords(prepared: PreparedDocuments, pairs: readonly SurePair[]): TranslationModel {
  const { model } = prepared.words;
  const zhTexts = pairs.map(pair => pair.zh.flatMap(ordinal => prepared.texts.zh[ordinal] ?? []));
  const enTexts = pairs.map(pair => pair.en.flatMap(ordinal => prepared.texts.en[ordinal] ?? []));
  const seen: WordPairs = {
    zh: zhBagsOf(model, zhTexts).map(bag => bag.words),
    en: enBagsOf(model, enTexts).map(bag => bag.words),
  };
  const learnt = associatedWords(seen, model.zhOrdinals.size, model.enOrdinals.size);
  const renderings = model.renderings.map((words, zh) => Int32Array.from(new Set([...words, ...(learnt[zh] ?? [])])));
  const wider = completeModel(prepared.texts, { ...model, renderings });
  return { ...wider, ...observedTrust(wider, seen) };
}

/** How often each word was shown in sure pairs, smoothed by the trust it had. */
function observedTrust(model: TranslationModel, seen: WordPairs): Pick<TranslationModel, 'zhTrust' | 'enTrust'> {
  const zh = new Sightings(model.zhTrust);
  const en = new Sightings(model.enTrust);
  const inEnglish = new Uint8Array(model.enTrust.length);
  const shown = new Uint8Array(model.enTrust.length);
  seen.zh.forEach((zhWords, pair) => {
    const enWords = seen.en[pair] ?? new Int32Array();
    for (const word of enWords) inEnglish[word] = 1;
    for (const word of zhWords) {
      const found = model.renderings[word]?.filter(rendering => inEnglish[rendering] === 1) ?? new Int32Array();
      zh.note(word, found.length > 0);
      for (const rendering of found) shown[rendering] = 1;
    }
    for (const word of enWords) {
      en.note(word, shown[word] === 1);
      inEnglish[word] = shown[word] = 0;
    }
  });
  return { zhTrust: zh.trust(), enTrust: en.trust() };
}

class Sightings {
  readonly #prior: Float64Array;
  readonly #hits: Float64Array;
  readonly #trials: Float64Array;

  constructor(prior: Float64Array) {
    this.#prior = prior;
    this.#hits = new Float64Array(prior.length);
    this.#trials = new Float64Array(prior.length);
  }

  note(word: number, isShown: boolean): void {
    this.#trials[word] = (this.#trials[word] ?? 0) + 1;
    if (isShown) this.#hits[word] = (this.#hits[word] ?? 0) + 1;
  }

  trust(): Float64Array {
    return this.#prior.map((prior, word) =>
      prior === 0 ? 0 : ((this.#hits[word] ?? 0) + priorWeight * prior) / ((this.#trials[word] ?? 0) + priorWeight),
    );
  }
}
