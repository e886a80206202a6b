import type { Bead } from './beads';
import type { TranslationModel } from './translation-model';

/** Which words of a Chinese and of an English unit show each other: one bit a word, in the order of their lists. */
interface Shown {
  readonly zh: Uint32Array;
  readonly en: Uint32Array;
}

/** What words of one side are worth. */
interface Worth {
  /** Score of a word that is not shown. */
  readonly misses: Float64Array;
  /** What a shown word adds to that, by word and by the size class of the other side. */
  readonly gains: Float32Array;
}

/** A translation model made ready for scoring; shared by all {@link WordEvidence} of two documents. */
export interface WordWorth {
  readonly model: TranslationModel;
  readonly zh: Worth;
  readonly en: Worth;
  /** Scratch: the place of each English word in the unit at hand, or -1. */
  readonly places: Int32Array;
}

/** One side of the evidence: the distinct words of each unit, and what they are worth. */
interface Side extends Worth {
  readonly units: readonly Int32Array[];
  /** Score of each unit when none of its words is shown. */
  readonly bare: Float64Array;
}

const sizeClasses = 12;

/**
 * Scores beads by the words that show each other in both directions.
 *
 * Each distinct word of a unit is a trial: shown or not, with one probability in a translation and another by chance
 * in as many words (a naive Bayes form of the lexical cue of Wu 1994, section 4). The two directions look at the same
 * words, so their mean is taken.
 */
export class WordEvidence {
  readonly #worth: WordWorth;
  readonly #zh: Side;
  readonly #en: Side;
  readonly #rows: Map<number, Shown>[] = [];
  #oldestRow = 0;

  constructor(worth: WordWorth, zh: readonly Int32Array[], en: readonly Int32Array[]) {
    this.#worth = worth;
    this.#zh = toSide(worth.zh, zh);
    this.#en = toSide(worth.en, en);
  }

  /** Log of how much likelier the bead's words are in a translation than by chance. Beads must come with rising `zhStart`. */
  score(bead: Bead): number {
    if (bead.zhCount === 0 || bead.enCount === 0) return 0;
    this.#forgetRowsBefore(bead.zhStart);
    const zhUnits = range(bead.zhStart, bead.zhCount);
    const enUnits = range(bead.enStart, bead.enCount);
    const zhClass = sizeClassOf(this.#zh, zhUnits);
    const enClass = sizeClassOf(this.#en, enUnits);
    let sum = 0;
    for (const zh of zhUnits) {
      sum += unitScore(this.#zh, { unit: zh, sizeClass: enClass, masks: enUnits.map(en => this.#shown(zh, en).zh) });
    }
    for (const en of enUnits) {
      sum += unitScore(this.#en, { unit: en, sizeClass: zhClass, masks: zhUnits.map(zh => this.#shown(zh, en).en) });
    }
    return sum / 2;
  }

  #shown(zh: number, en: number): Shown {
    const row = (this.#rows[zh] ??= new Map<number, Shown>());
    let shown = row.get(en);
    if (!shown) row.set(en, (shown = this.#compare(zh, en)));
    return shown;
  }

  #compare(zh: number, en: number): Shown {
    const zhWords = this.#zh.units[zh] ?? new Int32Array();
    const enWords = this.#en.units[en] ?? new Int32Array();
    const shown = { zh: new Uint32Array((zhWords.length + 31) >> 5), en: new Uint32Array((enWords.length + 31) >> 5) };
    const { places, model } = this.#worth;
    enWords.forEach((word, place) => (places[word] = place));
    zhWords.forEach((word, place) => {
      for (const rendering of model.renderings[word] ?? []) {
        const enPlace = places[rendering] ?? -1;
        if (enPlace < 0) continue;
        setBit(shown.zh, place);
        setBit(shown.en, enPlace);
      }
    });
    enWords.forEach(word => (places[word] = -1));
    return shown;
  }

  #forgetRowsBefore(row: number): void {
    for (; this.#oldestRow < row; this.#oldestRow += 1) delete this.#rows[this.#oldestRow];
  }
}

/** Prepares a model for scoring. */
export function wordWorth(model: TranslationModel): WordWorth {
  return {
    model,
    zh: toWorth(model.zhTrust, model.zhChance),
    en: toWorth(model.enTrust, model.enChance),
    places: new Int32Array(model.enTrust.length).fill(-1),
  };
}

function toWorth(trust: Float64Array, chance: Float64Array): Worth {
  const gains = new Float32Array(trust.length * sizeClasses);
  const misses = trust.map(value => Math.log(1 - Math.min(0.98, value)));
  for (let word = 0; word < trust.length; word += 1) {
    for (let sizeClass = 0; sizeClass < sizeClasses; sizeClass += 1) {
      const byChance = 1 - Math.exp(-(2 ** sizeClass) * (chance[word] ?? 0));
      const hit = byChance > 0 ? Math.log(1 + ((1 - byChance) * (trust[word] ?? 0)) / byChance) : 0;
      gains[word * sizeClasses + sizeClass] = hit - (misses[word] ?? 0);
    }
  }
  return { misses, gains };
}

function toSide(worth: Worth, units: readonly Int32Array[]): Side {
  const bare = units.map(unit => unit.reduce((sum, word) => sum + (worth.misses[word] ?? 0), 0));
  return { ...worth, units, bare: Float64Array.from(bare) };
}

/** One unit of a bead: which of its words each counterpart shows, and how large the counterparts are together. */
interface ShownUnit {
  readonly unit: number;
  readonly masks: readonly Uint32Array[];
  readonly sizeClass: number;
}

function unitScore(side: Side, { unit, masks, sizeClass }: ShownUnit): number {
  const words = side.units[unit] ?? new Int32Array();
  let score = side.bare[unit] ?? 0;
  for (let group = 0; group << 5 < words.length; group += 1) {
    let bits = 0;
    for (const mask of masks) bits |= mask[group] ?? 0;
    for (; bits !== 0; bits &= bits - 1) {
      const word = words[(group << 5) + 31 - Math.clz32(bits & -bits)] ?? 0;
      score += side.gains[word * sizeClasses + sizeClass] ?? 0;
    }
  }
  return score;
}

function setBit(mask: Uint32Array, place: number): void {
  mask[place >> 5] = (mask[place >> 5] ?? 0) | (1 << (place & 31));
}

function sizeClassOf(side: Side, units: readonly number[]): number {
  const size = units.reduce((sum, unit) => sum + (side.units[unit]?.length ?? 0), 0);
  return Math.min(sizeClasses - 1, Math.round(Math.log2(Math.max(1, size))));
}

function range(start: number, count: number): number[] {
  return Array.from({ length: count }, (_, place) => start + place);
}
