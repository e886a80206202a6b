import type { DispersionPart } from '../../corpus/statistics/dispersion';
import type { NodeDispersion } from '../../corpus/statistics/node-dispersion';
import { equation, shown, type Explanation } from './explanation';

/** The figures of a dispersion that can be asked about. */
export type DispersionFigure = 'dp' | 'dpNorm' | 'juillandD' | 'arf' | 'range';

/** Most terms of a sum that are written out. */
const mostTerms = 6;

/** How a figure of a dispersion was made. */
export function explainDispersion(figure: DispersionFigure, of: string, dispersion: NodeDispersion): Explanation {
  return { measure: figure, of, ...formulas[figure](dispersion) };
}

/** The shares of one part, of which DP is made. */
export function explainShare(part: DispersionPart, name: string, { size, frequency }: NodeDispersion): Explanation {
  return {
    measure: 'share',
    of: name,
    formula: 's = n / N,  v = f / F',
    filled: [
      equation(`s = ${part.size} / ${size}`, part.size / size),
      equation(`v = ${part.frequency} / ${frequency}`, frequency === 0 ? NaN : part.frequency / frequency),
    ],
    source: 'Gries 2008, IJCL 13(4)',
  };
}

type Filled = Pick<Explanation, 'formula' | 'filled' | 'source'>;

function filledParts({ parts }: NodeDispersion): readonly DispersionPart[] {
  return parts.filter(part => part.size > 0);
}

/** `|0.31 − 0.29| + … `, cut where it grows long. */
function differences(dispersion: NodeDispersion): string {
  const parts = filledParts(dispersion);
  const terms = parts.slice(0, mostTerms).map(part => {
    const [v, s] = [part.frequency / dispersion.frequency, part.size / dispersion.size];
    return `|${shown(v, 3)} − ${shown(s, 3)}|`;
  });
  return terms.join(' + ') + (parts.length > mostTerms ? ' + …' : '');
}

const formulas: Readonly<Record<DispersionFigure, (dispersion: NodeDispersion) => Filled>> = {
  dp: dispersion => ({
    formula: '½·Σ |v − s|',
    filled: [equation(`½·( ${differences(dispersion)} )`, dispersion.dp ?? NaN)],
    source: 'Gries 2008, IJCL 13(4)',
  }),
  dpNorm: dispersion => {
    const least = Math.min(...filledParts(dispersion).map(part => part.size / dispersion.size));
    return {
      formula: 'DP / (1 − min s)',
      filled: [equation(`${shown(dispersion.dp ?? NaN, 4)} / (1 − ${shown(least, 4)})`, dispersion.dpNorm ?? NaN)],
      source: 'Lijffijt & Gries 2012, IJCL 17(1)',
    };
  },
  juillandD: dispersion => {
    const rates = filledParts(dispersion).map(part => part.frequency / part.size);
    const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
    const deviation = Math.sqrt(rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / rates.length);
    return {
      formula: '1 − (σ / μ) / √(n − 1)',
      filled: [
        `n = ${rates.length}   μ = ${shown(mean, 5)}   σ = ${shown(deviation, 5)}`,
        equation(
          `1 − (${shown(deviation, 5)} / ${shown(mean, 5)}) / √${rates.length - 1}`,
          dispersion.juillandD ?? NaN,
        ),
      ],
      source: 'Juilland et al. 1964; Biber et al. 2016, IJCL 21(4)',
    };
  },
  arf: dispersion => ({
    formula: '(1/v)·Σ min(d, v),  v = N / f',
    filled: [
      equation(`v = ${dispersion.size} / ${dispersion.frequency}`, dispersion.size / dispersion.frequency),
      equation('ARF', dispersion.arf ?? NaN),
    ],
    source: 'Savický & Hlaváčová 2002, Journal of Quantitative Linguistics 9(3)',
  }),
  range: ({ range, partCount }) => ({ formula: 'R', filled: [`${range} / ${partCount}`], source: null }),
};
