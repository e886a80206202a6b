import { contingency, expectedCounts } from '../../corpus/statistics/association';
import type { Collocate, CollocateTable } from '../../corpus/statistics/collocates';
import { equation, shown, type Explanation } from './explanation';

/** The figures of a row of collocates that can be asked about. */
export type CollocateFigure = 'logDice' | 'logLikelihood' | 'mi' | 'mi3' | 't' | 'joint' | 'frequency' | 'fisher';

type Filled = Pick<Explanation, 'formula' | 'filled' | 'source'>;
type Totals = Omit<CollocateTable, 'rows'>;

/** How a figure of a collocate was made. */
export function explainCollocate(figure: CollocateFigure, row: Collocate, totals: Totals): Explanation {
  return { measure: figure, of: row.form, ...formulas[figure](row, totals) };
}

const expected = 'E₁₁ = R₁·C₁ / N';
const filledExpectation = (row: Collocate, { windowSize, size }: Totals) =>
  equation(`E₁₁ = ${windowSize}·${row.frequency} / ${size}`, row.expected);

const formulas: Readonly<Record<CollocateFigure, (row: Collocate, totals: Totals) => Filled>> = {
  logDice: (row, { nodeFrequency }) => ({
    formula: '14 + log₂( 2·O₁₁ / (f(x) + f(y)) )',
    filled: [equation(`14 + log₂( 2·${row.joint} / (${nodeFrequency} + ${row.frequency}) )`, row.logDice)],
    source: 'Rychlý 2008, RASLAN, 6–9',
  }),
  logLikelihood: (row, totals) => {
    const cells = contingency(row.joint, totals.windowSize, row.frequency, totals.size);
    const { e11, e12, e21, e22 } = expectedCounts(cells);
    return {
      formula: '±2·Σ O·ln(O / E),  E = R·C / N',
      filled: [
        `O₁₁ ${cells.o11}   O₁₂ ${cells.o12}   O₂₁ ${cells.o21}   O₂₂ ${cells.o22}`,
        `E₁₁ ${shown(e11)}   E₁₂ ${shown(e12)}   E₂₁ ${shown(e21)}   E₂₂ ${shown(e22)}`,
        equation('±2·Σ O·ln(O / E)', row.logLikelihood),
      ],
      source: 'Dunning 1993, Computational Linguistics 19(1)',
    };
  },
  mi: (row, totals) => ({
    formula: `log₂( O₁₁ / E₁₁ ),  ${expected}`,
    filled: [
      filledExpectation(row, totals),
      row.mi === null ? `O₁₁ = ${row.joint} < 3` : equation(`log₂( ${row.joint} / ${shown(row.expected, 4)} )`, row.mi),
    ],
    source: 'Church & Hanks 1990, Computational Linguistics 16(1)',
  }),
  mi3: (row, totals) => ({
    formula: `log₂( O₁₁³ / E₁₁ ),  ${expected}`,
    filled: [filledExpectation(row, totals), equation(`log₂( ${row.joint}³ / ${shown(row.expected, 4)} )`, row.mi3)],
    source: 'Daille 1994',
  }),
  t: (row, totals) => ({
    formula: `(O₁₁ − E₁₁) / √O₁₁,  ${expected}`,
    filled: [
      filledExpectation(row, totals),
      equation(`(${row.joint} − ${shown(row.expected, 4)}) / √${row.joint}`, row.t),
    ],
    source: 'Church, Gale, Hanks & Hindle 1991',
  }),
  joint: row => ({
    formula: 'O₁₁',
    filled: [equation(`${row.jointLeft} + ${row.jointRight}`, row.joint)],
    source: null,
  }),
  frequency: (row, { size }) => ({
    formula: 'C₁ = f(y),  N',
    filled: [`f(y) = ${row.frequency}`, `N = ${size}`],
    source: null,
  }),
  fisher: (row, totals) => {
    const { o11, o12, o21, o22 } = contingency(row.joint, totals.windowSize, row.frequency, totals.size);
    return {
      formula: 'p = Σ R₁! R₂! C₁! C₂! / (N! O₁₁! O₁₂! O₂₁! O₂₂!)',
      filled: [`O₁₁ ${o11}   O₁₂ ${o12}   O₂₁ ${o21}   O₂₂ ${o22}`, equation('p', row.fisherP ?? NaN)],
      source: 'Fisher 1934, Statistical Methods for Research Workers, § 21.02',
    };
  },
};
