import { useRef, useState } from 'react';
import type { AnnotationImport, ImportOutcome } from '../../corpus/annotate/import-annotations';
import { CorpusError } from '../../corpus/errors/corpus-error';
import { describeError } from '../../corpus/errors/error-sentences';
import type { Bilingual } from '../../corpus/model/work';
import { useServices } from '../app/services';
import type { WorkView } from '../app/state/work-view';
import { annotationMessages, type AnnotationMessage } from '../messages/annotation';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import { useAnnotations } from './annotation-state';
import { annotationFormats, readAnnotationFile, writeAnnotations, type AnnotationFormat } from './exchange-annotations';
import styles from './annotation.module.css';

const outcomeNames: Readonly<Record<ImportOutcome, AnnotationMessage>> = {
  placed: 'outcomePlaced',
  moved: 'outcomeMoved',
  review: 'outcomeReview',
  duplicate: 'outcomeDuplicate',
  conflict: 'outcomeConflict',
  refused: 'outcomeRefused',
};
const formatNames: Readonly<Record<AnnotationFormat, AnnotationMessage>> = {
  jsonld: 'formatJsonld',
  md: 'formatMd',
  csv: 'formatCsv',
  xlsx: 'formatXlsx',
  html: 'formatHtml',
  docx: 'formatDocx',
};

type Report = { readonly report: AnnotationImport } | { readonly problem: Bilingual } | null;

/** Hand the annotations of the opened work over as a file, or bring a file's annotations in. */
export function ExchangeView({ view }: { readonly view: WorkView }) {
  const t = useMessages(annotationMessages);
  const language = useInterfaceLanguage();
  const [report, setReport] = useState<Report>(null);
  const fail = (problem: unknown) => setReport({ problem: toSentence(problem) });
  return (
    <div className={styles['plainList']}>
      <SaveAs view={view} onFail={fail} />
      <BringIn view={view} onDone={done => setReport({ report: done })} onFail={fail} />
      {report !== null && 'problem' in report && <p role="alert">{report.problem[language]}</p>}
      {report !== null && 'report' in report && (
        <>
          <p role="status">{t('imported', { count: report.report.annotations.length })}</p>
          <ul aria-label={t('importReport')} className={styles['report']}>
            {report.report.items.slice(0, 500).map((item, ordinal) => (
              <li key={`${item.id} ${ordinal}`}>
                <strong>{t(outcomeNames[item.outcome])}</strong> {item.id}
                {item.reason === undefined ? '' : ` (${item.reason})`}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function SaveAs({ view, onFail }: { readonly view: WorkView; readonly onFail: (problem: unknown) => void }) {
  const t = useMessages(annotationMessages);
  const { desktop, engine } = useServices();
  const annotations = useAnnotations(state => state.annotations);
  const save = async (format: AnnotationFormat) => {
    const opened = await engine.openWork({ workId: view.work.id });
    await desktop.saveExport(
      `${view.work.id}-annotations.${format}`,
      await writeAnnotations(format, annotations, opened),
    );
  };
  return (
    <fieldset className={styles['group']}>
      <legend>{t('saveAs')}</legend>
      {annotationFormats.map(format => (
        <button
          key={format}
          type="button"
          className={styles['plain']}
          disabled={annotations.length === 0}
          onClick={() => void save(format).catch(onFail)}
        >
          {t(formatNames[format])}
        </button>
      ))}
    </fieldset>
  );
}

interface BringInProps {
  readonly view: WorkView;
  readonly onDone: (report: AnnotationImport) => void;
  readonly onFail: (problem: unknown) => void;
}

function BringIn({ view, onDone, onFail }: BringInProps) {
  const t = useMessages(annotationMessages);
  const desk = useAnnotations(state => state.desk);
  const field = useRef<HTMLInputElement>(null);
  if (desk === null || desk.readOnly) return null;
  const read = (file: File | undefined) => {
    if (file !== undefined) void readAnnotationFile(file, view, desk).then(onDone, onFail);
    if (field.current !== null) field.current.value = '';
  };
  return (
    <fieldset className={styles['group']}>
      <legend>{t('bringIn')}</legend>
      <p className={styles['hint']}>{t('bringInHint')}</p>
      <input
        ref={field}
        type="file"
        aria-label={t('bringIn')}
        accept=".jsonld,.json,.annotation"
        onChange={event => read(event.target.files?.[0])}
      />
    </fieldset>
  );
}

function toSentence(problem: unknown): Bilingual {
  return problem instanceof CorpusError ? describeError(problem.code, problem.facts) : describeError('internal', {});
}
