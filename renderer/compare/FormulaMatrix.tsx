import { useState } from 'react';
import type { Formula } from '../../corpus/compare/find-formulas';
import type { FormulaRow } from '../../corpus/compare/formula-table';
import { compareMessages } from '../messages/compare-messages';
import { useMessages } from '../messages/use-messages';
import { Answer } from './Answer';
import { PlaceList } from './PlaceList';
import { StudyHead } from './StudyHead';
import type { StudyProps } from './study-props';
import { useAnswer } from '../app/use-answer';
import styles from './compare.module.css';

interface Chosen {
  readonly title: string;
  readonly formulas: readonly Formula[];
}

/** Verb × section as a heat map with figures; each figure opens its clauses. */
export function FormulaMatrix({ view, language }: StudyProps) {
  const t = useMessages(compareMessages);
  const forms = ['explicit', 'initial', 'elided'] as const;
  const answered = useAnswer('formulas', { works: [view.work.id], verbs: null, forms: [...forms] });
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const table = answered.answer?.[language];
  const rows = table?.rows ?? [];
  const sections = (table?.sections ?? []).map(section => section || t('opening'));
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(cell => cell.length)));
  const exported = [
    [t('verb'), ...sections, t('total'), t('rendered')],
    ...rows.map(row => [row.lemma, ...row.cells.map(cell => cell.length), row.total, renderedAs(row)]),
  ];
  return (
    <>
      <StudyHead hint={t('formulasHint')} name="formulas" rows={exported} />
      <Answer answered={answered} empty={rows.length === 0} emptyText={t('none')}>
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
            {rows.map(row => (
              <tr key={`${row.family}-${row.lemma}`}>
                <th scope="row">{row.lemma}</th>
                {row.cells.map((formulas, ordinal) => (
                  <td key={ordinal}>
                    <Cell
                      formulas={formulas}
                      title={`${row.lemma} · ${sections[ordinal] ?? ''}`}
                      most={most}
                      onChoose={setChosen}
                    />
                  </td>
                ))}
                <td className={styles['figure']}>{row.total}</td>
                <td className={styles['renderedAs']}>{renderedAs(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {chosen !== null && <PlaceList onClose={() => setChosen(null)} title={chosen.title} places={chosen.formulas} />}
      </Answer>
    </>
  );
}

interface CellProps extends Chosen {
  readonly most: number;
  readonly onChoose: (chosen: Chosen) => void;
}

function Cell({ formulas, title, most, onChoose }: CellProps) {
  if (formulas.length === 0) return <span className={styles['zero']}>·</span>;
  const heat = Math.ceil((formulas.length / most) * 4);
  return (
    <button
      type="button"
      data-heat={heat}
      aria-label={`${title}: ${formulas.length}`}
      onClick={() => onChoose({ title, formulas })}
    >
      {formulas.length}
    </button>
  );
}

function renderedAs({ renderings }: FormulaRow): string {
  return renderings
    .slice(0, 3)
    .map(({ lemma, count }) => `${lemma} ${count}`)
    .join(' · ');
}
