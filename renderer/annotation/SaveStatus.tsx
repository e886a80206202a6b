import { useSyncExternalStore } from 'react';
import { describeError } from '../../corpus/errors/error-sentences';
import { annotationMessages } from '../messages/annotation';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import type { SaveState } from '../store/save-state';
import { useAnnotations } from './annotation-state';

const initially: SaveState = { status: 'saved', at: null };
const never = () => () => undefined;

/** Whether all is safe on the disk, twice; for the status line. */
export function SaveStatus() {
  const t = useMessages(annotationMessages);
  const language = useInterfaceLanguage();
  const source = useAnnotations(state => state.desk?.saveState);
  const state = useSyncExternalStore(source?.subscribe ?? never, source?.get ?? (() => initially));
  const savedWords = (at: string | null) =>
    at === null
      ? t('saved')
      : t('savedAt', { time: new Date(at).toLocaleTimeString(language, { timeStyle: 'short' }) });
  const cannotOpen = useAnnotations(({ cannotOpen: isShut }) => isShut);
  if (cannotOpen) return <span role="alert">{t('cannotOpen')}</span>;
  if (source === undefined) return null;
  if (state.status === 'failed') {
    return (
      <span role="alert" title={describeError(state.code, {})[language]}>
        {t('saveFailed')}
      </span>
    );
  }
  return <span data-save-state={state.status}>{state.status === 'saving' ? t('saving') : savedWords(state.at)}</span>;
}
