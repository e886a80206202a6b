import { useState } from 'react';
import type { AnnotationId, Pigment } from '../../corpus/model/annotation';
import { annotationMessages } from '../messages/annotation';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { PigmentDots } from '../ui/PigmentDots';
import { removeAnnotations } from './annotation-actions';
import { useAnnotations } from './annotation-state';
import { TagsInput } from './TagsInput';
import { useColourNames } from './use-colour-names';
import dots from '../ui/pigment-dots.module.css';
import styles from './annotation.module.css';

/** What can be done to all ticked annotations, each as one undoable step. */
export function BulkBar({ shown }: { readonly shown: readonly AnnotationId[] }) {
  const t = useMessages(annotationMessages);
  const { desk, ticked, put } = useAnnotations();
  const [isTagging, setTagging] = useState(false);
  const ids = shown.filter(id => ticked.has(id));
  const repository = desk?.annotations;
  const all = ids.length === shown.length;
  return (
    <div className={styles['bulk']} role="group" aria-label={t('ticked', { count: ids.length })}>
      <label>
        <input
          type="checkbox"
          checked={all && ids.length > 0}
          onChange={() => put({ ticked: new Set(all ? [] : shown) })}
        />
        {ids.length === 0 ? t('tickAll') : t('ticked', { count: ids.length })}
      </label>
      {ids.length > 0 && (
        <>
          <Colours onChoose={colour => void repository?.recolour(ids, colour)} />
          <span className={styles['bulkTools']}>
            <button
              type="button"
              className={styles['plain']}
              aria-expanded={isTagging}
              onClick={() => setTagging(!isTagging)}
            >
              {t('tagTicked')}
            </button>
            <IconButton label={t('removeTicked')} onClick={() => void removeAnnotations(ids)}>
              <Icon name="trash" size={14} />
            </IconButton>
          </span>
          {isTagging && (
            <TagsInput
              label={t('tagTicked')}
              tags={[]}
              autoFocus
              onChange={([tag]) => tag !== undefined && void repository?.addTag(ids, tag)}
            />
          )}
        </>
      )}
    </div>
  );
}

function Colours({ onChoose }: { readonly onChoose: (colour: Pigment) => void }) {
  const t = useMessages(annotationMessages);
  const nameOf = useColourNames();
  return (
    <span role="group" aria-label={t('recolourTicked')} className={dots['dots']}>
      <PigmentDots labelOf={colour => t('markWith', { colour: nameOf(colour) })} titleOf={nameOf} onChoose={onChoose} />
    </span>
  );
}
