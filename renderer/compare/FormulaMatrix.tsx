import { useState } from 'react';
import type { FormulaRow, FormulaTable } from '../../corpus/compare/formula-table';
import type { ExportedTable } from '../../corpus/exchange/exported-table';
import { useServices } from '../app/services';
import { compareMessages } from '../messages/compare-messages';
import { studyMessages } from '../messages/study-messages';
import { useMessages } from '../messages/use-messages';
import { TableExportMenu } from '../ui/TableExportMenu';
import { svgText } from '../ui/figure-file';
import { Answer } from './Answer';
import { clauseCitations } from './clause-lookup';
import { DiscoveredVerbs } from './DiscoveredVerbs';
import { HeatFigure, heatDrawing } from './HeatFigure';
import { PlaceList } from './PlaceList';
import { VerbObjects } from './VerbObjects';
import type { ChosenPlaces, StudyProps } from './study-props';
import { useAnswer } from '../app/use-answer';
import { useVerbLists } from './verb-list';
import { VerbEditor } from './VerbEditor';
import common from './page.module.css';
import styles from './studies.module.css';

const forms = ['explicit', 'initial', 'elided'] as const;

/** Verb × section as a heat map with figures; each figure opens its clauses, each verb its objects. */
export function FormulaMatrix({ works, language, scopeName }: StudyProps) {
  const t = useMessages(compareMessages);
  const lists = useVerbLists();
  const { verbs } = lists;
  const answered = useAnswer('formulas', { works, verbs, forms: [...forms] });
  const [chosen, setChosen] = useState<ChosenPlaces | null>(null);
  const [lemma, setLemma] = useState<string | null>(null);
  const table = answered.answer?.[language];
  const rows = table?.rows ?? [];
  const opened = rows.find(row => keyOf(row) === lemma);
  return (
    <>
      <div className={styles['studyHead']}>
        <p className={common['quiet']}>{t('formulasHint')}</p>
        {table !== undefined && (
          <div className={styles['exports']}>
            <HeatFigure table={table} />
            <FormulaExport table={table} language={language} scopeName={scopeName} />
          </div>
        )}
      </div>
      <VerbEditor lists={lists} language={language} />
      <Answer answered={answered} empty={rows.length === 0} emptyText={t('none')}>
        {table !== undefined && (
          <Matrix table={table} onShow={setChosen} onVerb={key => setLemma(key === lemma ? null : key)} lemma={lemma} />
        )}
        {opened !== undefined && <VerbObjects row={opened} onShow={setChosen} />}
        {table !== undefined && <DiscoveredVerbs found={table.discovered} lists={lists} onShow={setChosen} />}
        {chosen !== null && <PlaceList key={chosen.title} {...chosen} onClose={() => setChosen(null)} />}
      </Answer>
    </>
  );
}

interface FormulaExportProps extends Pick<StudyProps, 'language' | 'scopeName'> {
  readonly table: FormulaTable;
}

function FormulaExport({ table, language, scopeName }: FormulaExportProps) {
  const t = useMessages(compareMessages);
  const s = useMessages(studyMessages);
  const { engine } = useServices();
  const made = async (): Promise<ExportedTable> => {
    const cite = clauseCitations(engine);
    const drawing = heatDrawing();
    const rows = table.rows.map(async row => [
      row.lemma,
      s(row.family),
      ...row.cells.map(cell => cell.length),
      row.total,
      renderedAs(row),
      row.objects.map(({ text, formulas }) => `${text} ${formulas.length}`).join('; '),
      await cite(row.cells.flat().map(({ clauseId }) => clauseId)),
    ]);
    return {
      title: t('tabFormulas'),
      facts: [
        [s('scopeFact'), scopeName],
        [s('language'), t(language)],
      ],
      columns: [
        t('verb'),
        s('family'),
        ...headings(table, t('opening')),
        t('total'),
        t('rendered'),
        s('object'),
        s('clause'),
      ],
      rows: await Promise.all(rows),
      figures: drawing === null ? [] : [{ caption: s('heatFigure'), svg: svgText(drawing) }],
    };
  };
  return <TableExportMenu name="formulas" disabled={table.rows.length === 0} table={made} />;
}

interface MatrixProps {
  readonly table: FormulaTable;
  readonly lemma: string | null;
  readonly onShow: (chosen: ChosenPlaces) => void;
  readonly onVerb: (key: string) => void;
}

function Matrix({ table, lemma, onShow, onVerb }: MatrixProps) {
  const t = useMessages(compareMessages);
  const s = useMessages(studyMessages);
  const sections = headings(table, t('opening'));
  const most = Math.max(1, ...table.rows.flatMap(({ cells }) => cells.map(cell => cell.length)));
  return (
    <table className={styles['matrix']}>
      <thead>
        <tr>
          <th scope="col">{t('verb')}</th>
          {sections.map(section => (
            <th key={section} scope="col" title={section}>
              <span>{section}</span>
            </th>
          ))}
          <th scope="col">{t('total')}</th>
          <th scope="col">{t('rendered')}</th>
        </tr>
      </thead>
      <tbody>
        {table.rows.map(row => (
          <tr key={keyOf(row)}>
            <th scope="row">
              <button
                type="button"
                aria-expanded={keyOf(row) === lemma}
                title={s('showObjects', { verb: row.lemma })}
                onClick={() => onVerb(keyOf(row))}
              >
                {row.lemma}
              </button>
            </th>
            {row.cells.map((formulas, ordinal) => (
              <td key={ordinal}>
                <Cell
                  title={`${row.lemma} · ${sections[ordinal] ?? ''}`}
                  count={formulas.length}
                  heat={Math.ceil((formulas.length / most) * 4)}
                  onShow={title => onShow({ title, places: formulas, query: null })}
                />
              </td>
            ))}
            <td className={common['figure']}>{row.total}</td>
            <td className={styles['renderedAs']}>{renderedAs(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly title: string;
  readonly count: number;
  readonly heat: number;
  readonly onShow: (title: string) => void;
}

function Cell({ title, count, heat, onShow }: CellProps) {
  if (count === 0) return <span className={styles['zero']}>·</span>;
  return (
    <button type="button" data-heat={heat} aria-label={`${title}: ${count}`} onClick={() => onShow(title)}>
      {count}
    </button>
  );
}

function headings({ sections }: FormulaTable, opening: string): readonly string[] {
  return sections.map(section => section || opening);
}

function keyOf({ family, lemma }: FormulaRow): string {
  return `${family}-${lemma}`;
}

function renderedAs({ renderings }: FormulaRow): string {
  return renderings
    .slice(0, 3)
    .map(({ lemma, count }) => `${lemma} ${count}`)
    .join(' · ');
}
