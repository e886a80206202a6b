import { useEffect, useRef } from 'react';
import type { FormulaRow } from '../../corpus/compare/formula-table';
import { studyMessages } from '../messages/study-messages';
import { useMessages } from '../messages/use-messages';
import type { ChosenPlaces } from './study-props';
import styles from './verbs.module.css';

interface VerbObjectsProps {
  readonly row: FormulaRow;
  readonly onShow: (chosen: ChosenPlaces) => void;
}

/** What a verb is said of, most frequent first; each opens its clauses. */
export function VerbObjects({ row, onShow }: VerbObjectsProps) {
  const t = useMessages(studyMessages);
  const title = t('objectsOf', { verb: row.lemma });
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.scrollIntoView?.({ block: 'nearest' }), [title]);
  return (
    <section ref={section} aria-label={title} className={styles['objects']}>
      <h2>{title}</h2>
      <ol>
        {row.objects.map(({ text, formulas }) => (
          <li key={text}>
            <button
              type="button"
              lang={row.language === 'zh' ? 'zh-Hans' : 'en'}
              onClick={() =>
                onShow({
                  title: `${row.lemma} · ${text}`,
                  places: formulas.map(({ clauseId, range, object }) => ({
                    clauseId,
                    range: { start: range.start, end: object.end },
                  })),
                  query: null,
                })
              }
            >
              {text} <small>{formulas.length}</small>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
