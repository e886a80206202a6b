import type { Anchor } from './band';
import { heaviestChain } from './anchor-chain';
import type { TranslationModel } from './translation-model';
import type { WordBag } from './word-evidence';

/** Units of both sides as words of the model. */
export interface WordUnits {
  readonly zh: readonly WordBag[];
  readonly en: readonly WordBag[];
}

const kept = 4;
/** A word in more units than this tells no place, however long the documents are. */
const mostHolders = 200;

/**
 * Pairs of units that share rare words, thinned to a rising chain: where the path surely passes near.
 *
 * For each Chinese unit the few English units with the greatest inverse-frequency weight of words shown
 * (Spärck Jones 1972), found through an inverted list.
 */
export function wordAnchors(model: TranslationModel, units: WordUnits): Anchor[] {
  const holders = invert(model.enTrust.length, units.en);
  const common = Math.min(mostHolders, Math.max(8, units.en.length / 20));
  const weights = new Float64Array(units.en.length);
  const candidates: Anchor[] = [];
  units.zh.forEach(({ words }, zh) => {
    const touched: number[] = [];
    for (const word of words) {
      for (const en of holdersOf(model.renderings[word], holders)) {
        if (en.count > common) continue;
        for (const unit of en.units) {
          if (weights[unit] === 0) touched.push(unit);
          weights[unit] = (weights[unit] ?? 0) + Math.log(units.en.length / en.count);
        }
      }
    }
    candidates.push(...heaviest(zh, touched, weights, units.en));
    for (const unit of touched) weights[unit] = 0;
  });
  return heaviestChain(candidates);
}

function* holdersOf(
  renderings: Int32Array | undefined,
  holders: readonly number[][],
): Iterable<{ units: readonly number[]; count: number }> {
  for (const rendering of renderings ?? []) {
    const units = holders[rendering] ?? [];
    if (units.length > 0) yield { units, count: units.length };
  }
}

function heaviest(
  zh: number,
  touched: readonly number[],
  weights: Float64Array,
  enUnits: readonly WordBag[],
): Anchor[] {
  const best: Anchor[] = [];
  for (const en of touched) {
    const weight = (weights[en] ?? 0) / Math.sqrt((enUnits[en]?.words.length ?? 0) + 4);
    if (best.length === kept && weight <= (best[kept - 1]?.weight ?? 0)) continue;
    const place = best.findIndex(one => one.weight < weight);
    best.splice(place < 0 ? best.length : place, 0, { zh, en, weight });
    best.length = Math.min(best.length, kept);
  }
  return best;
}

function invert(wordCount: number, units: readonly WordBag[]): number[][] {
  const holders = Array.from({ length: wordCount }, (): number[] => []);
  units.forEach(({ words }, unit) => words.forEach(word => holders[word]?.push(unit)));
  return holders;
}
