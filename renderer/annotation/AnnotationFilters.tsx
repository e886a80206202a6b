import { useMemo } from 'react';
import type { Pigment } from '../../corpus/model/annotation';
import type { ClauseKind } from '../../corpus/model/clause';
import type { Section } from '../app/state/sections';
import { annotationMessages } from '../messages/annotation';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import { useAnnotations } from './annotation-state';
import { countBy, type AnnotationOrder, type ListedAnnotation } from './listed-annotations';
import styles from './annotation.module.css';

const kindNames = {
  heading: 'kindHeading',
  paragraph: 'kindParagraph',
  subclause: 'kindSubclause',
  item: 'kindItem',
} as const satisfies Record<ClauseKind, string>;
const orderNames = { document: 'orderDocument', created: 'orderCreated', modified: 'orderModified' } as const;

interface AnnotationFiltersProps {
  readonly listed: readonly ListedAnnotation[];
  readonly sections: readonly Section[];
}

/** What the list is narrowed to, each value with its count. */
export function AnnotationFilters({ listed, sections }: AnnotationFiltersProps) {
  const t = useMessages(annotationMessages);
  const language = useInterfaceLanguage();
  const { filter, narrow } = useAnnotations();
  const counts = useMemo(() => countAll(listed), [listed]);
  const titleOf = (id: string) => {
    const titles = sections.find(section => section.id === id)?.titles;
    return titles?.[language] || titles?.zh || titles?.en || t('opening');
  };
  return (
    <div className={styles['filters']}>
      <input
        type="search"
        aria-label={t('filterText')}
        placeholder={t('filterText')}
        value={filter.text}
        onChange={event => narrow({ text: event.target.value })}
      />
      <Narrow
        label={t('allColours')}
        value={filter.colour}
        options={counts.colours}
        nameOf={colour => t(colour)}
        onChoose={colour => narrow({ colour })}
      />
      <Narrow
        label={t('allTags')}
        value={filter.tag}
        options={counts.tags}
        nameOf={tag => tag}
        onChoose={tag => narrow({ tag })}
      />
      <Narrow
        label={t('allKinds')}
        value={filter.kind}
        options={counts.kinds}
        nameOf={kind => t(kindNames[kind])}
        onChoose={kind => narrow({ kind })}
      />
      <Narrow
        label={t('allSections')}
        value={filter.section}
        options={counts.sections}
        nameOf={titleOf}
        onChoose={section => narrow({ section })}
      />
      <OrderChoice />
    </div>
  );
}

function countAll(listed: readonly ListedAnnotation[]) {
  return {
    colours: countBy<Pigment>(listed, ({ annotation }) => [annotation.colour]),
    tags: countBy<string>(listed, ({ annotation }) => annotation.tags),
    kinds: countBy<ClauseKind>(listed, ({ kind }) => [kind]),
    sections: countBy<string>(listed, ({ section }) => [section]),
  };
}

function OrderChoice() {
  const t = useMessages(annotationMessages);
  const { order, put } = useAnnotations();
  return (
    <select
      aria-label={t('order')}
      value={order}
      onChange={event => put({ order: event.target.value as AnnotationOrder })}
    >
      {Object.entries(orderNames).map(([value, name]) => (
        <option key={value} value={value}>
          {t(name)}
        </option>
      ))}
    </select>
  );
}

interface NarrowProps<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly (readonly [Value, number])[];
  readonly nameOf: (value: Value) => string;
  readonly onChoose: (value: Value | null) => void;
}

/** One filter; not shown while it would change nothing. */
function Narrow<Value extends string>({ label, value, options, nameOf, onChoose }: NarrowProps<Value>) {
  if (options.length === 0 && value === null) return null;
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      data-on={value !== null || undefined}
      onChange={event => onChoose(event.target.value === '' ? null : (event.target.value as Value))}
    >
      <option value="">{label}</option>
      {options.map(([one, count]) => (
        <option key={one} value={one}>
          {`${nameOf(one)} ${count}`}
        </option>
      ))}
    </select>
  );
}
