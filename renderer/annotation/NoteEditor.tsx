import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { pigments, type Annotation } from '../../corpus/model/annotation';
import { annotationMessages } from '../messages/annotation';
import { useMessages } from '../messages/use-messages';
import { Choice } from '../ui/Choice';
import type { AnnotationPatch } from '../store/annotation-repository';
import { useAnnotations } from './annotation-state';
import { isComposing } from '../ui/is-composing';
import { shortWords } from './short-words';
import { TagsInput } from './TagsInput';
import { useColourNames } from './use-colour-names';
import dots from '../ui/pigment-dots.module.css';
import styles from './annotation.module.css';
import editorStyles from './note-editor.module.css';

interface NoteEditorProps {
  readonly annotation: Annotation;
  readonly field: 'note' | 'tags';
  readonly onClose: () => void;
}

/**
 * Where a note is written, with its tags, colour and style. What was written is saved however the editor is left:
 * by Ctrl+Enter, by Esc, by going elsewhere, by closing the window. Only “Cancel” leaves all as it was.
 */
export function NoteEditor({ annotation, field, onClose }: NoteEditorProps) {
  const t = useMessages(annotationMessages);
  const [draft, setDraft] = useState<Draft>({ ...annotation });
  const keep = useKeptDraft(annotation, draft);
  const change = (part: Partial<Draft>) => setDraft(before => ({ ...before, ...part }));
  const save = () => {
    keep.now();
    onClose();
  };
  const cancel = () => {
    keep.never();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      className={editorStyles['editor']}
      aria-label={t('editorOf', { words: shortWords(annotation) })}
      onKeyDown={onKeyDown}
      onSubmit={event => {
        event.preventDefault();
        save();
      }}
    >
      <LookChoice draft={draft} onChange={change} />
      <textarea
        aria-label={t('noteLabel')}
        value={draft.note}
        rows={5}
        autoFocus={field === 'note'}
        onChange={event => change({ note: event.target.value })}
      />
      <TagsInput
        label={t('tagsLabel')}
        tags={draft.tags}
        autoFocus={field === 'tags'}
        onChange={tags => change({ tags })}
      />
      <EditorFoot onCancel={cancel} />
    </form>
  );
}

/** Writes a draft once: when it is asked to, or else when the editor or the window goes away. */
function useKeptDraft(annotation: Annotation, draft: Draft) {
  const latest = useRef({ annotation, draft });
  const done = useRef(false);
  useEffect(() => {
    latest.current = { annotation, draft };
  });
  const now = () => {
    const { annotation: before, draft: after } = latest.current;
    const patch = done.current ? null : patchOf(before, after);
    if (patch === null) return;
    done.current = true;
    void useAnnotations.getState().desk?.annotations.update(before.id, patch);
  };
  const never = () => {
    done.current = true;
  };
  useEffect(() => {
    window.addEventListener('pagehide', now);
    return () => {
      window.removeEventListener('pagehide', now);
      now();
    };
  }, []);
  return { now, never };
}

function EditorFoot({ onCancel }: { readonly onCancel: () => void }) {
  const t = useMessages(annotationMessages);
  return (
    <div className={editorStyles['editorFoot']}>
      <span>{t('noteHint')}</span>
      <button type="button" className={styles['plain']} onClick={onCancel}>
        {t('cancel')}
      </button>
      <button type="submit" className={styles['primary']}>
        {t('save')}
      </button>
    </div>
  );
}

/** Colour and style of the mark. */
function LookChoice({ draft, onChange }: { readonly draft: Draft; readonly onChange: (part: Partial<Draft>) => void }) {
  const t = useMessages(annotationMessages);
  const nameOf = useColourNames();
  return (
    <div className={dots['dots']} role="radiogroup" aria-label={t('allColours')}>
      {pigments.map(colour => (
        <button
          key={colour}
          type="button"
          role="radio"
          aria-checked={draft.colour === colour}
          className={dots['dot']}
          data-colour={colour}
          aria-label={nameOf(colour)}
          title={nameOf(colour)}
          onClick={() => onChange({ colour })}
        />
      ))}
      <Choice
        label={t('style')}
        value={draft.style}
        options={[
          { value: 'highlight', label: t('styleHighlight') },
          { value: 'underline', label: t('styleUnderline') },
          { value: 'comment', label: t('styleComment') },
        ]}
        onChoose={style => onChange({ style })}
      />
    </div>
  );
}

type Draft = Pick<Annotation, 'note' | 'tags' | 'colour' | 'style'>;

/** Only what was changed; `null` when nothing was. */
function patchOf(before: Annotation, draft: Draft): AnnotationPatch | null {
  const patch: AnnotationPatch = {
    ...(draft.note === before.note
      ? {}
      : { note: draft.note, motivation: draft.note === '' ? before.motivation : 'commenting' }),
    ...(draft.tags.join('\n') === before.tags.join('\n') ? {} : { tags: draft.tags }),
    ...(draft.colour === before.colour ? {} : { colour: draft.colour }),
    ...(draft.style === before.style ? {} : { style: draft.style }),
  };
  return Object.keys(patch).length === 0 ? null : patch;
}
