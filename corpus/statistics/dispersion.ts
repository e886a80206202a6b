/** One part of a text: how many tokens it has, and how many of them are what is counted. */
export interface DispersionPart {
  readonly name: string;
  readonly size: number;
  readonly frequency: number;
}

/** How evenly something is spread over the parts of a text. `null` where it cannot be said. */
export interface Dispersion {
  readonly frequency: number;
  /** Parts that have it. */
  readonly range: number;
  readonly partCount: number;
  /** 0 even … 1 clumped. @see Gries 2008, IJCL 13(4) */
  readonly dp: number | null;
  /** DP over the most it can be. @see Lijffijt & Gries 2012, IJCL 17(1) */
  readonly dpNorm: number | null;
  /** 1 even … 0 clumped; unreliable with many parts (Biber et al. 2016, IJCL 21(4)). @see Juilland & al. 1964 */
  readonly juillandD: number | null;
  /** Average reduced frequency. @see Savický & Hlaváčová 2002, Journal of Quantitative Linguistics 9(3) */
  readonly arf: number | null;
  readonly parts: readonly DispersionPart[];
}

/**
 * Measure dispersion.
 *
 * @param parts in order; those of no tokens are left out of the measures
 * @param positions token ordinals over the whole text, ascending; for ARF
 */
export function measureDispersion(parts: readonly DispersionPart[], positions: readonly number[]): Dispersion {
  const filled = parts.filter(part => part.size > 0);
  const size = sumOf(filled, part => part.size);
  const frequency = sumOf(filled, part => part.frequency);
  const isMeasurable = frequency > 0 && size > 0;
  const dp = isMeasurable ? deviation(filled, size, frequency) : null;
  const least = Math.min(...filled.map(part => part.size / size));
  return {
    frequency,
    range: filled.filter(part => part.frequency > 0).length,
    partCount: filled.length,
    dp,
    dpNorm: dp === null || least === 1 ? null : dp / (1 - least),
    juillandD: isMeasurable && filled.length > 1 ? juilland(filled) : null,
    arf: isMeasurable ? averageReducedFrequency(positions, size) : null,
    parts,
  };
}

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}

function deviation(parts: readonly DispersionPart[], size: number, frequency: number): number {
  return sumOf(parts, part => Math.abs(part.frequency / frequency - part.size / size)) / 2;
}

function juilland(parts: readonly DispersionPart[]): number {
  const shares = parts.map(part => part.frequency / part.size);
  const mean = sumOf(shares, share => share) / shares.length;
  const variance = sumOf(shares, share => (share - mean) ** 2) / shares.length;
  return 1 - Math.sqrt(variance) / mean / Math.sqrt(shares.length - 1);
}

/** `(1/v)·Σ min(d, v)` with `v = N/f` and d the distances between neighbours, the text closed to a ring. */
function averageReducedFrequency(positions: readonly number[], size: number): number {
  const frequency = positions.length;
  if (frequency === 0) return 0;
  const even = size / frequency;
  const last = (positions[frequency - 1] ?? 0) - size;
  return sumOf([...positions.keys()], at => Math.min((positions[at] ?? 0) - (positions[at - 1] ?? last), even)) / even;
}
