import type { Bead } from './beads';
import type { TranslationModel } from './translation-model';

/** The distinct words of a unit as ordinals of the model, and how often each stands in it. */
export interface WordBag {
  readonly words: Int32Array;
  readonly counts: Uint8Array;
}

/** For each word of a Chinese and of an English unit: how many words of the other show it, repeats counted. */
interface Shown {
  readonly zh: Uint8Array;
  readonly en: Uint8Array;
}

/** What words of one side are worth. */
interface Worth {
  /** Score of a word that is not shown. */
  readonly misses: Float64Array;
  /** What a shown word adds to that, by word and by the size class of the other side. */
  readonly gains: Float32Array;
  /** Scratch: how often earlier units of the bead at hand used each word. */
  readonly used: Uint16Array;
}

/** A translation model made ready for scoring; shared by all {@link WordEvidence} of two documents. */
export interface WordWorth {
  readonly model: TranslationModel;
  readonly zh: Worth;
  readonly en: Worth;
  /** Scratch: the place of each English word in the unit at hand, or -1. */
  readonly places: Int32Array;
}

/** One side of the evidence. */
interface Side extends Worth {
  readonly units: readonly WordBag[];
  /** Score of each unit when none of its words is shown. */
  readonly bare: Float64Array;
}

const sizeClasses = 12;
/** Size classes, looked up instead of worked out; sizes beyond these are of the last class. */
const sizeClassBySize = Uint8Array.from({ length: 2 ** (sizeClasses - 1) }, (_, size) =>
  Math.round(Math.log2(Math.max(1, size))),
);
/** Words of a subject come in clusters: in a neighbouring clause they are likelier than in the document at large (Church & Gale 1995). */
const clustering = 2;
/** Both directions count the same words, and words are not independent: less than their full sum, more than their mean. */
const directionWeight = 0.65;
const noWords: WordBag = { words: new Int32Array(), counts: new Uint8Array() };

/**
 * Scores beads by the words that show each other in both directions.
 *
 * Each distinct word of a unit is a trial: shown or not, with one probability in a translation and another by chance
 * in as many words (a naive Bayes form of the lexical cue of Wu 1994, section 4). A word shows only as many others as
 * it has occurrences, so that two units cannot both live on one word (Melamed 2000, the one-to-one assumption). The two
 * directions look at the same words, so their sum is weighed down.
 */
export class WordEvidence {
  readonly #worth: WordWorth;
  readonly #zh: Side;
  readonly #en: Side;
  readonly #rows: (Shown | undefined)[][] = [];
  /** Scratch: what the units of the bead at hand show of each other. */
  readonly #zhShown: Uint8Array[] = [];
  readonly #enShown: Uint8Array[] = [];
  #oldestRow = 0;

  constructor(worth: WordWorth, zh: readonly WordBag[], en: readonly WordBag[]) {
    this.#worth = worth;
    this.#zh = toSide(worth.zh, zh);
    this.#en = toSide(worth.en, en);
  }

  /** Log of how much likelier the bead's words are in a translation than by chance. Beads must come with rising `zhStart`. */
  score(bead: Bead): number {
    if (bead.zhCount === 0 || bead.enCount === 0) return 0;
    this.#forgetRowsBefore(bead.zhStart);
    const { zhStart, zhCount, enStart, enCount } = bead;
    for (let first = 0; first < zhCount; first += 1) {
      for (let second = 0; second < enCount; second += 1) {
        const shown = this.#shown(zhStart + first, enStart + second);
        this.#zhShown[first * enCount + second] = shown.zh;
        this.#enShown[second * zhCount + first] = shown.en;
      }
    }
    const zhScore = unitsScore(this.#zh, {
      start: zhStart,
      count: zhCount,
      shown: this.#zhShown,
      otherCount: enCount,
      sizeClass: sizeClassOf(this.#en, enStart, enCount),
    });
    const enScore = unitsScore(this.#en, {
      start: enStart,
      count: enCount,
      shown: this.#enShown,
      otherCount: zhCount,
      sizeClass: sizeClassOf(this.#zh, zhStart, zhCount),
    });
    return (zhScore + enScore) * directionWeight;
  }

  #shown(zh: number, en: number): Shown {
    const row = (this.#rows[zh] ??= new Array<Shown | undefined>(this.#en.units.length));
    return (row[en] ??= this.#compare(this.#zh.units[zh] ?? noWords, this.#en.units[en] ?? noWords));
  }

  #compare(zh: WordBag, en: WordBag): Shown {
    const shown = { zh: new Uint8Array(zh.words.length), en: new Uint8Array(en.words.length) };
    const { places } = this.#worth;
    for (let place = 0; place < en.words.length; place += 1) places[en.words[place] ?? 0] = place;
    for (let place = 0; place < zh.words.length; place += 1) this.#note(place, { zh, en, shown });
    for (let place = 0; place < en.words.length; place += 1) places[en.words[place] ?? 0] = -1;
    return shown;
  }

  /** Adds what one Chinese word shows and is shown by. */
  #note(place: number, { zh, en, shown }: { zh: WordBag; en: WordBag; shown: Shown }): void {
    const { places, model } = this.#worth;
    const renderings = model.renderings[zh.words[place] ?? 0] ?? noWords.words;
    for (const rendering of renderings) {
      const enPlace = places[rendering] ?? -1;
      if (enPlace < 0) continue;
      shown.zh[place] = (shown.zh[place] ?? 0) + (en.counts[enPlace] ?? 0);
      shown.en[enPlace] = (shown.en[enPlace] ?? 0) + (zh.counts[place] ?? 0);
    }
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
      const byChance = 1 - Math.exp(-clustering * 2 ** sizeClass * (chance[word] ?? 0));
      const hit = byChance > 0 ? Math.log(1 + ((1 - byChance) * (trust[word] ?? 0)) / byChance) : 0;
      gains[word * sizeClasses + sizeClass] = hit - (misses[word] ?? 0);
    }
  }
  return { misses, gains, used: new Uint16Array(trust.length) };
}

function toSide(worth: Worth, units: readonly WordBag[]): Side {
  const bare = units.map(unit => unit.words.reduce((sum, word) => sum + (worth.misses[word] ?? 0), 0));
  return { ...worth, units, bare: Float64Array.from(bare) };
}

/** Neighbouring units of one side. */
interface Run {
  readonly start: number;
  readonly count: number;
}

/** The units of one side of a bead; for each of them, by each unit of the other side, how often that shows each word. */
interface ShownUnits extends Run {
  readonly shown: readonly Uint8Array[];
  readonly otherCount: number;
  /** Size of all counterparts together. */
  readonly sizeClass: number;
}

function unitsScore(side: Side, bead: ShownUnits): number {
  let score = 0;
  for (let place = 0; place < bead.count; place += 1) {
    score += (side.bare[bead.start + place] ?? 0) + gainOf(side, bead, place);
    if (bead.count > 1) noteUsed(side, bead.start + place);
  }
  if (bead.count > 1) forgetUsed(side, bead);
  return score;
}

function gainOf(side: Side, bead: ShownUnits, place: number): number {
  const words = side.units[bead.start + place]?.words ?? noWords.words;
  const { gains, used } = side;
  let gain = 0;
  for (let at = 0; at < words.length; at += 1) {
    const count = countShown(bead, place, at);
    const word = words[at] ?? 0;
    if (count > 0 && count > (bead.count > 1 ? (used[word] ?? 0) : 0))
      gain += gains[word * sizeClasses + bead.sizeClass] ?? 0;
  }
  return gain;
}

/** How often all units of the other side show one word of a unit. */
function countShown({ shown, otherCount }: ShownUnits, place: number, word: number): number {
  let sum = 0;
  for (let other = place * otherCount; other < (place + 1) * otherCount; other += 1) sum += shown[other]?.[word] ?? 0;
  return sum;
}

function noteUsed(side: Side, unit: number): void {
  const { words, counts } = side.units[unit] ?? noWords;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? 0;
    side.used[word] = (side.used[word] ?? 0) + (counts[at] ?? 0);
  }
}

function forgetUsed(side: Side, { start, count }: Run): void {
  for (let unit = start; unit < start + count; unit += 1) {
    const { words } = side.units[unit] ?? noWords;
    for (let at = 0; at < words.length; at += 1) side.used[words[at] ?? 0] = 0;
  }
}

function sizeClassOf(side: Side, start: number, count: number): number {
  let size = 0;
  for (let unit = start; unit < start + count; unit += 1) size += side.units[unit]?.words.length ?? 0;
  return sizeClassBySize[Math.min(size, sizeClassBySize.length - 1)] ?? 0;
}
