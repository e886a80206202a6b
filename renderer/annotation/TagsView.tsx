import { useMemo, useState, type CSSProperties } from 'react';
import { pigments, type Pigment } from '../../corpus/model/annotation';
import { annotationMessages } from '../messages/annotation';
import { tagMessages } from '../messages/tag-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { useAnnotations } from './annotation-state';
import { ColourNames } from './ColourNames';
import { isComposing } from '../ui/is-composing';
import { everything } from './listed-annotations';
import { tagTree, type TagLine } from './tag-tree';
import { toTag } from './TagsInput';
import { useAllTags } from './use-all-tags';
import { useColourNames } from './use-colour-names';
import styles from './tags.module.css';
import marks from './annotation.module.css';

/** All tags of the library as a tree: look at one, give it a colour, rename it, merge it with another, take it away. */
export function TagsView() {
  const t = useMessages(tagMessages);
  const view = useMessages(annotationMessages);
  const tags = useAllTags();
  const lines = useMemo(() => tagTree(tags), [tags]);
  const [renaming, setRenaming] = useState<string | null>(null);
  return (
    <div className={marks['plainList']}>
      <ColourNames />
      <section aria-labelledby="all-tags">
        <h3 id="all-tags" className={styles['title']}>
          {view('viewTags')}
        </h3>
        <p className={marks['hint']}>{lines.length === 0 ? t('tagsNone') : t('tagsViewHint')}</p>
        <ul className={styles['tree']}>
          {lines.map(line => (
            <li key={line.name} style={{ '--depth': line.depth } as CSSProperties}>
              {renaming === line.name ? (
                <Rename line={line} names={lines.map(({ name }) => name)} onDone={() => setRenaming(null)} />
              ) : (
                <Line line={line} onRename={() => setRenaming(line.name)} />
              )}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Line({ line, onRename }: { readonly line: TagLine; readonly onRename: () => void }) {
  const t = useMessages(tagMessages);
  const nameOf = useColourNames();
  const { desk, put } = useAnnotations();
  const { name, step, total, colour } = line;
  return (
    <div className={styles['line']}>
      <button
        type="button"
        className={styles['name']}
        data-colour={colour}
        title={name}
        onClick={() => put({ view: 'list', scope: 'library', filter: { ...everything, tag: name } })}
      >
        <span>{step}</span> <small>{total}</small>
      </button>
      {desk?.readOnly === false && (
        <>
          <select
            aria-label={t('tagColourOf', { tag: name })}
            value={colour ?? ''}
            onChange={event => void desk.tags.recolour(name, (event.target.value || null) as Pigment | null)}
          >
            <option value="">{t('noColour')}</option>
            {pigments.map(one => (
              <option key={one} value={one}>
                {nameOf(one)}
              </option>
            ))}
          </select>
          <IconButton label={t('renameTag', { tag: name })} onClick={onRename}>
            <span aria-hidden="true">✎</span>
          </IconButton>
          <IconButton label={t('dropTag', { tag: name })} onClick={() => void desk.tags.remove(name)}>
            <Icon name="trash" size={14} />
          </IconButton>
        </>
      )}
    </div>
  );
}

interface RenameProps {
  readonly line: TagLine;
  readonly names: readonly string[];
  readonly onDone: () => void;
}

/** A new name for a tag; one that another tag has makes the two one, which is said before. */
function Rename({ line, names, onDone }: RenameProps) {
  const t = useMessages(tagMessages);
  const common = useMessages(annotationMessages);
  const desk = useAnnotations(state => state.desk);
  const [typed, setTyped] = useState(line.name);
  const name = toTag(typed);
  const merges = name !== line.name && names.includes(name);
  return (
    <form
      className={styles['rename']}
      onSubmit={event => {
        event.preventDefault();
        void desk?.tags.rename(line.name, name);
        onDone();
      }}
    >
      <input
        aria-label={t('newTagName', { tag: line.name })}
        list="tag-names"
        value={typed}
        autoFocus
        maxLength={200}
        onChange={event => setTyped(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return;
          event.stopPropagation();
          onDone();
        }}
      />
      <datalist id="tag-names">
        {names.map(one => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <button type="submit" className={marks['primary']} disabled={name === ''}>
        {t(merges ? 'merge' : 'rename')}
      </button>
      <button type="button" className={marks['plain']} onClick={onDone}>
        {common('cancel')}
      </button>
      {merges && <p role="status">{t('mergeHint', { from: line.name, to: name })}</p>}
    </form>
  );
}
