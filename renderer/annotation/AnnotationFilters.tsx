import { useMemo } from 'react';
import type { Motivation, Pigment } from '../../corpus/model/annotation';
import type { ClauseKind } from '../../corpus/model/clause';
import type { WorkId } from '../../corpus/model/work';
import { useViewFlag } from '../app/state/settings-state';
import type { WorkView } from '../app/state/work-view';
import { annotationMessages } from '../messages/annotation';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { useAnnotations } from './annotation-state';
import { DateFilter } from './DateFilter';
import { choiceCount, countBy, sectionsIn, type AnnotationOrder, type ListedAnnotation } from './listed-annotations';
import { Narrow } from './Narrow';
import { useColourNames } from './use-colour-names';
import controls from '../ui/controls.module.css';
import filters from './filters.module.css';

const kindNames = {
  heading: 'kindHeading',
  paragraph: 'kindParagraph',
  subclause: 'kindSubclause',
  item: 'kindItem',
} as const satisfies Record<ClauseKind, string>;
const motivationNames = {
  highlighting: 'motivationHighlighting',
  commenting: 'motivationCommenting',
  linking: 'motivationLinking',
  bookmarking: 'motivationBookmarking',
} as const satisfies Record<Motivation, string>;
const orderNames = { document: 'orderDocument', created: 'orderCreated', modified: 'orderModified' } as const;

interface AnnotationFiltersProps {
  readonly listed: readonly ListedAnnotation[];
  readonly view: WorkView | null;
}

/** What the list is narrowed to. The choices beside the words are unfolded by whoever wants them. */
export function AnnotationFilters({ listed, view }: AnnotationFiltersProps) {
  const t = useMessages(annotationMessages);
  const { filter, narrow } = useAnnotations();
  const [unfolded, unfold] = useViewFlag('noteFiltersOpen', false);
  const active = choiceCount(filter);
  return (
    <div className={filters['filters']}>
      <input
        type="search"
        aria-label={t('filterText')}
        placeholder={t('filterText')}
        value={filter.text}
        onChange={event => narrow({ text: event.target.value })}
      />
      <button
        type="button"
        className={controls['menuButton']}
        aria-expanded={unfolded}
        data-on={active > 0 || undefined}
        onClick={() => unfold(!unfolded)}
      >
        {t('narrow')}
        {active > 0 && ` ${active}`}
        <Icon name={unfolded ? 'up' : 'down'} size={11} />
      </button>
      {unfolded && <Choices listed={listed} view={view} />}
    </div>
  );
}

/** Each choice with how often its values occur. */
function Choices({ listed, view }: AnnotationFiltersProps) {
  const t = useMessages(annotationMessages);
  const nameOf = useColourNames();
  const { filter, narrow } = useAnnotations();
  const counts = useMemo(() => countLooks(listed), [listed]);
  return (
    <div role="group" aria-label={t('narrow')} className={filters['choices']}>
      <Narrow
        label={t('allColours')}
        value={filter.colour}
        options={counts.colours}
        nameOf={nameOf}
        onChoose={colour => narrow({ colour })}
      />
      <Narrow
        label={t('allTags')}
        value={filter.tag}
        options={counts.tags}
        nameOf={tag => tag}
        onChoose={tag => narrow({ tag })}
      />
      <PlaceFilters listed={listed} view={view} />
      <DateFilter />
    </div>
  );
}

/** What it is and where it stands. */
function PlaceFilters({ listed, view }: AnnotationFiltersProps) {
  const t = useMessages(annotationMessages);
  const { filter, narrow, scope } = useAnnotations();
  const counts = useMemo(() => countPlaces(listed), [listed]);
  const titles = useTitles(listed, view);
  const all = scope === 'library' || view === null;
  return (
    <>
      <Narrow
        label={t('allMotivations')}
        value={filter.motivation}
        options={counts.motivations}
        nameOf={motivation => t(motivationNames[motivation])}
        onChoose={motivation => narrow({ motivation })}
      />
      <Narrow
        label={t('allKinds')}
        value={filter.kind}
        options={counts.kinds}
        nameOf={kind => t(kindNames[kind])}
        onChoose={kind => narrow({ kind })}
      />
      {all ? (
        <Narrow
          label={t('allWorks')}
          value={filter.work}
          options={counts.works}
          nameOf={titles.work}
          onChoose={work => narrow({ work })}
        />
      ) : (
        <Narrow
          label={t('allSections')}
          value={filter.section}
          options={counts.sections}
          nameOf={titles.section}
          onChoose={section => narrow({ section })}
        />
      )}
    </>
  );
}

function useTitles(listed: readonly ListedAnnotation[], view: WorkView | null) {
  const t = useMessages(annotationMessages);
  const language = useInterfaceLanguage();
  return useMemo(() => {
    const sections = new Map((view === null ? [] : sectionsIn(view)).map(({ id, titles }) => [id, titles]));
    const works = new Map(
      listed.flatMap(({ target, view: own }) => (own === null ? [] : [[target.workId, own.work.titles]])),
    );
    const name = (titles: { readonly zh: string; readonly en: string } | undefined, otherwise: string) =>
      titles?.[language] || titles?.zh || titles?.en || otherwise;
    return {
      section: (id: string) => name(sections.get(id), t('opening')),
      work: (id: WorkId) => name(works.get(id), id),
    };
  }, [listed, view, language, t]);
}

function countLooks(listed: readonly ListedAnnotation[]) {
  return {
    colours: countBy<Pigment>(listed, ({ annotation }) => [annotation.colour]),
    tags: countBy<string>(listed, ({ annotation }) => annotation.tags),
  };
}

function countPlaces(listed: readonly ListedAnnotation[]) {
  return {
    motivations: countBy<Motivation>(listed, ({ annotation }) => [annotation.motivation]),
    kinds: countBy<ClauseKind>(listed, ({ kind }) => [kind]),
    sections: countBy<string>(listed, ({ section }) => [section]),
    works: countBy<WorkId>(listed, ({ target }) => [target.workId]),
  };
}

/** In what order the list stands. */
export function OrderChoice() {
  const t = useMessages(annotationMessages);
  const { order, put } = useAnnotations();
  return (
    <select
      aria-label={t('order')}
      className={filters['order']}
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
