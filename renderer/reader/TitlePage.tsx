import type { Language } from '../../corpus/model/language';
import type { DocumentStatus } from '../../corpus/model/work';
import { readerMessages } from '../messages/reader-messages';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import type { WorkView } from '../app/state/work-view';
import styles from './reader.module.css';

interface TitlePageProps {
  readonly view: WorkView;
  readonly shown: readonly Language[];
}

/** The head of a work: its title in each language shown, and what a reader must know before quoting it. */
export function TitlePage({ view, shown }: TitlePageProps) {
  const isInText = shown.every(language => beginsWithTitle(view, language));
  return (
    <header className={`${styles['row']} ${styles['titlePage']} ${isInText ? styles['inText'] : ''}`}>
      {shown.includes('zh') && <Title view={view} language="zh" level={1} isInText={isInText} />}
      <div className={styles['gutter']} />
      {shown.includes('en') && (
        <Title view={view} language="en" level={shown.includes('zh') ? 2 : 1} isInText={isInText} />
      )}
    </header>
  );
}

/** Whether the first words of the text are its title, as a heading of its own. */
function beginsWithTitle({ work, documents }: WorkView, language: Language): boolean {
  const first = documents[language]?.clauses[0];
  return first?.kind === 'heading' && first.text.trim() === work.titles[language].trim();
}

interface TitleProps {
  readonly view: WorkView;
  readonly language: Language;
  readonly level: 1 | 2;
  /** It is read in the text below: here it is only for those who listen. */
  readonly isInText: boolean;
}

function Title({ view, language, level, isInText }: TitleProps) {
  const t = useMessages(readerMessages);
  const interfaceLanguage = useInterfaceLanguage();
  const summary = view.work.documents[language];
  if (summary === undefined) return <div className={styles['cell']} />;
  const Tag = level === 1 ? 'h1' : 'p';
  const status = statusKey(summary.status);
  return (
    <div className={styles['cell']}>
      <Tag
        className={isInText ? 'visually-hidden' : `${styles['title']} ${styles[language]}`}
        lang={language === 'zh' ? 'zh-Hans' : 'en'}
      >
        {view.work.titles[language] || view.work.titles[language === 'zh' ? 'en' : 'zh'] || summary.fileName}
      </Tag>
      {status !== null && (
        <p className={styles['status']} data-status={summary.status} title={summary.note[interfaceLanguage]}>
          <span>{t(status)}</span>
          {status === 'unofficial' && <span className={styles['statusHint']}>{t('unofficialHint')}</span>}
        </p>
      )}
    </div>
  );
}

function statusKey(status: DocumentStatus): 'unofficial' | 'officialTranslation' | 'original' | null {
  if (status === 'unofficial-working-translation') return 'unofficial';
  if (status === 'official-translation') return 'officialTranslation';
  return status === 'original' ? 'original' : null;
}
