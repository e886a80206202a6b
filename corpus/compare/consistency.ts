import type { Language } from '../model/language';
import type { RenderingFinder, RenderingReport } from './renderings';

/** A term of the glossary, as the consistency report takes it. */
export interface CheckedTerm {
  readonly phrase: string;
  readonly language: Language;
  /** Accepted renderings, the preferred one first; empty for a phrase that no glossary lists. */
  readonly accepted: readonly string[];
}

/** Least share of a usual rendering, where no glossary says what is usual. */
const LEAST_USUAL = 0.4;

/** What the report says of one term. */
export interface ConsistencyEntry {
  readonly report: RenderingReport;
  /** Renderings that the glossary does not accept, and units with no rendering at all: places to look at. */
  readonly violationCount: number;
  /** Renderings of the glossary, the preferred one first; empty for a phrase that it does not list. */
  readonly accepted: readonly string[];
}

/**
 * Terms that are not always rendered alike: glossary violations first, then terms with two renderings that are certain,
 * then the least consistent, then the commonest.
 *
 * @param leastUnits - terms in fewer aligned units than this say nothing about consistency; 2 or more
 */
export function reportConsistency(
  finder: RenderingFinder,
  terms: readonly CheckedTerm[],
  leastUnits = 2,
): ConsistencyEntry[] {
  return terms
    .map(term =>
      toEntry(finder.find(term.phrase, term.language, { accepted: term.accepted, wholeTokens: true }), term.accepted),
    )
    .filter(entry => entry.violationCount > 0 || isVaried(entry, leastUnits))
    .sort(
      (a, b) =>
        b.violationCount - a.violationCount ||
        Number(certainCount(b) > 1) - Number(certainCount(a) > 1) ||
        a.report.consistency - b.report.consistency ||
        b.report.unitCount - a.report.unitCount,
    );
}

function certainCount({ report }: ConsistencyEntry): number {
  return report.renderings.filter(({ isUncertain }) => !isUncertain).length;
}

/**
 * What was met once beside a term of which no rendering is certain could be any word of its unit: nothing is guessed.
 */
function withoutGuess(report: RenderingReport): RenderingReport {
  const isCertain = report.renderings.some(({ isUncertain, units }) => !isUncertain || units.length > 1);
  if (isCertain) return report;
  const guessed = report.renderings.flatMap(({ units }) => units.map(unit => unit.phrase));
  return { ...report, renderings: [], unrendered: [...guessed, ...report.unrendered] };
}

function toEntry(found: RenderingReport, accepted: readonly string[]): ConsistencyEntry {
  const report = withoutGuess(found);
  const unaccepted = report.renderings.filter(rendering => !rendering.isAccepted);
  const violations = unaccepted.reduce((sum, rendering) => sum + rendering.units.length, report.unrendered.length);
  return { report, violationCount: accepted.length > 0 ? violations : 0, accepted };
}

/** A phrase that no glossary lists has a usual rendering to depart from only when one comes back, and often. */
function isVaried({ report, accepted }: ConsistencyEntry, leastUnits: number): boolean {
  const { renderings, unrendered, unitCount } = report;
  const usual = renderings[0]?.units.length ?? 0;
  const hasUsual = usual >= 2 && usual >= LEAST_USUAL * unitCount && usual > unrendered.length;
  return unitCount >= leastUnits && renderings.length + unrendered.length > 1 && (accepted.length > 0 || hasUsual);
}
