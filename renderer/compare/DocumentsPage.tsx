import { useState } from 'react';
import type { LanguageDiff } from '../../corpus/compare/compare-documents';
import type { Language } from '../../corpus/model/language';
import { useAnswer, type Answered } from '../app/use-answer';
import { useEscape } from '../app/use-escape';
import { useDesk, useOpenWork } from '../app/state/desk-state';
import { problemSentence } from '../bridge/problem-sentence';
import { compareMessages } from '../messages/compare-messages';
import { documentMessages } from '../messages/document-messages';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import { Choice } from '../ui/Choice';
import { DocumentDiff } from './DocumentDiff';
import { DocumentPicker, useDocumentTitles } from './DocumentPicker';
import emptyPage from '../ui/empty-page.module.css';
import buttons from '../ui/buttons.module.css';
import common from './page.module.css';
import styles from './documents.module.css';

/** Two works, or two editions of one, against each other: the whole at a glance, then clause by clause. */
export function DocumentsPage() {
  const t = useMessages(documentMessages);
  const opened = useOpenWork();
  const [left, setLeft] = useState('');
  const [right, setRight] = useState(opened?.work.id ?? '');
  const [language, setLanguage] = useState<Language | null>(null);
  const asked = useAnswer('diffWorks', left === '' || right === '' ? null : { left, right });
  const shown = inLanguage(asked.answer, language);
  const leave = () => useDesk.getState().turnTo('reader');
  useEscape(leave);
  return (
    <main className={common['page']} aria-label={t('title')} aria-busy={asked.busy}>
      <header className={common['bar']}>
        <h1>{t('title')}</h1>
        <div className={styles['pickers']}>
          <DocumentPicker label={t('pickLeft')} value={left} onPick={setLeft} />
          <button
            type="button"
            className={buttons['plain']}
            title={t('swap')}
            aria-label={t('swap')}
            onClick={() => {
              setLeft(right);
              setRight(left);
            }}
          >
            ⇄
          </button>
          <DocumentPicker label={t('pickRight')} value={right} onPick={setRight} />
        </div>
        <Languages diffs={asked.answer} value={shown?.language ?? null} onChoose={setLanguage} />
        <Leave onLeave={leave} />
      </header>
      <div className={common['body']}>
        {left === '' || right === '' ? <Invitation /> : <Answer asked={asked} shown={shown} sides={[left, right]} />}
      </div>
    </main>
  );
}

/** The difference in the wanted language, or in the first there is. */
function inLanguage(diffs: readonly LanguageDiff[] | null, wanted: Language | null): LanguageDiff | null {
  return diffs?.find(diff => diff.language === wanted) ?? diffs?.[0] ?? null;
}

function Invitation() {
  const t = useMessages(documentMessages);
  return (
    <div className={emptyPage['nothing']}>
      <h2>{t('pickBoth')}</h2>
      <p className={common['quiet']}>{t('pickBothMore')}</p>
    </div>
  );
}

interface AnswerProps {
  readonly asked: Answered<unknown>;
  readonly shown: LanguageDiff | null;
  readonly sides: readonly [string, string];
}

function Answer({ asked: { busy, problem }, shown, sides: [left, right] }: AnswerProps) {
  const t = useMessages(documentMessages);
  const titleOf = useDocumentTitles();
  if (busy) return <p className={common['quiet']}>{t('working')}</p>;
  if (shown === null) return <Problem problem={problem} />;
  const titles = [titleOf(left), titleOf(right)] as const;
  return <DocumentDiff key={`${left} ${right} ${shown.language}`} diff={shown} titles={titles} />;
}

function Problem({ problem }: { readonly problem: unknown }) {
  const language = useInterfaceLanguage();
  if (problem === null) return null;
  return (
    <p role="alert" className={common['problem']}>
      {problemSentence(problem)[language]}
    </p>
  );
}

interface LanguagesProps {
  readonly diffs: readonly LanguageDiff[] | null;
  readonly value: Language | null;
  readonly onChoose: (language: Language) => void;
}

function Languages({ diffs, value, onChoose }: LanguagesProps) {
  const t = useMessages(compareMessages);
  if (diffs === null || diffs.length < 2 || value === null) return null;
  return (
    <Choice
      label={t('sides')}
      value={value}
      onChoose={onChoose}
      options={diffs.map(({ language }) => ({ value: language, label: t(language) }))}
    />
  );
}

function Leave({ onLeave }: { readonly onLeave: () => void }) {
  const t = useMessages(compareMessages);
  return (
    <div className={common['barEnd']}>
      <button type="button" className={buttons['plain']} onClick={onLeave}>
        {t('back')} <kbd>Esc</kbd>
      </button>
    </div>
  );
}
