import type { FormulaTable } from '../../corpus/compare/formula-table';
import { compareMessages } from '../messages/compare-messages';
import { useMessages } from '../messages/use-messages';
import { FigureExportMenu } from '../ui/FigureExportMenu';
import { ink, seal, serif, shorten, soft } from './study-figures';
import styles from './studies.module.css';

const cell = { width: 92, height: 26 } as const;
const margin = { left: 170, top: 98 } as const;

/** The drawing of the matrix, as it stands off the page; `null` while there is none. */
export function heatDrawing(): SVGSVGElement | null {
  return document.querySelector<SVGSVGElement>('svg[data-heat-figure]');
}

/** The matrix as a picture to be taken out; on the page the table itself is shown. */
export function HeatFigure({ table: { rows, sections } }: { readonly table: FormulaTable }) {
  const t = useMessages(compareMessages);
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ length }) => length)));
  const width = margin.left + sections.length * cell.width;
  const height = margin.top + rows.length * cell.height + 8;
  return (
    <>
      <FigureExportMenu name="formulas" figure={heatDrawing} />
      <div aria-hidden="true" className={styles['offstage']}>
        <svg data-heat-figure="" width={width} height={height} viewBox={`0 0 ${width} ${height}`} fontFamily={serif}>
          {sections.map((section, column) => (
            <text
              key={section}
              transform={`translate(${margin.left + 20 + column * cell.width} 84) rotate(-28)`}
              fontSize="11"
              fill={soft}
            >
              {shorten(section || t('opening'), 12)}
            </text>
          ))}
          {rows.map(({ lemma, family, cells }, ordinal) => (
            <g key={`${family}-${lemma}`} transform={`translate(0 ${margin.top + ordinal * cell.height})`}>
              <text x={margin.left - 12} y="15" textAnchor="end" fontSize="13" fill={ink}>
                {lemma}
              </text>
              {cells.map(({ length }, column) => (
                <g key={column} transform={`translate(${margin.left + column * cell.width} 0)`}>
                  <rect
                    width={cell.width - 4}
                    height={cell.height - 4}
                    rx="3"
                    fill={seal}
                    fillOpacity={length === 0 ? 0 : 0.1 + (0.34 * length) / most}
                  />
                  <text x={cell.width / 2 - 2} y="15" textAnchor="middle" fontSize="12" fill={ink}>
                    {length === 0 ? '·' : length}
                  </text>
                </g>
              ))}
            </g>
          ))}
        </svg>
      </div>
    </>
  );
}
