import { useMemo, useState } from 'react';
import type { DispersionPart } from '../../corpus/statistics/dispersion';
import type { NodeDispersion } from '../../corpus/statistics/node-dispersion';
import { useCounts } from '../app/state/count-state';
import { useAnswer } from '../app/use-answer';
import { countMessages } from '../messages/count-messages';
import { measureMessages } from '../messages/measure-messages';
import { useMessages } from '../messages/use-messages';
import { Choice } from '../ui/Choice';
import { TableExportMenu } from '../ui/TableExportMenu';
import { CountAnswer } from './CountAnswer';
import { dispersionTable } from './dispersion-table';
import { drawBarcode, drawShares, type FigurePart } from './draw-figure';
import { explainDispersion, explainShare, type DispersionFigure } from './explain-dispersion';
import { shown, type Explanation } from './explanation';
import { ExplanationCard } from './ExplanationCard';
import { Figure } from './Figure';
import { FigureTable, type FigureColumn } from './FigureTable';
import { StartHint } from './StartHint';
import { useNodeName, useNodeRequest, type NodeRequest } from './use-node-request';
import { usePartNames } from './use-work-titles';
import parts from './dispersion.module.css';
import styles from './statistics.module.css';

/** Parts drawn in a figure; more would be too fine to see. */
const drawnCount = 40;

/** How evenly the node word is spread over sections or works. */
export function DispersionView() {
  const t = useMessages(countMessages);
  const node = useNodeRequest();
  const name = useNodeName();
  const [partOf, setPartOf] = useState<'section' | 'work'>('section');
  const answered = useAnswer('dispersion', node === null ? null : { ...node, partOf });
  if (node === null) return <StartHint />;
  const { answer } = answered;
  return (
    <>
      <div className={styles['controls']}>
        <span className={styles['field']}>
          {t('partsBy')}
          <Choice
            label={t('partsBy')}
            value={partOf}
            onChoose={setPartOf}
            options={(['section', 'work'] as const).map(value => ({ value, label: t(value) }))}
          />
        </span>
      </div>
      <CountAnswer answered={answered} query={name} empty={answer?.frequency === 0}>
        {answer !== null && <Dispersion dispersion={answer} node={node} name={name} kind={partOf} />}
      </CountAnswer>
    </>
  );
}

interface DispersionProps {
  readonly dispersion: NodeDispersion;
  readonly node: NodeRequest;
  readonly name: string;
  readonly kind: 'section' | 'work';
}

function Dispersion({ dispersion, node, name, kind }: DispersionProps) {
  const t = useMessages(countMessages);
  const [explanation, setExplanation] = useState<Explanation | null>(null);
  const nameOf = usePartNames();
  const drawn = useMemo(() => figureParts(dispersion, nameOf), [dispersion, nameOf]);
  const barcode = useMemo(() => drawBarcode(drawn, t('size')), [drawn, t]);
  const shares = useMemo(() => drawShares(drawn), [drawn]);
  const open = ({ name: part }: DispersionPart) => {
    const { query, form } = useCounts.getState();
    useCounts.getState().turnTo('concordance');
    useCounts.getState().ask({ query, form, part: { of: kind, name: part } });
  };
  return (
    <>
      <div className={styles['summary']}>
        <MeasureLine
          dispersion={dispersion}
          onExplain={figure => setExplanation(explainDispersion(figure, name, dispersion))}
        />
        <TableExportMenu name="dispersion" table={() => dispersionTable(dispersion, node, nameOf)} />
      </div>
      <div className={parts['scroll']}>
        {explanation !== null && <ExplanationCard explanation={explanation} onClose={() => setExplanation(null)} />}
        <Figure name="dispersion" title={t('barcode', { query: name })} hint={t('barcodeMore')} draw={barcode} />
        <Figure name="shares" title={t('shares', { query: name })} hint={t('sharesMore')} draw={shares} />
        {dispersion.parts.length > drawnCount && (
          <p className={styles['quiet']}>{t('partsShown', { count: drawnCount })}</p>
        )}
        <div className={parts['partTable']}>
          <FigureTable
            label={`${t('dispersion')}: ${name}`}
            columns={usePartColumns(dispersion, nameOf)}
            rows={dispersion.parts}
            keyOf={part => part.name}
            language={undefined}
            onOpen={open}
            openLabel={part => t('linesOf', { form: `${name} · ${nameOf(part.name)}` })}
            onExplain={setExplanation}
          />
        </div>
        <p className={styles['convention']}>{t('convention')}</p>
      </div>
    </>
  );
}

const figures: readonly DispersionFigure[] = ['dp', 'dpNorm', 'juillandD', 'arf', 'range'];

interface MeasureLineProps {
  readonly dispersion: NodeDispersion;
  readonly onExplain: (figure: DispersionFigure) => void;
}

/** The measures in one line; each opens how it was made. */
function MeasureLine({ dispersion, onExplain }: MeasureLineProps) {
  const measure = useMessages(measureMessages);
  const t = useMessages(countMessages);
  const text = (figure: DispersionFigure) => {
    if (figure === 'range') return `${dispersion.range} / ${dispersion.partCount}`;
    const value = dispersion[figure];
    return value === null ? '–' : shown(value, 3);
  };
  return (
    <div className={parts['measures']}>
      <span>{t('nodeCount', { count: dispersion.frequency })}</span>
      {figures.map(figure => (
        <button key={figure} type="button" title={measure(`${figure}More`)} onClick={() => onExplain(figure)}>
          <span>{measure(figure)}</span> <strong>{text(figure)}</strong>
        </button>
      ))}
    </div>
  );
}

function figureParts({ parts, partPositions, size, frequency }: NodeDispersion, nameOf: (name: string) => string) {
  return parts.slice(0, drawnCount).map((part, ordinal): FigurePart => {
    const perMillion = part.size === 0 ? 0 : (part.frequency * 1e6) / part.size;
    return {
      name: nameOf(part.name),
      size: part.size,
      positions: partPositions[ordinal] ?? [],
      label: `${part.frequency} · ${Math.round(perMillion)}`,
      expected: size === 0 ? 0 : part.size / size,
      observed: frequency === 0 ? 0 : part.frequency / frequency,
    };
  });
}

function usePartColumns(
  dispersion: NodeDispersion,
  nameOf: (name: string) => string,
): readonly FigureColumn<DispersionPart>[] {
  const t = useMessages(countMessages);
  const measure = useMessages(measureMessages);
  const explain = (part: DispersionPart) => explainShare(part, nameOf(part.name), dispersion);
  const percent = (share: number) => (Number.isFinite(share) ? `${(share * 100).toFixed(1)} %` : '–');
  return [
    { key: 'part', title: t('part'), text: part => nameOf(part.name), isWord: true },
    { key: 'size', title: t('size'), text: part => String(part.size) },
    { key: 'count', title: t('count'), text: part => String(part.frequency) },
    {
      key: 'perMillion',
      title: t('perMillion'),
      hint: measure('perMillionMore'),
      text: part => (part.size === 0 ? '–' : ((part.frequency * 1e6) / part.size).toFixed(0)),
    },
    {
      key: 'expected',
      title: t('expectedShare'),
      hint: measure('shareMore'),
      text: part => percent(part.size / dispersion.size),
      explain,
    },
    {
      key: 'observed',
      title: t('observedShare'),
      hint: measure('shareMore'),
      text: part => percent(part.frequency / dispersion.frequency),
      explain,
    },
  ];
}
