import { useState } from 'react';
import type { PlainRenderings } from '../../corpus/compare/study';
import type { Language } from '../../corpus/model/language';
import { otherLanguage } from '../../corpus/model/language';
import { compareMessages } from '../messages/compare-messages';
import { studyMessages } from '../messages/study-messages';
import { useMessages } from '../messages/use-messages';
import { TableExportMenu } from '../ui/TableExportMenu';
import { Answer } from './Answer';
import { labelOf, useClauseLookup } from './clause-lookup';
import { PlaceList } from './PlaceList';
import { quotedQuery } from './quoted-query';
import { useAnswer } from '../app/use-answer';
import buttons from '../ui/buttons.module.css';
import common from './page.module.css';
import styles from './panel.module.css';

/** Fewer units than this are little to go by. */
const thin = 5;

interface RenderingListProps {
  readonly phrase: string;
  readonly language: Language;
}

/** How the other language renders a phrase, over the whole library. */
export function RenderingList({ phrase, language }: RenderingListProps) {
  const t = useMessages(compareMessages);
  const answered = useAnswer('renderings', { phrase, language, works: null });
  const report = answered.answer;
  const isEmpty = report === null || report.unitCount === 0;
  return (
    <section className={styles['panelPart']}>
      <div className={styles['partHead']}>
        <h2>{t('renderingsOf', { phrase })}</h2>
        {report !== null && <RenderingExport report={report} />}
      </div>
      <Answer answered={answered} empty={isEmpty} emptyText={t('renderingsNone')}>
        {report !== null && <Renderings report={report} />}
      </Answer>
    </section>
  );
}

/** One bar a rendering, and its clauses behind it. */
function Renderings({ report }: { readonly report: PlainRenderings }) {
  const t = useMessages(compareMessages);
  const s = useMessages(studyMessages);
  const { renderings, unrendered, unitCount } = report;
  const other = otherLanguage(report.language);
  const [chosen, setChosen] = useState<string | null>(null);
  const most = Math.max(1, ...renderings.map(({ units }) => units.length));
  const open = renderings.find(({ text }) => text === chosen);
  return (
    <>
      {unitCount < thin && <p className={common['quiet']}>{s('thinEvidence', { count: unitCount })}</p>}
      <ol className={styles['bars']}>
        {renderings.map(({ text, units, dice, logLikelihood, isUncertain }) => (
          <li key={text}>
            <button
              type="button"
              aria-expanded={text === chosen}
              title={`${isUncertain ? `${s('uncertain')} · ` : ''}${s('dice')} ${dice.toFixed(2)} · ${s('logLikelihood')} ${logLikelihood.toFixed(1)}`}
              onClick={() => setChosen(text === chosen ? null : text)}
            >
              <span lang={other === 'zh' ? 'zh-Hans' : 'en'}>
                {text}
                {isUncertain && ' ?'}
              </span>
              <meter aria-hidden="true" min={0} max={most} value={units.length} />
              <span className={common['figure']}>{units.length}</span>
            </button>
          </li>
        ))}
      </ol>
      {unrendered.length > 0 && (
        <button type="button" className={buttons['plain']} onClick={() => setChosen(chosen === '' ? null : '')}>
          {t('unrendered', { count: unrendered.length })}
        </button>
      )}
      {chosen === '' && <PlaceList level={3} title={s('unrendered')} places={unrendered} query={null} />}
      {open !== undefined && (
        <PlaceList
          level={3}
          title={t('showPlaces', { phrase: open.text })}
          places={open.units.map(({ rendering }) => rendering)}
          query={quotedQuery(open.text, other)}
        />
      )}
    </>
  );
}

function RenderingExport({ report: { phrase, renderings } }: { readonly report: PlainRenderings }) {
  const t = useMessages(compareMessages);
  const s = useMessages(studyMessages);
  const lookUp = useClauseLookup(renderings.flatMap(({ units }) => units.map(unit => unit.rendering.clauseId)));
  return (
    <TableExportMenu
      name="renderings"
      disabled={renderings.length === 0}
      table={() => ({
        title: t('renderingsOf', { phrase }),
        facts: [
          [t('phrase'), phrase],
          [s('scopeFact'), s('scopeAll')],
        ],
        columns: [s('rendering'), t('count'), s('dice'), s('logLikelihood'), s('listed'), s('certain'), s('clause')],
        rows: renderings.map(({ text, units, dice, logLikelihood, isAccepted, isUncertain }) => [
          text,
          units.length,
          Math.round(dice * 1_000) / 1_000,
          Math.round(logLikelihood * 100) / 100,
          isAccepted ? s('yes') : s('no'),
          isUncertain ? s('no') : s('yes'),
          [...new Set(units.map(({ rendering: { clauseId } }) => labelOf(lookUp, clauseId)))].join(', '),
        ]),
      })}
    />
  );
}
