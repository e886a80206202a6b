import { useState } from 'react';
import { type SlotFiller, type SlotTable, isVague } from '../../corpus/compare/slot-pattern';
import { compareMessages } from '../messages/compare-messages';
import { studyMessages } from '../messages/study-messages';
import { useMessages } from '../messages/use-messages';
import { StudyTable, type StudyColumn } from './StudyTable';
import type { StudyProps } from './study-props';
import { useAnswer } from '../app/use-answer';
import buttons from '../ui/buttons.module.css';
import common from './page.module.css';
import styles from './studies.module.css';

const nothing: SlotTable = { fillers: [], placeCount: 0, variability: 0, entropy: 0 };

/** What fills the open slot of a pattern, most frequent first. */
export function PatternTable({ works, language, scopeName }: StudyProps) {
  const t = useMessages(compareMessages);
  const s = useMessages(studyMessages);
  const example = t(language === 'zh' ? 'patternExampleZh' : 'patternExampleEn');
  const [pattern, setPattern] = useState(example);
  const answered = useAnswer('slot', pattern === '' ? null : { pattern, language, works });
  const table = answered.answer ?? nothing;
  const { fillers, placeCount, entropy } = table;
  const columns = useColumns(language);
  return (
    <StudyTable
      study={{
        title: `${t('tabPatterns')} ${pattern}`,
        hint: t('patternsHint'),
        name: 'pattern',
        facts: [
          [s('patternFact'), pattern],
          [s('scopeFact'), scopeName],
          [s('language'), t(language)],
        ],
      }}
      answered={answered}
      emptyText={pattern === '' ? s('patternEmpty') : t('none')}
      rows={fillers}
      columns={columns}
      keyOf={({ text }) => text}
      clausesOf={({ places }) => places.map(({ clauseId }) => clauseId)}
    >
      <form
        className={styles['ask']}
        onSubmit={event => {
          event.preventDefault();
          const words = new FormData(event.currentTarget).get('pattern');
          setPattern(typeof words === 'string' ? words.trim() : '');
        }}
      >
        <input name="pattern" aria-label={t('pattern')} defaultValue={pattern} maxLength={200} />
        <button type="submit" className={buttons['primary']}>
          {t('show')}
        </button>
      </form>
      {placeCount > 0 && (
        <p className={common['quiet']} role="status">
          {isVague(table)
            ? s('matchesAll', { count: placeCount })
            : s('variability', { fillers: fillers.length, places: placeCount, entropy: entropy.toFixed(2) })}
        </p>
      )}
    </StudyTable>
  );
}

function useColumns(language: StudyProps['language']): readonly StudyColumn<SlotFiller>[] {
  const t = useMessages(compareMessages);
  return [
    {
      heading: t('filler'),
      value: ({ text }) => text,
      cell: ({ text, places }, show) => (
        <button
          type="button"
          lang={language === 'zh' ? 'zh-Hans' : 'en'}
          onClick={() => show({ title: t('showPlaces', { phrase: text }), places, query: null })}
        >
          {text}
        </button>
      ),
    },
    { heading: t('count'), isFigure: true, value: ({ places }) => places.length },
  ];
}
