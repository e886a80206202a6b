import { CorpusError } from '../errors/corpus-error';
import type { Lexicon } from '../lexicon/lexicon';
import type { AlignmentLink } from '../model/alignment-link';
import type { Clause } from '../model/clause';
import type { ScoredBead } from './beads';
import { alignRegion } from './align-region';
import { learnFrom } from './learning';
import { refineGroups, type ClauseGroup } from './refine-links';
import { freeRegions, type Region } from './regions';
import { prepareDocuments, type PreparedDocuments } from './prepared-documents';
import { linkSentences } from './sentence-links';

/** Whether the work should stop; an `AbortSignal` will do. */
export interface CancelSignal {
  readonly aborted: boolean;
}

export interface AlignmentOptions {
  /** Dictionary with the glossary on top; `null` aligns by structure, length, numbers and names alone. */
  readonly lexicon: Lexicon | null;
  /** Links a person confirmed: kept as they are, and nothing is aligned across them. */
  readonly locked?: readonly AlignmentLink[];
  readonly signal?: CancelSignal;
  /** Share of the work done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

const passes = 2;

/**
 * Aligns two language versions clause by clause, and inside each link sentence by sentence.
 *
 * Evidence from numbering, headings, words and length goes into one likelihood for every bead, and the likeliest path
 * is taken (Gale & Church 1993; Wu 1994). The first pass teaches the second: length ratio, trust in labels and the
 * document's own renderings. Every clause is in exactly one link; a clause that nothing translates has a link with an
 * empty side. Links are in reading order of the Chinese, holes of the English where they fall. `score` is the
 * posterior probability of the link.
 *
 * @throws {CorpusError} `cancelled` when the signal says so
 */
export function alignDocuments(
  zh: readonly Clause[],
  en: readonly Clause[],
  options: AlignmentOptions,
): AlignmentLink[] {
  const watch = watcher(options);
  const regions = freeRegions(zh, en, options.locked ?? []);
  let prepared = prepareDocuments(zh, en, options.lexicon);
  let paths: ScoredBead[][] = [];
  for (let pass = 0; pass < passes; pass += 1) {
    if (pass > 0) prepared = learnFrom(prepared, sureBeads(regions, paths));
    paths = alignRegions(prepared, regions, share => watch((pass + share) / (passes + 0.2)));
  }
  const links: AlignmentLink[] = [];
  regions.forEach((region, ordinal) => {
    if (region.after) links.push(region.after);
    const groups = (paths[ordinal] ?? []).map(bead => ({ ...ordinalsOf(region, bead), probability: bead.probability }));
    for (const group of refineGroups(prepared, groups)) links.push(toLink(prepared, group));
  });
  watch(1);
  return links;
}

function watcher({ signal, onProgress }: AlignmentOptions): (share: number) => void {
  return share => {
    if (signal?.aborted) throw new CorpusError('cancelled', 'alignment was cancelled');
    onProgress?.(share);
  };
}

function alignRegions(
  prepared: PreparedDocuments,
  regions: readonly Region[],
  watch: (share: number) => void,
): ScoredBead[][] {
  const total = regions.reduce((sum, region) => sum + region.zh.length, 0);
  let before = 0;
  return regions.map(region => {
    const path = alignRegion(prepared, region, row => {
      if (row % 50 === 0) watch((before + row) / Math.max(1, total));
    });
    before += region.zh.length;
    return path;
  });
}

function sureBeads(regions: readonly Region[], paths: readonly ScoredBead[][]): { zh: number[]; en: number[] }[] {
  return regions.flatMap((region, ordinal) =>
    (paths[ordinal] ?? [])
      .filter(bead => bead.zhCount > 0 && bead.enCount > 0 && bead.probability > 0.8)
      .map(bead => ordinalsOf(region, bead)),
  );
}

function ordinalsOf(region: Region, bead: ScoredBead): { zh: number[]; en: number[] } {
  return {
    zh: region.zh.slice(bead.zhStart, bead.zhStart + bead.zhCount),
    en: region.en.slice(bead.enStart, bead.enStart + bead.enCount),
  };
}

function toLink(prepared: PreparedDocuments, { zh, en, probability }: ClauseGroup): AlignmentLink {
  const [first = -1] = zh;
  const [counterpart = -1] = en;
  return {
    zh: zh.map(ordinal => prepared.zh[ordinal]?.id ?? ''),
    en: en.map(ordinal => prepared.en[ordinal]?.id ?? ''),
    sentences: linkSentences(prepared, zh, en),
    score: Math.round(probability * 1000) / 1000,
    origin: prepared.labels.agree(first, counterpart) ? 'structure' : 'length',
    locked: false,
  };
}
