import { useId, useState, type KeyboardEvent } from 'react';
import { annotationMessages } from '../messages/annotation';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { isComposing } from '../ui/is-composing';
import { useAllTags } from './use-all-tags';
import styles from './tag-chips.module.css';

interface TagsInputProps {
  readonly tags: readonly string[];
  readonly label: string;
  readonly autoFocus?: boolean;
  readonly onChange: (tags: readonly string[]) => void;
}

/** Tags as chips with a field for the next one, which offers the tags in use. */
export function TagsInput({ tags, label, autoFocus = false, onChange }: TagsInputProps) {
  const t = useMessages(annotationMessages);
  const known = useAllTags();
  const id = useId();
  const [typed, setTyped] = useState('');
  const add = (text: string) => {
    const tag = toTag(text);
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag]);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Backspace' && typed === '') onChange(tags.slice(0, -1));
    if (!['Enter', ',', '，'].includes(event.key) || typed.trim() === '') return;
    event.preventDefault();
    add(typed);
  };
  return (
    <div className={styles['tagsInput']}>
      {tags.map(tag => (
        <span key={tag} className={styles['tag']}>
          {tag}
          <button
            type="button"
            aria-label={t('removeTag', { tag })}
            onClick={() => onChange(tags.filter(other => other !== tag))}
          >
            <Icon name="close" size={10} />
          </button>
        </span>
      ))}
      <input
        aria-label={label}
        placeholder={t('tagsHint')}
        list={id}
        value={typed}
        autoFocus={autoFocus}
        maxLength={200}
        onChange={event => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => add(typed)}
      />
      <datalist id={id}>
        {known
          .filter(({ name }) => !tags.includes(name))
          .map(({ name }) => (
            <option key={name} value={name} />
          ))}
      </datalist>
    </div>
  );
}

/** A tag without outer space and without empty steps: ` a / /b ` is `a/b`. */
export function toTag(text: string): string {
  return text
    .split('/')
    .map(step => step.trim())
    .filter(step => step !== '')
    .join('/')
    .slice(0, 200);
}
