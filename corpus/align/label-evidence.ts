import type { Clause } from '../model/clause';
import type { Bead } from './beads';
import { compareLabels, parseLabel, type LabelKey } from './label-key';

/** One side of the numbering: kinds, and labels read. */
export interface Outline {
  readonly keys: readonly (LabelKey | null)[];
  readonly isHeading: readonly boolean[];
}

const startingTrust = 0.9;
/** How many pairs the trust we start from is worth. */
const priorWeight = 4;
const strongestAgreement = 5;
const sameKind = 0.3;
const otherKind = -2;
const strayLabel = -1.5;

/** Scores beads by their printed numbers and by headings meeting headings. */
export class LabelEvidence {
  readonly #zh: Outline;
  readonly #en: Outline;
  readonly #enCounts = new Map<string, number>();
  readonly #enValues: ReadonlySet<string>;
  readonly #zhValues: ReadonlySet<string>;
  readonly #trust: number;

  constructor(zh: Outline, en: Outline, trust = startingTrust) {
    this.#zh = zh;
    this.#en = en;
    this.#trust = trust;
    for (const key of this.#en.keys) {
      for (const value of key?.values ?? []) this.#enCounts.set(value, (this.#enCounts.get(value) ?? 0) + 1);
    }
    this.#enValues = new Set(this.#enCounts.keys());
    this.#zhValues = new Set(this.#zh.keys.flatMap(key => key?.values ?? []));
  }

  /** The same evidence with trust in labels as sure one-to-one pairs (ordinals of clauses) show it. */
  learn(pairs: readonly { readonly zh: number; readonly en: number }[]): LabelEvidence {
    const agreements = pairs.map(pair => compareLabels(this.#zh.keys[pair.zh] ?? null, this.#en.keys[pair.en] ?? null));
    const same = agreements.filter(agreement => agreement === 'same').length;
    const different = agreements.filter(agreement => agreement === 'different').length;
    const trust = (same + priorWeight * startingTrust) / (same + different + priorWeight);
    return new LabelEvidence(this.#zh, this.#en, Math.min(0.98, Math.max(0.3, trust)));
  }

  /** Whether two clauses carry the same number. */
  agree(zh: number, en: number): boolean {
    return compareLabels(this.#zh.keys[zh] ?? null, this.#en.keys[en] ?? null) === 'same';
  }

  /** Log of how much likelier these labels and kinds are in a translation than by chance. */
  score(bead: Bead): number {
    if (bead.zhCount === 0 || bead.enCount === 0) return 0;
    return this.#firstScore(bead.zhStart, bead.enStart) + this.#strayScore(bead);
  }

  #firstScore(zh: number, en: number): number {
    const bothHeadings = this.#zh.isHeading[zh] === this.#en.isHeading[en];
    const kind = bothHeadings ? (this.#zh.isHeading[zh] ? 3 : 1) * sameKind : otherKind;
    const zhKey = this.#zh.keys[zh] ?? null;
    const enKey = this.#en.keys[en] ?? null;
    const agreement = compareLabels(zhKey, enKey);
    if (agreement === 'unknown') return kind;
    const count = zhKey?.values.reduce((sum, value) => sum + (this.#enCounts.get(value) ?? 0), 0) ?? 0;
    const chance = Math.min(0.5, Math.max(1, count) / Math.max(1, this.#en.keys.length));
    if (agreement === 'different') return kind + Math.log((1 - this.#trust) / (1 - chance));
    return kind + Math.min(strongestAgreement, Math.log(this.#trust / chance));
  }

  /** A later clause of a bead whose number the other side also has, but elsewhere. */
  #strayScore(bead: Bead): number {
    const stray = (
      keys: readonly (LabelKey | null)[],
      start: number,
      count: number,
      values: ReadonlySet<string>,
    ): number =>
      keys.slice(start + 1, start + count).filter(key => key?.values.some(value => values.has(value))).length;
    if (bead.zhCount + bead.enCount === 2) return 0;
    const strays =
      stray(this.#zh.keys, bead.zhStart, bead.zhCount, this.#enValues) +
      stray(this.#en.keys, bead.enStart, bead.enCount, this.#zhValues);
    return strays * strayLabel;
  }
}

/** What numbering and headings say of a document. */
export function toOutline(clauses: readonly Clause[]): Outline {
  return {
    keys: clauses.map(clause => parseLabel(clause.label)),
    isHeading: clauses.map(clause => clause.kind === 'heading'),
  };
}
