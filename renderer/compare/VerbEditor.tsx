import { notifications } from '@mantine/notifications';
import type { KeyboardEvent } from 'react';
import type { StanceVerb } from '../../corpus/compare/stance-verbs';
import type { Language } from '../../corpus/model/language';
import { studyMessages } from '../messages/study-messages';
import { translate, useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { moveVerb, type VerbLists } from './verb-list';
import buttons from '../ui/buttons.module.css';
import common from './page.module.css';
import styles from './verbs.module.css';

interface VerbEditorProps {
  readonly lists: VerbLists;
  readonly language: Language;
}

/** The verbs that are looked for, in their order of strength: reorder, remove, add, or go back to the shipped list. */
export function VerbEditor({ lists, language }: VerbEditorProps) {
  const t = useMessages(studyMessages);
  const own = lists.verbs.filter(verb => verb.language === language);
  return (
    <details className={styles['editor']}>
      <summary>{t('verbsTitle')}</summary>
      <p className={common['quiet']}>{t('verbsHint')}</p>
      <fieldset disabled={!lists.canChange}>
        {(['stance', 'modal'] as const).map(family => (
          <section key={family} aria-label={t(family)}>
            <h2>{t(family)}</h2>
            <ol className={styles['verbs']}>
              {own
                .filter(verb => verb.family === family)
                .map(verb => (
                  <Verb key={verb.lemma} verb={verb} lists={lists} language={language} />
                ))}
            </ol>
          </section>
        ))}
        <NewVerb lists={lists} language={language} />
        <button type="button" className={buttons['plain']} onClick={() => lists.reset(language)}>
          {t('resetVerbs')}
        </button>
      </fieldset>
    </details>
  );
}

function Verb({ verb, lists, language }: VerbEditorProps & { readonly verb: StanceVerb }) {
  const t = useMessages(studyMessages);
  const { verbs } = lists;
  const move = (step: -1 | 1) => lists.keep(moveVerb(verbs, verb, step), language);
  const remove = () =>
    lists.keep(
      verbs.filter(other => other !== verb),
      language,
    );
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    move(step);
  };
  return (
    <li title={verb.forms.join(', ')} onKeyDown={onKeyDown}>
      <span lang={language === 'zh' ? 'zh-Hans' : 'en'}>{verb.lemma}</span>
      <IconButton label={t('verbWeaker', { verb: verb.lemma })} keys="Alt ↑" onClick={() => move(-1)}>
        <Icon name="up" size={11} />
      </IconButton>
      <IconButton label={t('verbStronger', { verb: verb.lemma })} keys="Alt ↓" onClick={() => move(1)}>
        <Icon name="down" size={11} />
      </IconButton>
      <IconButton label={t('verbRemove', { verb: verb.lemma })} onClick={remove}>
        <Icon name="close" size={11} />
      </IconButton>
    </li>
  );
}

function NewVerb({ lists, language }: VerbEditorProps) {
  const t = useMessages(studyMessages);
  return (
    <form
      className={styles['newVerb']}
      onSubmit={event => {
        event.preventDefault();
        const form = event.currentTarget;
        const data = new FormData(form);
        const family = data.get('family') === 'modal' ? 'modal' : 'stance';
        if (addVerb(lists, String(data.get('forms') ?? '').split(/[,，]/u), family, language)) form.reset();
      }}
    >
      <input name="forms" aria-label={t('verbAdd')} placeholder={t('verbForms')} maxLength={300} required />
      <select name="family" aria-label={t('verbFamily')}>
        <option value="stance">{t('stance')}</option>
        <option value="modal">{t('modal')}</option>
      </select>
      <button type="submit" className={buttons['primary']}>
        {t('addVerb')}
      </button>
    </form>
  );
}

/** Put a verb at the strong end of its family, unless it is there; says so when the list is full. */
export function addVerb(
  lists: VerbLists,
  written: readonly string[],
  family: StanceVerb['family'],
  language: Language,
): boolean {
  const forms = written.map(form => form.trim().toLowerCase()).filter(form => form !== '');
  const [lemma] = forms;
  const verbs = lists.verbs.filter(verb => verb.language === language);
  if (lemma === undefined || verbs.some(verb => verb.lemma === lemma && verb.family === family)) return false;
  const kept = lists.keep([...verbs, { language, lemma, forms, family, strength: verbs.length + 1 }], language);
  if (!kept) notifications.show({ title: '', message: translate(studyMessages)('verbsFull') });
  return kept;
}
