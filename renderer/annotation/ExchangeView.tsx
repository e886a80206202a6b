import { useState } from 'react';
import type { AnnotationImport, ImportOutcome } from '../../corpus/annotate/import-annotations';
import { CorpusError } from '../../corpus/errors/corpus-error';
import { describeError } from '../../corpus/errors/error-sentences';
import { refusalSentences } from '../../corpus/exchange/refusal-sentences';
import type { Bilingual } from '../../corpus/model/work';
import type { WorkView } from '../app/state/work-view';
import { exchangeMessages, type ExchangeMessage } from '../messages/exchange-messages';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import { BringIn } from './BringIn';
import { SaveAs } from './SaveAs';
import styles from './annotation.module.css';
import exchangeStyles from './exchange.module.css';

const outcomeNames: Readonly<Record<ImportOutcome, ExchangeMessage>> = {
  placed: 'outcomePlaced',
  moved: 'outcomeMoved',
  review: 'outcomeReview',
  duplicate: 'outcomeDuplicate',
  conflict: 'outcomeConflict',
  refused: 'outcomeRefused',
};
/** Items of a file that are told of one by one. */
const MOST_LISTED = 500;
type Report = { readonly report: AnnotationImport } | { readonly problem: Bilingual } | null;

/** Hand annotations over as a file, or bring a file's annotations in. */
export function ExchangeView({ view }: { readonly view: WorkView | null }) {
  const language = useInterfaceLanguage();
  const [report, setReport] = useState<Report>(null);
  const fail = (problem: unknown) => setReport({ problem: toSentence(problem) });
  return (
    <div className={styles['plainList']}>
      <SaveAs view={view} onFail={fail} />
      <BringIn onDone={done => setReport({ report: done })} onFail={fail} />
      {report !== null && 'problem' in report && <p role="alert">{report.problem[language]}</p>}
      {report !== null && 'report' in report && <Account report={report.report} />}
    </div>
  );
}

/** What became of each item of a file. */
function Account({ report: { annotations, items } }: { readonly report: AnnotationImport }) {
  const t = useMessages(exchangeMessages);
  const language = useInterfaceLanguage();
  return (
    <>
      <p role="status">{t('imported', { count: annotations.length })}</p>
      <ul aria-label={t('importReport')} className={exchangeStyles['report']}>
        {items.slice(0, MOST_LISTED).map((item, ordinal) => (
          <li key={`${item.id} ${ordinal}`}>
            <strong>{t(outcomeNames[item.outcome])}</strong> {item.id}
            {item.reason === undefined ? '' : ` (${refusalSentences[item.reason][language]})`}
            {item.leftOut === undefined ? '' : ` (${t('leftOut', { count: item.leftOut })})`}
          </li>
        ))}
      </ul>
      {items.length > MOST_LISTED && (
        <p className={styles['hint']}>{t('reportMore', { count: items.length - MOST_LISTED })}</p>
      )}
    </>
  );
}

function toSentence(problem: unknown): Bilingual {
  return problem instanceof CorpusError ? describeError(problem.code, problem.facts) : describeError('internal', {});
}
