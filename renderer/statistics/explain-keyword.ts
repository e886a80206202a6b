import { criticalValues } from '../../corpus/statistics/keyness-measures';
import type { KeywordList, KeywordRow } from '../../corpus/statistics/keyword-list';
import { equation, shown, type Explanation } from './explanation';

/** The figures of a row of keywords that can be asked about. */
export type KeywordFigure = 'keynessTwo' | 'keynessFour' | 'logRatio' | 'simpleMaths' | 'perMillion' | 'significance';

type Filled = Pick<Explanation, 'formula' | 'filled' | 'source'>;
type Sizes = Pick<KeywordList, 'size' | 'otherSize'>;

/** How a figure of a keyword was made. */
export function explainKeyword(figure: KeywordFigure, row: KeywordRow, sizes: Sizes): Explanation {
  return { measure: figure, of: row.form, ...formulas[figure](row, sizes) };
}

/** One star for each critical value that the log-likelihood passes, at most four. */
export function stars({ logLikelihoodTwoTerm }: KeywordRow): string {
  return '*'.repeat(criticalValues.filter(value => Math.abs(logLikelihoodTwoTerm) >= value).length);
}

function expectations({ frequency: a, otherFrequency: b }: KeywordRow, { size: c, otherSize: d }: Sizes): string[] {
  return [
    `a = ${a}   b = ${b}   c = ${c}   d = ${d}`,
    `E₁ = ${c}·${a + b} / ${c + d} = ${shown((c * (a + b)) / (c + d))}   E₂ = ${d}·${a + b} / ${c + d} = ${shown((d * (a + b)) / (c + d))}`,
  ];
}

const formulas: Readonly<Record<KeywordFigure, (row: KeywordRow, sizes: Sizes) => Filled>> = {
  keynessTwo: (row, sizes) => ({
    formula: '±2·( a·ln(a/E₁) + b·ln(b/E₂) )',
    filled: [...expectations(row, sizes), equation('LL', row.logLikelihoodTwoTerm)],
    source: 'Rayson & Garside 2000; ucrel.lancs.ac.uk/llwizard.html',
  }),
  keynessFour: (row, sizes) => ({
    formula: '±2·Σ O·ln(O / E),  O: a, b, c−a, d−b',
    filled: [
      ...expectations(row, sizes),
      `c − a = ${sizes.size - row.frequency}   d − b = ${sizes.otherSize - row.otherFrequency}`,
      equation('LL', row.logLikelihoodFourTerm),
    ],
    source: 'Dunning 1993, Computational Linguistics 19(1)',
  }),
  logRatio: (row, { size, otherSize }) => ({
    formula: 'log₂( (a/c) / (b/d) )',
    filled: [
      equation(`log₂( (${row.frequency || 0.5}/${size}) / (${row.otherFrequency || 0.5}/${otherSize}) )`, row.logRatio),
    ],
    source: 'Hardie 2014, CASS',
  }),
  simpleMaths: row => ({
    formula: '(fpm₁ + 100) / (fpm₂ + 100)',
    filled: [
      equation(`(${shown(row.perMillion, 1)} + 100) / (${shown(row.otherPerMillion, 1)} + 100)`, row.simpleMaths),
    ],
    source: 'Kilgarriff 2009, Corpus Linguistics',
  }),
  perMillion: (row, { size, otherSize }) => ({
    formula: '1 000 000·a / c,  1 000 000·b / d',
    filled: [
      equation(`1 000 000·${row.frequency} / ${size}`, row.perMillion, 1),
      equation(`1 000 000·${row.otherFrequency} / ${otherSize}`, row.otherPerMillion, 1),
    ],
    source: null,
  }),
  significance: row => ({
    formula: '|LL| ≥ 3.84 *   6.63 **   10.83 ***   15.13 ****',
    filled: [`|LL| = ${shown(Math.abs(row.logLikelihoodTwoTerm))} ${stars(row)}`],
    source: 'Rayson, Berridge & Francis 2004, JADT',
  }),
};
