import type { TextRange } from '../model/text-range';
import type { CorpusDocument } from '../model/work';
import { alignTexts } from './align-texts';
import { anchorTextOf, clauseAround, ordinalAt, type AnchorText } from './anchor-text';
import { matchEditions } from './match-editions';

/** What became of a passage in the newer edition. */
export interface FollowedPassage {
  /** The clause that most of it stands in. */
  readonly ordinal: number;
  /** Where it stands there, over the folded newer edition. */
  readonly range: TextRange;
  /** Share of its characters that stand there, 0 to 1. */
  readonly share: number;
}

/** Units that must agree before a passage is known again outside the clauses that continue its own. */
const SEED = { zh: 8, en: 24 };

/** A gap between two places may be so much longer than what is looked for in it. */
const GAP_FACTOR = 3;
const GAP_REACH = 100;

/** How one edition of a text became the next, unit by unit; each unit of the newer one comes from one place at most. */
export class EditionMap {
  readonly older: AnchorText;
  readonly newer: AnchorText;
  /** Where each unit of the older edition stands in the newer one; -1 for nowhere. */
  readonly #places: Int32Array;
  readonly #same: Uint8Array;
  /** 1 for each unit of the newer edition that is known to come from the older one. */
  readonly #explained: Uint8Array;

  constructor(older: AnchorText, newer: AnchorText) {
    this.older = older;
    this.newer = newer;
    this.#places = new Int32Array(older.text.length).fill(-1);
    this.#same = new Uint8Array(older.text.length);
    this.#explained = new Uint8Array(newer.text.length);
    for (const { left, right } of matchEditions(older, newer)) this.#align(left, right);
    this.#findStrays();
    this.#fillGaps();
  }

  /** What became of a passage of the folded older edition; `null` when nothing stands in its place. */
  follow({ start, end }: TextRange): FollowedPassage | null {
    const parts = new Map<number, { start: number; end: number; same: number }>();
    for (let at = start; at < end; at += 1) {
      const place = this.#places[at] ?? -1;
      if (place === -1) continue;
      const ordinal = ordinalAt(this.newer, place);
      const part = parts.get(ordinal) ?? { start: place, end: place + 1, same: 0 };
      part.start = Math.min(part.start, place);
      part.end = Math.max(part.end, place + 1);
      part.same += this.#same[at] ?? 0;
      parts.set(ordinal, part);
    }
    const [best] = [...parts].sort((a, b) => b[1].same - a[1].same);
    if (best === undefined) return null;
    const [ordinal, part] = best;
    return { ordinal, range: { start: part.start, end: part.end }, share: part.same / (end - start) };
  }

  /** How much of a passage of the folded newer edition continues something of the older one, 0 to 1. */
  explained({ start, end }: TextRange): number {
    let count = 0;
    for (let at = start; at < end; at += 1) count += this.#explained[at] ?? 0;
    return count / Math.max(1, end - start);
  }

  #align(left: readonly number[], right: readonly number[]): void {
    const [from, to] = [joinClauses(this.older, left), joinClauses(this.newer, right)];
    const aligned = alignTexts(from.text, to.text);
    if (aligned === null) return;
    for (const [at, place] of aligned.places.entries()) {
      if (place !== -1 && from.text[at] !== '\n') this.#put(from.offsets[at] ?? 0, to.offsets[place] ?? 0);
    }
  }

  #put(older: number, newer: number): void {
    this.#places[older] = newer;
    this.#same[older] = this.older.text[older] === this.newer.text[newer] ? 1 : 0;
    this.#explained[newer] = this.#same[older] ?? 0;
  }

  /** Passages that went into quite another clause, as when a clause was broken up: the longest run from each seed. */
  #findStrays(): void {
    const size = SEED[this.older.document.language];
    const seeds = this.#newSeeds(size);
    if (seeds.size === 0) return;
    for (let at = 0; at + size <= this.older.text.length; at += 1) {
      if (this.#same[at] === 1) continue;
      const place = seeds.get(this.older.text.slice(at, at + size));
      if (place !== undefined) at += this.#followRun(at, place);
    }
  }

  /** Stretches of so many new units, by their text; those that stand twice are left out. */
  #newSeeds(size: number): Map<string, number> {
    const seeds = new Map<string, number>();
    const { text } = this.newer;
    let run = 0;
    for (let at = 0; at < text.length; at += 1) {
      run = this.#explained[at] === 1 || text[at] === '\n' ? 0 : run + 1;
      if (run < size) continue;
      const seed = text.slice(at + 1 - size, at + 1);
      seeds.set(seed, seeds.has(seed) ? -1 : at + 1 - size);
    }
    for (const [seed, place] of seeds) if (place === -1) seeds.delete(seed);
    return seeds;
  }

  /** Clauses without a place, as headings of an altered word, may stand between the places of those around them. */
  #fillGaps(): void {
    const { starts } = this.older;
    const isOpen = (ordinal: number) =>
      this.follow({ start: starts[ordinal] ?? 0, end: starts[ordinal + 1] ?? 0 }) === null;
    for (let ordinal = 0; ordinal < starts.length - 1; ordinal += 1) {
      if (!isOpen(ordinal)) continue;
      const first = ordinal;
      while (ordinal + 2 < starts.length && isOpen(ordinal + 1)) ordinal += 1;
      this.#fillGap({ start: starts[first] ?? 0, end: (starts[ordinal + 1] ?? 0) - 1 });
    }
  }

  #fillGap(run: TextRange): void {
    const gap = this.#gapFor(run);
    const words = this.older.text.slice(run.start, run.end);
    const aligned = gap === null ? null : alignTexts(words, this.newer.text.slice(gap.start, gap.end));
    if (gap === null || aligned === null) return;
    for (const [at, place] of aligned.places.entries()) {
      const isFree = place !== -1 && this.#explained[gap.start + place] === 0;
      if (isFree && words[at] !== '\n') this.#put(run.start + at, gap.start + place);
    }
  }

  /** Between the places of the text before and after some clauses; `null` when these went apart. */
  #gapFor(run: TextRange): TextRange | null {
    const { text } = this.older;
    const start = (this.#places[run.start - 2] ?? -1) + 1;
    const end = run.end + 1 < text.length ? (this.#places[run.end + 1] ?? -1) : this.newer.text.length;
    const isNear = end - start <= GAP_REACH + GAP_FACTOR * (run.end - run.start);
    return start < end && isNear ? { start, end } : null;
  }

  #followRun(older: number, newer: number): number {
    let length = 0;
    const [from, to] = [this.older.text, this.newer.text];
    while (
      older + length < from.length &&
      from[older + length] === to[newer + length] &&
      from[older + length] !== '\n' &&
      this.#explained[newer + length] === 0 &&
      this.#same[older + length] === 0
    ) {
      this.#put(older + length, newer + length);
      length += 1;
    }
    return Math.max(0, length - 1);
  }
}

const known = new WeakMap<CorpusDocument, WeakMap<CorpusDocument, EditionMap>>();

/** How an edition became the next, worked out once for each two. */
export function editionMapOf(older: CorpusDocument, newer: CorpusDocument): EditionMap {
  const ofNewer = known.get(newer) ?? new WeakMap<CorpusDocument, EditionMap>();
  const map = ofNewer.get(older) ?? new EditionMap(anchorTextOf(older), anchorTextOf(newer));
  known.set(newer, ofNewer.set(older, map));
  return map;
}

/** Clauses as one text, with the offset of each unit in the folded document. */
function joinClauses(anchorText: AnchorText, ordinals: readonly number[]): { text: string; offsets: number[] } {
  const offsets: number[] = [];
  const texts = ordinals.map(ordinal => {
    const { start, end } = clauseAround(anchorText, ordinal);
    for (let at = start; at <= end; at += 1) offsets.push(at);
    return anchorText.text.slice(start, end);
  });
  return { text: texts.join('\n'), offsets };
}
