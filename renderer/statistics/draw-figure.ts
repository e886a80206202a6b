import type * as PlotLibrary from '@observablehq/plot';

/** Draws with Observable Plot, which is loaded when the first figure is wanted. Colours are those of the palette. */
export type DrawFigure = (plot: typeof PlotLibrary, width: number) => SVGSVGElement;

/** One bar with its name and its figure. */
export interface FigureBar {
  readonly name: string;
  readonly value: number;
  readonly label: string;
}

/** A part of the text as figures show it. */
export interface FigurePart {
  readonly name: string;
  /** In words. */
  readonly size: number;
  /** Words of the part that stand before each place. */
  readonly positions: readonly number[];
  readonly label: string;
  /** Shares of all words and of all places, 0 to 1. */
  readonly expected: number;
  readonly observed: number;
}

const rowHeight = 24;
const ink = 'var(--body)';
const line = 'var(--line-strong)';
const seal = 'var(--seal)';
const hatch = 'count-hatch';

/** What all figures share. Names longer than their place are cut. */
function frame(width: number, names: readonly string[], rowCount: number) {
  const longest = Math.max(4, ...names.map(widthOf));
  const marginLeft = Math.min(Math.round(width * 0.34), longest * 7 + 16);
  return {
    width,
    height: rowCount * rowHeight + 34,
    marginLeft,
    marginTop: 4,
    marginBottom: 30,
    style: { fontSize: '12px', fontFamily: 'var(--sans)', color: ink, background: 'none' },
    nameWidth: Math.floor((marginLeft - 14) / 7),
  };
}

/** An axis with one band for each name, told apart by ordinal, so that equal names have bands of their own. */
function bandOf(names: readonly string[], nameWidth: number, padding: number) {
  return {
    domain: names.map((_name, ordinal) => ordinal),
    type: 'band',
    label: null,
    tickSize: 0,
    padding,
    tickFormat: (ordinal: number) => cutName(names[ordinal] ?? '', nameWidth),
  } as const;
}

/** About how many Latin letters wide a name is. */
function widthOf(name: string): number {
  return [...name].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 1.75 : 1), 0);
}

/** A name cut to a width in Latin letters. */
export function cutName(name: string, width: number): string {
  if (widthOf(name) <= width) return name;
  const kept: string[] = [];
  let used = 1;
  for (const character of name) {
    used += widthOf(character);
    if (used > width) break;
    kept.push(character);
  }
  return `${kept.join('')}…`;
}

/** A hatched pattern, so that two kinds of bar can be told apart without colour. */
function hatching(): SVGDefsElement {
  const make = (tag: string, attributes: Readonly<Record<string, string>>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const pattern = make('pattern', {
    id: hatch,
    width: '6',
    height: '6',
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  });
  pattern.append(make('line', { x1: '0', y1: '0', x2: '0', y2: '6', stroke: ink, 'stroke-width': '1.6' }));
  const definitions = make('defs', {}) as SVGDefsElement;
  definitions.append(pattern);
  return definitions;
}

/** One row for each part, as long as the part, with a stroke for each place. */
export function drawBarcode(parts: readonly FigurePart[], wordsLabel: string): DrawFigure {
  return (plot, width) => {
    const names = parts.map(part => part.name);
    const { nameWidth, ...common } = frame(width, names, parts.length);
    const places = parts.flatMap((part, ordinal) => part.positions.map(at => ({ ordinal, at: at + 0.5 })));
    const longest = Math.max(1, ...parts.map(part => part.size));
    return plot.plot({
      ...common,
      marginRight: 104,
      x: { domain: [0, longest], label: wordsLabel, ticks: 5, tickSize: 4 },
      y: bandOf(names, nameWidth, 0.25),
      marks: [
        plot.barX(parts, { y: (_part, ordinal: number) => ordinal, x1: 0, x2: 'size', fill: 'none', stroke: line }),
        plot.tickX(places, { x: 'at', y: 'ordinal', stroke: seal, strokeWidth: 1.5 }),
        plot.text(parts, {
          y: (_part, ordinal: number) => ordinal,
          x: () => longest,
          text: 'label',
          textAnchor: 'start',
          dx: 8,
          fill: ink,
        }),
      ],
    }) as SVGSVGElement;
  };
}

/** Share expected of each part, hatched, and share found in it, solid. */
export function drawShares(parts: readonly FigurePart[]): DrawFigure {
  return (plot, width) => {
    const names = parts.map(part => part.name);
    const { nameWidth, ...common } = frame(width, names, parts.length);
    const row = (_part: FigurePart, ordinal: number) => ordinal;
    const most = Math.max(0.01, ...parts.map(part => Math.max(part.expected, part.observed)));
    return plot.plot({
      ...common,
      marginRight: 104,
      x: { domain: [0, most], label: null, tickFormat: '.0%', ticks: 5, tickSize: 4 },
      y: bandOf(names, nameWidth, 0.2),
      marks: [
        hatching,
        plot.barX(parts, { y: row, x: 'expected', fill: `url(#${hatch})`, stroke: ink }),
        plot.barX(parts, { y: row, x: 'observed', fill: seal, insetTop: 6, insetBottom: 6 }),
        plot.text(parts, {
          y: row,
          x: () => most,
          text: part => `${percent(part.observed)} / ${percent(part.expected)}`,
          textAnchor: 'start',
          dx: 8,
          fill: ink,
        }),
      ],
    }) as SVGSVGElement;
  };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** Bars with their figures; those below nothing are hatched. */
export function drawBars(bars: readonly FigureBar[], measure: string): DrawFigure {
  return (plot, width) => {
    const names = bars.map(bar => bar.name);
    const { nameWidth, ...common } = frame(width, names, bars.length);
    const row = (_bar: FigureBar, ordinal: number) => ordinal;
    const values = bars.map(bar => bar.value);
    const label = { y: row, text: 'label', fill: ink } as const;
    return plot.plot({
      ...common,
      marginRight: 60,
      x: { domain: [Math.min(0, ...values) * 1.25, Math.max(0, ...values)], label: measure, ticks: 4, tickSize: 4 },
      y: bandOf(names, nameWidth, 0.25),
      marks: [
        hatching,
        plot.barX(bars, { y: row, x: 'value', fill: bar => bar.value < 0, stroke: ink, strokeWidth: 0.8 }),
        plot.ruleX([0], { stroke: ink }),
        plot.text(bars.filter(isUp), { ...label, y: rowIn(bars), x: 'value', textAnchor: 'start', dx: 5 }),
        plot.text(bars.filter(isDown), { ...label, y: rowIn(bars), x: 'value', textAnchor: 'end', dx: -5 }),
      ],
      color: { type: 'ordinal', domain: [false, true], range: [seal, `url(#${hatch})`] },
    }) as SVGSVGElement;
  };
}

const isUp = ({ value }: FigureBar) => value >= 0;
const isDown = ({ value }: FigureBar) => value < 0;
const rowIn = (bars: readonly FigureBar[]) => (bar: FigureBar) => bars.indexOf(bar);
