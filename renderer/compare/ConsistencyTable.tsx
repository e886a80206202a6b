import type { PlainConsistency } from '../../corpus/compare/study';
import { otherLanguage } from '../../corpus/model/language';
import { compareMessages } from '../messages/compare-messages';
import { studyMessages } from '../messages/study-messages';
import { useMessages } from '../messages/use-messages';
import { quotedQuery } from './quoted-query';
import { StudyTable, type ShowPlaces, type StudyColumn } from './StudyTable';
import type { StudyProps } from './study-props';
import { useAnswer } from '../app/use-answer';
import styles from './studies.module.css';

/** Terms with more than one rendering, glossary violations first; each rendering opens its clauses. */
export function ConsistencyTable({ works, language, scopeName }: StudyProps) {
  const t = useMessages(compareMessages);
  const s = useMessages(studyMessages);
  const answered = useAnswer('consistency', { works, language });
  return (
    <StudyTable
      study={{
        title: t('tabConsistency'),
        hint: t('consistencyHint'),
        name: 'consistency',
        facts: [
          [s('scopeFact'), scopeName],
          [s('language'), t(language)],
        ],
      }}
      answered={answered}
      emptyText={s('consistencyNone')}
      rows={answered.answer ?? []}
      columns={useColumns(language)}
      keyOf={({ report }) => report.phrase}
      clausesOf={({ report: { renderings, unrendered } }) => [
        ...renderings.flatMap(({ units }) => units.map(unit => unit.phrase.clauseId)),
        ...unrendered.map(({ clauseId }) => clauseId),
      ]}
    />
  );
}

function useColumns(language: StudyProps['language']): readonly StudyColumn<PlainConsistency>[] {
  const t = useMessages(compareMessages);
  const s = useMessages(studyMessages);
  const lang = language === 'zh' ? 'zh-Hans' : 'en';
  return [
    {
      heading: t('phrase'),
      value: ({ report }) => report.phrase,
      cell: ({ report: { phrase, renderings, unrendered } }, show) => (
        <button
          type="button"
          lang={lang}
          onClick={() =>
            show({
              title: t('showPlaces', { phrase }),
              places: [...renderings.flatMap(({ units }) => units.map(unit => unit.phrase)), ...unrendered],
              query: quotedQuery(phrase, language),
            })
          }
        >
          <strong>{phrase}</strong>
        </button>
      ),
    },
    {
      heading: s('expected'),
      value: ({ accepted }) => accepted.join('; '),
      cell: ({ accepted }) => <Expected accepted={accepted} language={otherLanguage(language)} />,
    },
    {
      heading: t('violations'),
      isFigure: true,
      value: ({ violationCount }) => violationCount,
      cell: ({ violationCount }) => (violationCount > 0 ? violationCount : '·'),
    },
    {
      heading: t('renderings'),
      value: ({ report: { renderings, unrendered }, accepted }) =>
        [
          ...renderings.map(rendering => `${departs(rendering, accepted) ? '≠ ' : ''}${counted(rendering)}`),
          ...(unrendered.length > 0 ? [`– ${unrendered.length}`] : []),
        ].join('; '),
      cell: ({ report, accepted }, show) => <Renderings report={report} accepted={accepted} show={show} />,
    },
    { heading: t('count'), isFigure: true, value: ({ report }) => report.unitCount },
    {
      heading: t('consistent'),
      isFigure: true,
      value: ({ report }) => Math.round(report.consistency * 100),
      cell: ({ report }) => `${Math.round(report.consistency * 100)} %`,
    },
    {
      heading: s('entropy'),
      isFigure: true,
      value: ({ report }) => Math.round(report.entropy * 100) / 100,
      cell: ({ report }) => report.entropy.toFixed(2),
    },
  ];
}

type Rendering = PlainConsistency['report']['renderings'][number];

/** Whether the glossary lists the term, and not this rendering of it. */
function departs({ isAccepted }: Rendering, accepted: readonly string[]): boolean {
  return accepted.length > 0 && !isAccepted;
}

/** A rendering with how often it stands there; a question mark where it is doubtful. */
function counted({ text, units, isUncertain }: Rendering): string {
  return `${text}${isUncertain ? ' ?' : ''} ${units.length}`;
}

/** What the glossary asks for: the preferred rendering, and the others that it allows. */
function Expected({ accepted, language }: Pick<PlainConsistency, 'accepted'> & Pick<StudyProps, 'language'>) {
  const [preferred, ...others] = accepted;
  if (preferred === undefined) return '·';
  return (
    <span lang={language === 'zh' ? 'zh-Hans' : 'en'} className={styles['expected']}>
      {preferred}
      {others.length > 0 && <small> {others.join(' · ')}</small>}
    </span>
  );
}

interface RenderingsProps extends Pick<PlainConsistency, 'report' | 'accepted'> {
  readonly show: ShowPlaces;
}

/** The renderings of one term, and the places without any. */
function Renderings({ report: { language, renderings, unrendered }, accepted, show }: RenderingsProps) {
  const t = useMessages(compareMessages);
  const s = useMessages(studyMessages);
  const other = otherLanguage(language);
  return (
    <>
      {renderings.map(rendering => {
        const { text, units, isUncertain } = rendering;
        const isDeparting = departs(rendering, accepted);
        const notes = [...(isDeparting ? [s('departs')] : []), ...(isUncertain ? [s('uncertain')] : [])];
        return (
          <button
            key={text}
            type="button"
            lang={other === 'zh' ? 'zh-Hans' : 'en'}
            className={styles['rendering']}
            data-departs={isDeparting || undefined}
            title={notes.length > 0 ? notes.join(' · ') : undefined}
            onClick={() =>
              show({
                title: t('showPlaces', { phrase: text }),
                places: units.map(unit => unit.rendering),
                query: quotedQuery(text, other),
              })
            }
          >
            {isDeparting && '≠ '}
            {text} <small>{isUncertain ? `? ${units.length}` : units.length}</small>
          </button>
        );
      })}
      {unrendered.length > 0 && (
        <button
          type="button"
          className={styles['rendering']}
          onClick={() => show({ title: s('unrendered'), places: unrendered, query: null })}
        >
          – <small>{unrendered.length}</small>
        </button>
      )}
    </>
  );
}
