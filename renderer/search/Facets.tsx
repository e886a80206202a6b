import { Menu } from '@mantine/core';
import type { ClauseKind } from '../../corpus/model/clause';
import { languages } from '../../corpus/model/language';
import type { SearchAnswer } from '../../corpus/search/search-answer';
import { useSearch } from '../app/state/search-state';
import { searchMessages } from '../messages/search-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import styles from './search.module.css';

const kindNames = {
  heading: 'kindHeading',
  paragraph: 'kindParagraph',
  subclause: 'kindSubclause',
  item: 'kindItem',
} as const satisfies Record<ClauseKind, string>;

/** How the hits divide over languages, kinds and sections; each a way to narrow the list. */
export function Facets({ answer }: { readonly answer: SearchAnswer }) {
  const t = useMessages(searchMessages);
  const { filter, narrow } = useSearch();
  const sections = Object.entries(answer.facets.sections);
  const kinds = Object.entries(answer.facets.kinds) as [ClauseKind, number][];
  const spoken = languages.filter(language => (answer.facets.languages[language] ?? 0) > 0);
  const whole = filter.section === null && filter.kind === null && filter.language === null;
  return (
    <div className={styles['facets']}>
      <Facet on={whole} onToggle={() => narrow({ section: null, kind: null, language: null })}>
        {t('all', { count: answer.total })}
      </Facet>
      {spoken.length > 1 &&
        spoken.map(language => (
          <Facet
            key={language}
            on={filter.language === language}
            onToggle={() => narrow({ language: filter.language === language ? null : language })}
          >
            {t(language)} {answer.facets.languages[language]}
          </Facet>
        ))}
      {kinds.length > 1 &&
        kinds.map(([kind, count]) => (
          <Facet
            key={kind}
            on={filter.kind === kind}
            onToggle={() => narrow({ kind: filter.kind === kind ? null : kind })}
          >
            {t(kindNames[kind])} {count}
          </Facet>
        ))}
      {sections.length > 1 && <SectionFacets sections={sections} />}
    </div>
  );
}

/** Sections as chips while they are few, otherwise in a menu. */
function SectionFacets({ sections }: { readonly sections: readonly (readonly [string, number])[] }) {
  const t = useMessages(searchMessages);
  const { filter, narrow } = useSearch();
  const toggle = (section: string) => narrow({ section: filter.section === section ? null : section });
  if (sections.length <= 3) {
    return sections.map(([section, count]) => (
      <Facet key={section} on={filter.section === section} onToggle={() => toggle(section)}>
        {sectionWords(section)} {count}
      </Facet>
    ));
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={styles['chip']} data-on={filter.section !== null || undefined}>
          <span>
            {filter.section === null ? t('sections', { count: sections.length }) : sectionWords(filter.section)}
          </span>
          <Icon name="down" size={11} />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles['menu']}>
        {sections.map(([section, count]) => (
          <Menu.Item
            key={section}
            role="menuitemcheckbox"
            aria-checked={filter.section === section}
            rightSection={count}
            onClick={() => toggle(section)}
          >
            {sectionWords(section)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function sectionWords(section: string): string {
  return section.slice(section.indexOf('/') + 1) || '—';
}

interface FacetProps {
  readonly on: boolean;
  readonly onToggle: () => void;
  readonly children: React.ReactNode;
}

function Facet({ on, onToggle, children }: FacetProps) {
  return (
    <button type="button" className={styles['chip']} aria-pressed={on} onClick={onToggle}>
      <span>{children}</span>
    </button>
  );
}
