import { useState } from 'react';
import type { Pigment } from '../../corpus/model/annotation';
import { concordanceMessages } from '../messages/concordance-messages';
import { useMessages } from '../messages/use-messages';
import { isComposing } from '../ui/is-composing';
import { PigmentDots } from '../ui/PigmentDots';
import dots from '../ui/pigment-dots.module.css';
import styles from './concordance.module.css';
import shared from './statistics.module.css';

interface LineActionsProps {
  readonly count: number;
  readonly tagging: boolean;
  readonly onTagging: (tagging: boolean) => void;
  readonly onMark: (colour: Pigment, tags?: readonly string[]) => void;
  readonly onTray: () => void;
  readonly onClear: () => void;
}

/** What can be done with the ticked lines; without any, the keys of the list. */
export function LineActions({ count, tagging, onTagging, onMark, onTray, onClear }: LineActionsProps) {
  const t = useMessages(concordanceMessages);
  if (count === 0) return <p className={styles['actions']}>{t('keysHint')}</p>;
  const labelOf = (colour: Pigment) => t('markTicked', { colour: t(colour) });
  return (
    <div className={styles['actions']} role="toolbar" aria-label={t('ticked', { count })}>
      <strong>{t('ticked', { count })}</strong>
      <span className={dots['dots']}>
        <PigmentDots
          labelOf={labelOf}
          titleOf={(colour, ordinal) => `${labelOf(colour)}  ${ordinal + 1}`}
          onChoose={colour => onMark(colour)}
        />
      </span>
      {tagging ? (
        <TagForm onTag={tags => onMark('azurite', tags)} onCancel={() => onTagging(false)} />
      ) : (
        <button type="button" className={shared['plain']} onClick={() => onTagging(true)}>
          {t('tagTicked')} <kbd>T</kbd>
        </button>
      )}
      <button type="button" className={shared['plain']} onClick={onTray}>
        {t('toTray')} <kbd>C</kbd>
      </button>
      <button type="button" className={shared['plain']} onClick={onClear}>
        {t('untick')}
      </button>
    </div>
  );
}

interface TagFormProps {
  readonly onTag: (tags: readonly string[]) => void;
  readonly onCancel: () => void;
}

function TagForm({ onTag, onCancel }: TagFormProps) {
  const t = useMessages(concordanceMessages);
  const [typed, setTyped] = useState('');
  const tags = typed
    .split(/[,，、]/)
    .map(tag => tag.trim())
    .filter(tag => tag !== '');
  return (
    <form
      className={styles['tagForm']}
      onSubmit={event => {
        event.preventDefault();
        if (tags.length > 0) onTag(tags);
      }}
    >
      <input
        autoFocus
        type="text"
        value={typed}
        aria-label={t('tagPrompt')}
        placeholder={t('tagPrompt')}
        onChange={event => setTyped(event.target.value)}
        onKeyDown={event => {
          if (isComposing(event.nativeEvent)) {
            if (event.key === 'Enter') event.preventDefault();
          } else if (event.key === 'Escape') onCancel();
        }}
      />
      <button type="submit" className={shared['primary']} disabled={tags.length === 0}>
        {t('tagDo')}
      </button>
    </form>
  );
}
