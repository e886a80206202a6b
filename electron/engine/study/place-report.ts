import type { RenderingReport } from '../../../corpus/compare/renderings';
import type { TermPlace } from '../../../corpus/compare/unit-terms';
import type { PlacedReport, WordPlace } from './study-question';

/** A rendering report with places named by clause id and range, so that no clause crosses to the window with it. */
export function toPlacedReport(report: RenderingReport): PlacedReport {
  const renderings = report.renderings.map(rendering => ({
    ...rendering,
    units: rendering.units.map(unit => ({ phrase: toWordPlace(unit.phrase), rendering: toWordPlace(unit.rendering) })),
  }));
  return { ...report, renderings, unrendered: report.unrendered.map(toWordPlace) };
}

function toWordPlace({ part, start, end }: TermPlace): WordPlace {
  return { clauseId: part.clause.clauseId, range: { start, end }, text: part.clause.text.slice(start, end) };
}
