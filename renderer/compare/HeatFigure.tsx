import { useRef } from 'react';
import type { FormulaTable } from '../../corpus/compare/formula-table';
import { compareMessages } from '../messages/compare-messages';
import { useMessages } from '../messages/use-messages';
import { FigureExportMenu } from '../ui/FigureExportMenu';
import { heatSvg } from './study-figures';
import styles from './studies.module.css';

/** The matrix as a picture to be taken out; on the page the table itself is shown. */
export function HeatFigure({ table }: { readonly table: FormulaTable }) {
  const t = useMessages(compareMessages);
  const holder = useRef<HTMLDivElement>(null);
  return (
    <>
      <FigureExportMenu name="formulas" figure={() => holder.current?.querySelector('svg') ?? null} />
      {/* Our own drawing, every text in it escaped where it is made. */}
      <div
        ref={holder}
        aria-hidden="true"
        className={styles['offstage']}
        dangerouslySetInnerHTML={{ __html: heatSvg(table, t('opening')) }}
      />
    </>
  );
}
