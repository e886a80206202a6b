import { useState } from 'react';
import type { Language } from '../../corpus/model/language';
import { otherLanguage } from '../../corpus/model/language';
import { compareMessages } from '../messages/compare-messages';
import { useMessages } from '../messages/use-messages';
import { Answer } from './Answer';
import { PlaceList } from './PlaceList';
import { useAnswer } from '../app/use-answer';
import styles from './compare.module.css';

interface RenderingListProps {
  readonly phrase: string;
  readonly language: Language;
}

/** How the other language renders a phrase: one bar a rendering, and its clauses behind it. */
export function RenderingList({ phrase, language }: RenderingListProps) {
  const t = useMessages(compareMessages);
  const answered = useAnswer('renderings', { phrase, language, works: null });
  const [chosen, setChosen] = useState<string | null>(null);
  const renderings = answered.answer?.renderings ?? [];
  const most = Math.max(1, ...renderings.map(({ units }) => units.length));
  const open = renderings.find(({ text }) => text === chosen);
  const unrendered = answered.answer?.unrendered.length ?? 0;
  return (
    <section className={styles['panelPart']}>
      <h2>{t('renderingsOf', { phrase })}</h2>
      <Answer answered={answered} empty={renderings.length === 0} emptyText={t('renderingsNone')}>
        <ol className={styles['bars']}>
          {renderings.map(({ text, units }) => (
            <li key={text}>
              <button
                type="button"
                aria-expanded={text === chosen}
                onClick={() => setChosen(text === chosen ? null : text)}
              >
                <span lang={otherLanguage(language) === 'zh' ? 'zh-Hans' : 'en'}>{text}</span>
                <meter aria-hidden="true" min={0} max={most} value={units.length} />
                <span className={styles['figure']}>{units.length}</span>
              </button>
            </li>
          ))}
        </ol>
        {unrendered > 0 && <p className={styles['quiet']}>{t('unrendered', { count: unrendered })}</p>}
        {open !== undefined && (
          <PlaceList
            title={t('showPlaces', { phrase: open.text })}
            places={open.units.map(({ rendering }) => rendering)}
          />
        )}
      </Answer>
    </section>
  );
}
