import { memo, useCallback, useMemo } from 'react';
import type { ClauseId } from '../../corpus/model/clause';
import type { Bilingual } from '../../corpus/model/work';
import { usePlace } from '../app/state/place-state';
import { sectionOfRow, sectionsOf, type Section } from '../app/state/sections';
import type { WorkView } from '../app/state/work-view';
import { readerMessages } from '../messages/reader-messages';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import { OutlineEntry } from './OutlineEntry';
import { OutlineList } from './OutlineList';
import styles from './outline.module.css';

interface OutlineProps {
  readonly view: WorkView;
  /** Clauses that were found; one may come twice. */
  readonly hitClauses: readonly ClauseId[];
  readonly noteClauses: readonly ClauseId[];
  readonly onOpen: (clauseId: ClauseId) => void;
}

/** The contents of a work: where one is, and in which parts the hits and notes lie. */
export const Outline = memo(function Outline({ view, hitClauses, noteClauses, onOpen }: OutlineProps) {
  const t = useMessages(readerMessages);
  const language = useInterfaceLanguage();
  const sections = useMemo(() => sectionsOf(view.rows), [view]);
  const here = usePlace(state => sectionOfRow(sections, view.rowOfClause.get(state.topId ?? '') ?? 0));
  const hits = useMemo(() => rowsBySection(view, sections, hitClauses), [view, sections, hitClauses]);
  const notes = useMemo(() => rowsBySection(view, sections, noteClauses), [view, sections, noteClauses]);
  const entry = useCallback(
    (section: Section, ordinal: number) => (
      <OutlineEntry
        section={section}
        name={pick(section.titles, language) || t('outlineStart')}
        here={ordinal === here}
        hits={hits.get(ordinal) ?? none}
        notes={notes.get(ordinal) ?? none}
        onOpen={onOpen}
      />
    ),
    [here, hits, notes, language, t, onOpen],
  );
  return (
    <>
      <p className={styles['title']} lang={language === 'zh' ? 'zh-Hans' : 'en'}>
        {pick(view.work.titles, language)}
      </p>
      <WorkFacts view={view} />
      <h2 className={styles['caption']}>{t('outline')}</h2>
      {sections.length < 2 && sections[0]?.titles.zh === '' && <p className={styles['empty']}>{t('noOutline')}</p>}
      <OutlineList sections={sections} here={here} label={t('outline')} entry={entry} />
    </>
  );
});

const none: readonly number[] = [];

/** The rows of clauses, by the ordinal of their section. */
function rowsBySection(
  view: WorkView,
  sections: readonly Section[],
  clauses: readonly ClauseId[],
): ReadonlyMap<number, readonly number[]> {
  const bySection = new Map<number, number[]>();
  for (const id of clauses) {
    const row = view.rowOfClause.get(id);
    if (row === undefined) continue;
    const section = sectionOfRow(sections, row);
    const own = bySection.get(section);
    if (own === undefined) bySection.set(section, [row]);
    else own.push(row);
  }
  return bySection;
}

const WorkFacts = memo(function WorkFacts({ view }: { readonly view: WorkView }) {
  const t = useMessages(readerMessages);
  const zh = view.documents.zh?.clauses.length;
  const en = view.documents.en?.clauses.length;
  const holes = useMemo(() => view.rows.filter(row => row.zh.length === 0 || row.en.length === 0).length, [view]);
  const counts =
    zh === undefined
      ? t('countsEn', { en: en ?? 0 })
      : en === undefined
        ? t('countsZh', { zh })
        : t('counts', { zh, en });
  const both = zh !== undefined && en !== undefined;
  const facts = [view.work.date, counts, both ? (holes === 0 ? t('aligned') : t('holes', { count: holes })) : null];
  return (
    <p className={styles['facts']}>
      {facts
        .filter(fact => fact !== null)
        .map(fact => (
          <span key={fact}>{fact}</span>
        ))}
    </p>
  );
});

function pick(names: Bilingual, language: 'zh' | 'en'): string {
  return names[language] || names[language === 'zh' ? 'en' : 'zh'];
}
