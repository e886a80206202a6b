import { useMemo, type CSSProperties } from 'react';
import type { ClauseId } from '../../corpus/model/clause';
import type { Bilingual } from '../../corpus/model/work';
import { usePlace } from '../app/state/place-state';
import { sectionOfRow, sectionsOf, type Section } from '../app/state/sections';
import type { WorkView } from '../app/state/work-view';
import { readerMessages } from '../messages/reader-messages';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import styles from './outline.module.css';

interface OutlineProps {
  readonly view: WorkView;
  /** Clauses that were found; one may come twice. */
  readonly hitClauses: readonly ClauseId[];
  readonly noteClauses: readonly ClauseId[];
  readonly onOpen: (clauseId: ClauseId) => void;
}

/** The contents of a work: where one is, and in which parts the hits and notes lie. */
export function Outline({ view, hitClauses, noteClauses, onOpen }: OutlineProps) {
  const t = useMessages(readerMessages);
  const language = useInterfaceLanguage();
  const sections = useMemo(() => sectionsOf(view.rows), [view]);
  const topRow = usePlace(state => view.rowOfClause.get(state.topId ?? '') ?? 0);
  const here = sectionOfRow(sections, topRow);
  const hitRows = useMemo(() => rowsOf(view, hitClauses), [view, hitClauses]);
  const noteRows = useMemo(() => rowsOf(view, noteClauses), [view, noteClauses]);
  const { titles } = view.work;
  return (
    <>
      <p className={styles['title']} lang={language === 'zh' ? 'zh-Hans' : 'en'}>
        {pick(titles, language)}
      </p>
      <WorkFacts view={view} />
      <h2 className={styles['caption']}>{t('outline')}</h2>
      {sections.length < 2 && sections[0]?.titles.zh === '' && <p className={styles['empty']}>{t('noOutline')}</p>}
      <ol className={styles['list']}>
        {sections.map((section, ordinal) => (
          <Entry
            key={section.id}
            section={section}
            name={pick(section.titles, language) || t('outlineStart')}
            here={ordinal === here}
            hits={hitRows.filter(row => section.firstRow <= row && row < section.endRow)}
            notes={noteRows.filter(row => section.firstRow <= row && row < section.endRow)}
            onOpen={onOpen}
          />
        ))}
      </ol>
    </>
  );
}

interface EntryProps {
  readonly section: Section;
  readonly name: string;
  readonly here: boolean;
  /** Ordinals of rows. */
  readonly hits: readonly number[];
  readonly notes: readonly number[];
  readonly onOpen: (clauseId: ClauseId) => void;
}

function Entry({ section, name, here, hits, notes, onOpen }: EntryProps) {
  const t = useMessages(readerMessages);
  const marks = [
    hits.length > 0 ? t('hitsHere', { count: hits.length }) : '',
    notes.length > 0 ? t('annotationsHere', { count: notes.length }) : '',
  ].filter(words => words !== '');
  return (
    <li>
      <button
        type="button"
        className={styles['entry']}
        style={{ '--level': Math.min(3, section.level - 1) } as CSSProperties}
        aria-current={here ? 'location' : undefined}
        title={[name, ...marks].join(' · ')}
        onClick={() => onOpen(section.id)}
      >
        <span className={styles['name']}>{name}</span>
        <span className={styles['labels']}>{section.labels || section.clauseCount || ''}</span>
        <Ticks section={section} hits={hits} notes={notes} />
        {marks.length > 0 && <span className="visually-hidden">{marks.join(' · ')}</span>}
      </button>
    </li>
  );
}

/** Where in the section hits (strokes) and notes (dots) lie. */
function Ticks({ section, hits, notes }: Pick<EntryProps, 'section' | 'hits' | 'notes'>) {
  if (hits.length + notes.length === 0) return null;
  const length = Math.max(1, section.endRow - section.firstRow);
  const at = (row: number) => ({ left: `${(100 * (row - section.firstRow + 0.5)) / length}%` });
  return (
    <span className={styles['ticks']} aria-hidden="true">
      {[...new Set(hits)].map(row => (
        <i key={`hit ${row}`} className={styles['hitTick']} style={at(row)} />
      ))}
      {[...new Set(notes)].map(row => (
        <i key={`note ${row}`} className={styles['noteTick']} style={at(row)} />
      ))}
    </span>
  );
}

function WorkFacts({ view }: { readonly view: WorkView }) {
  const t = useMessages(readerMessages);
  const zh = view.documents.zh?.clauses.length;
  const en = view.documents.en?.clauses.length;
  const holes = view.rows.filter(row => row.zh.length === 0 || row.en.length === 0).length;
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
}

function rowsOf(view: WorkView, clauses: readonly ClauseId[]): readonly number[] {
  return clauses.map(id => view.rowOfClause.get(id)).filter(row => row !== undefined);
}

function pick(names: Bilingual, language: 'zh' | 'en'): string {
  return names[language] || names[language === 'zh' ? 'en' : 'zh'];
}
