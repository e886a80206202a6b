import { useState } from 'react';
import type { RenderedPhrase } from '../../corpus/compare/study';
import { otherLanguage } from '../../corpus/model/language';
import { compareMessages } from '../messages/compare-messages';
import { studyMessages } from '../messages/study-messages';
import { useMessages } from '../messages/use-messages';
import { quotedQuery } from './quoted-query';
import { SpreadStrip } from './SpreadStrip';
import { spreadSvg } from './study-figures';
import { StudyTable, type StudyColumn } from './StudyTable';
import type { StudyProps } from './study-props';
import { useAnswer } from '../app/use-answer';
import styles from './studies.module.css';

const step = 1_000;

/** Phrases that return: how often, where in the text, and what stands for them on the other side. */
export function PhraseTable({ works, language, scopeName }: StudyProps) {
  const t = useMessages(compareMessages);
  const s = useMessages(studyMessages);
  const [limit, setLimit] = useState(step);
  const answered = useAnswer('phrases', { language, works, options: null, limit });
  const phrases = answered.answer?.phrases ?? [];
  const columns = useColumns(language);
  return (
    <StudyTable
      study={{
        title: t('tabPhrases'),
        hint: t('phrasesHint'),
        name: 'phrases',
        facts: [
          [s('scopeFact'), scopeName],
          [s('language'), t(language)],
        ],
      }}
      answered={answered}
      rows={phrases}
      columns={columns}
      keyOf={({ text }) => text}
      clausesOf={({ places }) => places.map(({ clauseId }) => clauseId)}
      total={answered.answer?.total ?? 0}
      onMore={() => setLimit(limit + step)}
      figures={() => [{ caption: s('spreadFigure'), svg: spreadSvg(phrases.slice(0, 40)) }]}
    />
  );
}

function useColumns(language: StudyProps['language']): readonly StudyColumn<RenderedPhrase>[] {
  const t = useMessages(compareMessages);
  const s = useMessages(studyMessages);
  const lang = language === 'zh' ? 'zh-Hans' : 'en';
  const other = otherLanguage(language) === 'zh' ? 'zh-Hans' : 'en';
  return [
    {
      heading: t('phrase'),
      value: ({ text }) => text,
      cell: ({ text, places }, show) => (
        <button
          type="button"
          lang={lang}
          onClick={() => show({ title: t('showPlaces', { phrase: text }), places, query: quotedQuery(text, language) })}
        >
          {text}
        </button>
      ),
    },
    { heading: t('count'), isFigure: true, value: ({ places }) => places.length },
    { heading: t('clauseCount'), isFigure: true, value: ({ clauseCount }) => clauseCount },
    { heading: s('ownCount'), isFigure: true, value: ({ ownCount }) => ownCount },
    {
      heading: t('spread'),
      value: ({ spread }) => spread.map(place => place.toFixed(2)).join(' '),
      cell: ({ spread }) => <SpreadStrip places={spread} />,
    },
    {
      heading: s('counterpart'),
      value: ({ renderings }) => renderings.map(({ text, places }) => `${text} ${places.length}`).join('; '),
      cell: ({ renderings }, show) =>
        renderings.slice(0, 3).map(({ text, places }) => (
          <button
            key={text}
            type="button"
            lang={other}
            className={styles['rendering']}
            onClick={() =>
              show({
                title: t('showPlaces', { phrase: text }),
                places,
                query: quotedQuery(text, otherLanguage(language)),
              })
            }
          >
            {text} <small>{places.length}</small>
          </button>
        )),
    },
  ];
}
