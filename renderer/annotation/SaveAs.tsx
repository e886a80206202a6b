import { useState } from 'react';
import { listTemplate, obsidianTemplate, templateFields } from '../../corpus/exchange/annotations-markdown';
import { annotationFormats, type AnnotationFormat } from '../../corpus/exchange/write-annotations';
import type { Annotation } from '../../corpus/model/annotation';
import { useServices } from '../app/services';
import type { WorkView } from '../app/state/work-view';
import { exchangeMessages, type ExchangeMessage } from '../messages/exchange-messages';
import { useMessages } from '../messages/use-messages';
import { Choice } from '../ui/Choice';
import { useAnnotations } from './annotation-state';
import { exportAnnotations, type ExportScope } from './exchange-annotations';
import { useColourNames } from './use-colour-names';
import styles from './annotation.module.css';
import exchangeStyles from './exchange.module.css';

const formatNames: Readonly<Record<AnnotationFormat, ExchangeMessage>> = {
  jsonld: 'formatJsonld',
  md: 'formatMd',
  csv: 'formatCsv',
  xlsx: 'formatXlsx',
  html: 'formatHtml',
  docx: 'formatDocx',
};

interface SaveAsProps {
  readonly view: WorkView | null;
  readonly onFail: (problem: unknown) => void;
}

/** Which annotations are saved, and as what. */
export function SaveAs({ view, onFail }: SaveAsProps) {
  const t = useMessages(exchangeMessages);
  const services = useServices();
  const nameOf = useColourNames();
  const [scope, setScope] = useState<ExportScope>(view === null ? 'library' : 'work');
  const [template, setTemplate] = useState(obsidianTemplate);
  const chosen = useChosen();
  const save = async (format: AnnotationFormat) => {
    const name = scope === 'work' ? (view?.work.id ?? 'duidu') : 'duidu';
    const content = await exportAnnotations(services, format, chosen[scope], { template, nameOf });
    await services.desktop.saveExport(`${name}-annotations.${format}`, content);
  };
  return (
    <fieldset className={exchangeStyles['group']}>
      <legend>{t('saveAs')}</legend>
      <Choice
        label={t('exportScope')}
        value={scope}
        options={(['work', 'ticked', 'library'] as const).map(value => ({
          value,
          label: `${t(`export-${value}`)} ${chosen[value].length}`,
        }))}
        onChoose={setScope}
      />
      {annotationFormats.map(format => (
        <button
          key={format}
          type="button"
          className={styles['plain']}
          disabled={chosen[scope].length === 0}
          onClick={() => void save(format).catch(onFail)}
        >
          {t(formatNames[format])}
        </button>
      ))}
      <Template template={template} onChange={setTemplate} />
    </fieldset>
  );
}

function useChosen(): Readonly<Record<ExportScope, readonly Annotation[]>> {
  const { annotations, library, ticked } = useAnnotations();
  return { work: annotations, library, ticked: library.filter(({ id }) => ticked.has(id)) };
}

interface TemplateProps {
  readonly template: string;
  readonly onChange: (template: string) => void;
}

/** What stands for each annotation in Markdown; folded away until it is wanted. */
function Template({ template, onChange }: TemplateProps) {
  const t = useMessages(exchangeMessages);
  return (
    <details className={exchangeStyles['template']}>
      <summary>{t('template')}</summary>
      <button type="button" className={styles['plain']} onClick={() => onChange(obsidianTemplate)}>
        {t('templateObsidian')}
      </button>
      <button type="button" className={styles['plain']} onClick={() => onChange(listTemplate)}>
        {t('templateList')}
      </button>
      <textarea
        aria-label={t('template')}
        rows={7}
        value={template}
        spellCheck={false}
        onChange={event => onChange(event.target.value)}
      />
      <p className={styles['hint']}>{templateFields.map(field => `{{${field}}}`).join(' ')}</p>
    </details>
  );
}
