import { useState } from 'react';
import { pigments, type Pigment } from '../../corpus/model/annotation';
import { annotationMessages } from '../messages/annotation';
import { tagMessages } from '../messages/tag-messages';
import { useMessages } from '../messages/use-messages';
import { useAnnotations } from './annotation-state';
import styles from './tags.module.css';
import marks from './annotation.module.css';
import { isComposing } from '../ui/is-composing';

/** What each colour is called and what it means to the person. The line under the words tells it apart without colour. */
export function ColourNames() {
  const t = useMessages(tagMessages);
  return (
    <section aria-labelledby="colour-names">
      <h3 id="colour-names" className={styles['title']}>
        {t('colourNames')}
      </h3>
      <p className={marks['hint']}>{t('colourNamesHint')}</p>
      <ul className={styles['colours']}>
        {pigments.map((colour, ordinal) => (
          <ColourFields key={colour} colour={colour} digit={ordinal + 1} />
        ))}
      </ul>
    </section>
  );
}

function ColourFields({ colour, digit }: { readonly colour: Pigment; readonly digit: number }) {
  const t = useMessages(annotationMessages);
  const row = useAnnotations(state => state.colours.get(colour));
  return (
    <li data-colour={colour}>
      <span className={styles['sample']} data-colour={colour} aria-hidden="true">
        {digit} {t(colour)}
      </span>
      <Field key={`name ${row?.name ?? ''}`} colour={colour} part="name" value={row?.name ?? ''} limit={60} />
      <Field
        key={`meaning ${row?.meaning ?? ''}`}
        colour={colour}
        part="meaning"
        value={row?.meaning ?? ''}
        limit={500}
      />
    </li>
  );
}

interface FieldProps {
  readonly colour: Pigment;
  readonly part: 'name' | 'meaning';
  readonly value: string;
  readonly limit: number;
}

/** Saved when it is left, as one step that can be undone. */
function Field({ colour, part, value, limit }: FieldProps) {
  const t = useMessages(tagMessages);
  const colourName = useMessages(annotationMessages);
  const [typed, setTyped] = useState(value);
  const { desk, colours } = useAnnotations();
  const save = () => {
    const before = colours.get(colour);
    const after = { name: before?.name ?? '', meaning: before?.meaning ?? '', [part]: typed.trim() };
    if (typed.trim() !== value) void desk?.colours.name(colour, after.name, after.meaning);
  };
  return (
    <input
      value={typed}
      maxLength={limit}
      readOnly={desk?.readOnly ?? true}
      aria-label={t(part === 'name' ? 'colourNameOf' : 'colourMeaningOf', { colour: colourName(colour) })}
      placeholder={part === 'name' ? colourName(colour) : t('colourMeaning')}
      onChange={event => setTyped(event.target.value)}
      onBlur={save}
      onKeyDown={event => {
        if (event.key === 'Enter' && !isComposing(event.nativeEvent)) event.currentTarget.blur();
      }}
    />
  );
}
