import { useRef, useState } from 'react';
import type { AnnotationImport } from '../../corpus/annotate/import-annotations';
import { useServices } from '../app/services';
import { exchangeMessages } from '../messages/exchange-messages';
import { useMessages } from '../messages/use-messages';
import { useAnnotations } from './annotation-state';
import { readAnnotationFile } from './exchange-annotations';
import styles from './annotation.module.css';
import exchangeStyles from './exchange.module.css';

interface BringInProps {
  readonly onDone: (report: AnnotationImport) => void;
  readonly onFail: (problem: unknown) => void;
}

/** Choose an annotation file; while its notes are being placed one can go on reading, or give up. */
export function BringIn({ onDone, onFail }: BringInProps) {
  const services = useServices();
  const t = useMessages(exchangeMessages);
  const desk = useAnnotations(state => state.desk);
  const field = useRef<HTMLInputElement>(null);
  const [placing, setPlacing] = useState<{ readonly name: string; readonly stop: AbortController } | null>(null);
  if (desk === null || desk.readOnly) return null;
  const read = async (file: File | undefined) => {
    if (field.current !== null) field.current.value = '';
    if (file === undefined) return;
    const stop = new AbortController();
    setPlacing({ name: file.name, stop });
    await readAnnotationFile(file, { services, desk, signal: stop.signal }).then(onDone, (problem: unknown) => {
      if (!stop.signal.aborted) onFail(problem);
    });
    setPlacing(null);
  };
  return (
    <fieldset className={exchangeStyles['group']}>
      <legend>{t('bringIn')}</legend>
      <p className={styles['hint']}>{t('bringInHint')}</p>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={t('bringIn')}
        accept=".jsonld,.json,.annotation"
        onChange={event => void read(event.target.files?.[0])}
      />
      {placing === null ? (
        <button type="button" className={styles['plain']} onClick={() => field.current?.click()}>
          {t('chooseFile')}
        </button>
      ) : (
        <p role="status" className={exchangeStyles['placing']}>
          <progress aria-label={t('bringIn')} />
          <span>{t('placing', { file: placing.name })}</span>
          <button type="button" className={styles['plain']} autoFocus onClick={() => placing.stop.abort()}>
            {t('giveUp')}
          </button>
        </p>
      )}
    </fieldset>
  );
}
