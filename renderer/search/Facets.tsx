import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ClauseKind } from '../../corpus/model/clause';
import { pigments } from '../../corpus/model/annotation';
import type { HitFilter, SearchAnswer } from '../../corpus/search/search-answer';
import { noFilter, useSearch } from '../app/state/search-state';
import { searchMessages } from '../messages/search-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { useWorkTitles } from './work-titles';
import styles from './search-panel.module.css';

const kindNames = {
  heading: 'kindHeading',
  paragraph: 'kindParagraph',
  subclause: 'kindSubclause',
  item: 'kindItem',
} as const satisfies Record<ClauseKind, string>;

/** One value of a facet with how many hits have it. */
interface FacetValue {
  readonly value: string;
  readonly words: string;
  readonly count: number;
}

/** More values than this are offered in a menu. */
const mostChips = 3;

/** How the hits divide over works, languages, kinds, sections, tags and colours; each a way to narrow the list. */
export function Facets({ answer }: { readonly answer: SearchAnswer }) {
  const t = useMessages(searchMessages);
  const { filter, narrow } = useSearch();
  const titles = useWorkTitles();
  const { works, languages, kinds, sections, tags, colours } = answer.facets;
  const isWhole = Object.values(filter).every(wanted => wanted === null);
  const isPigment = (colour: string) => pigments.find(pigment => pigment === colour);
  return (
    <div className={styles['facets']} role="group" aria-label={t('narrow')}>
      <Chip isOn={isWhole} onToggle={() => narrow(noFilter)}>
        {t('all', { count: answer.total })}
      </Chip>
      <FacetOf name="work" head={t('works')} values={valuesOf(works, id => titles.get(id) ?? id)} />
      <FacetOf
        name="language"
        head={t('languages')}
        values={valuesOf(languages, language => t(language === 'zh' ? 'zh' : 'en'))}
      />
      <FacetOf name="kind" head={t('kinds')} values={valuesOf(kinds, kind => t(kindNames[kind as ClauseKind]))} />
      <FacetOf
        name="section"
        head={t('sections', { count: Object.keys(sections).length })}
        values={valuesOf(sections, sectionWords)}
      />
      <FacetOf name="tag" head={t('tags')} values={valuesOf(tags, tag => `# ${tag}`)} least={1} />
      <FacetOf
        name="colour"
        head={t('colours')}
        values={valuesOf(colours, colour => (isPigment(colour) ? t(isPigment(colour) ?? 'gamboge') : colour))}
        least={1}
      />
    </div>
  );
}

function valuesOf(counts: Readonly<Record<string, number>>, wordsOf: (value: string) => string): FacetValue[] {
  return Object.entries(counts).map(([value, count]) => ({ value, words: wordsOf(value), count }));
}

function sectionWords(section: string): string {
  return section.slice(section.indexOf('/') + 1) || '—';
}

interface FacetOfProps {
  readonly name: keyof HitFilter;
  readonly head: string;
  readonly values: readonly FacetValue[];
  /** With fewer values there is nothing to narrow. */
  readonly least?: number;
}

/** Values as chips while they are few, otherwise in a menu. */
function FacetOf({ name, head, values, least = 2 }: FacetOfProps) {
  const { filter, narrow } = useSearch();
  const chosen = filter[name];
  const toggle = (value: string) => narrow({ [name]: chosen === value ? null : value });
  if (values.length < least && chosen === null) return null;
  if (values.length <= mostChips) {
    return values.map(({ value, words, count }) => (
      <Chip key={value} isOn={chosen === value} onToggle={() => toggle(value)}>
        {words} {count}
      </Chip>
    ));
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={styles['chip']} data-on={chosen !== null || undefined}>
          <span>{values.find(({ value }) => value === chosen)?.words ?? head}</span>
          <Icon name="down" size={11} />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles['menu']}>
        {values.map(({ value, words, count }) => (
          <Menu.Item
            key={value}
            role="menuitemcheckbox"
            aria-checked={chosen === value}
            rightSection={count}
            onClick={() => toggle(value)}
          >
            {words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface ChipProps {
  readonly isOn: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

function Chip({ isOn, onToggle, children }: ChipProps) {
  return (
    <button type="button" className={styles['chip']} aria-pressed={isOn} onClick={onToggle}>
      <span>{children}</span>
    </button>
  );
}
