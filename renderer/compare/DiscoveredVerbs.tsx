import type { DiscoveredVerb } from '../../corpus/compare/discover-verbs';
import { compareMessages } from '../messages/compare-messages';
import { studyMessages } from '../messages/study-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import type { ChosenPlaces } from './study-props';
import type { VerbLists } from './verb-list';
import { addVerb } from './VerbEditor';
import common from './page.module.css';
import styles from './verbs.module.css';

interface DiscoveredVerbsProps {
  readonly found: readonly DiscoveredVerb[];
  readonly lists: VerbLists;
  readonly onShow: (chosen: ChosenPlaces) => void;
}

/** Words that the text uses like stance verbs and the list lacks, each to be looked at and taken on. */
export function DiscoveredVerbs({ found, lists, onShow }: DiscoveredVerbsProps) {
  const t = useMessages(studyMessages);
  const c = useMessages(compareMessages);
  return (
    <section aria-label={t('discovered')} className={styles['objects']}>
      <h2>{t('discovered')}</h2>
      <p className={common['quiet']}>{found.length === 0 ? t('discoveredNone') : t('discoveredHint')}</p>
      <ol>
        {found.map(({ lemma, forms, language, count, logLikelihood, places }) => (
          <li key={lemma}>
            <button
              type="button"
              lang={language === 'zh' ? 'zh-Hans' : 'en'}
              title={`${t('logLikelihood')} ${logLikelihood.toFixed(1)}`}
              onClick={() => onShow({ title: c('showPlaces', { phrase: lemma }), places, query: null })}
            >
              {lemma} <small>{count}</small>
            </button>
            <IconButton
              label={t('addDiscovered', { verb: lemma })}
              disabled={!lists.canChange}
              onClick={() => addVerb(lists, [lemma, ...forms], 'stance', language)}
            >
              <Icon name="plus" size={12} />
            </IconButton>
          </li>
        ))}
      </ol>
    </section>
  );
}
