import { wordAnchors } from './anchor-candidates';
import { bandAbout } from './band';
import { withSingleHoles, type Bead, type ScoredBead } from './beads';
import { bestPath, type RowWatch } from './best-path';
import { enBagsOf, zhBagsOf } from './comparable-text';
import { lengthScore } from './length-model';
import type { PreparedDocuments } from './prepared-documents';
import type { Region } from './regions';
import { WordEvidence } from './word-evidence';

/** Smaller tables are searched whole. */
const wholeTable = 40_000;

/** The likeliest path through the clauses of one region; bead offsets count within the region. */
export function alignRegion(prepared: PreparedDocuments, region: Region, watch: RowWatch): ScoredBead[] {
  const { words, labels } = prepared;
  const units = {
    zh: zhBagsOf(
      words.model,
      region.zh.map(ordinal => prepared.texts.zh[ordinal] ?? []),
    ),
    en: enBagsOf(
      words.model,
      region.en.map(ordinal => prepared.texts.en[ordinal] ?? []),
    ),
  };
  const evidence = new WordEvidence(words, units.zh, units.en);
  const zhLengths = region.zh.map(ordinal => prepared.zhLengths[ordinal] ?? 0);
  const enLengths = region.en.map(ordinal => prepared.enLengths[ordinal] ?? 0);
  const isSmall = units.zh.length * units.en.length <= wholeTable;
  const band = isSmall
    ? wholeBand(units.zh.length, units.en.length)
    : bandAbout(wordAnchors(words.model, units), units.zh.length, units.en.length);
  const scorer = (bead: Bead): number => {
    if (bead.zhCount === 0 || bead.enCount === 0) return 0;
    const lengths = {
      zh: sumOf(zhLengths, bead.zhStart, bead.zhCount),
      en: sumOf(enLengths, bead.enStart, bead.enCount),
    };
    const zhFirst = region.zh[bead.zhStart] ?? 0;
    const enFirst = region.en[bead.enStart] ?? 0;
    return (
      lengthScore(prepared.lengths, lengths) +
      labels.score({ ...bead, zhStart: zhFirst, enStart: enFirst }) +
      evidence.score(bead)
    );
  };
  return withSingleHoles(bestPath(band, scorer, { priors: prepared.priors, watch }));
}

/** The band that holds every cell. */
export function wholeBand(zhCount: number, enCount: number): { lows: Int32Array; highs: Int32Array } {
  return { lows: new Int32Array(zhCount + 1), highs: new Int32Array(zhCount + 1).fill(enCount) };
}

function sumOf(values: readonly number[], start: number, count: number): number {
  let sum = 0;
  for (let place = start; place < start + count; place += 1) sum += values[place] ?? 0;
  return sum;
}
