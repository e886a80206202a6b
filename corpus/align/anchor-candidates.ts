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

/**
 * Pairs of units that share rare words, thinned to a rising chain: where the path surely passes near.
 *
 * For each Chinese unit the few English units with the greatest inverse-frequency weight of words shown
 * (Spärck Jones 1972), found through an inverted list.
 */
export function wordAnchors(model: TranslationModel, units: WordUnits): Anchor[] {
  const holders = invert(model.enTrust.length, units.en);
  const common = Math.max(8, units.en.length / 20);
  const weights = new Float64Array(units.en.length);
  const candidates: Anchor[] = [];
  units.zh.forEach(({ words }, zh) => {
    const touched = new Set<number>();
    for (const word of words) {
      for (const en of holdersOf(model.renderings[word], holders)) {
        if (en.count > common) continue;
        for (const unit of en.units) {
          touched.add(unit);
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
  touched: ReadonlySet<number>,
  weights: Float64Array,
  enUnits: readonly WordBag[],
): Anchor[] {
  return [...touched]
    .map(en => ({ zh, en, weight: (weights[en] ?? 0) / Math.sqrt((enUnits[en]?.words.length ?? 0) + 4) }))
    .sort((one, other) => other.weight - one.weight)
    .slice(0, kept);
}

function invert(wordCount: number, units: readonly WordBag[]): number[][] {
  const holders = Array.from({ length: wordCount }, (): number[] => []);
  units.forEach(({ words }, unit) => words.forEach(word => holders[word]?.push(unit)));
  return holders;
}
