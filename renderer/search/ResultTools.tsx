import { useState, type FormEvent } from 'react';
import type { SearchAnswer } from '../../corpus/search/search-answer';
import { useClauseActions, type PlaceInLibrary } from '../app/clause-actions';
import { useServices } from '../app/services';
import { useSearch } from '../app/state/search-state';
import { searchMessages } from '../messages/search-messages';
import { useMessages } from '../messages/use-messages';
import { PigmentDots } from '../ui/PigmentDots';
import { TableExportMenu } from '../ui/TableExportMenu';
import { hitTable } from './hit-table';
import { SaveSearch } from './SaveSearch';
import dots from '../ui/pigment-dots.module.css';
import styles from './result-tools.module.css';

/** What can be done with the list: keep it, take it out, and mark or compare what is ticked in it. */
export function ResultTools({ answer }: { readonly answer: SearchAnswer }) {
  const t = useMessages(searchMessages);
  const { engine } = useServices();
  const ticked = useSearch(state => state.ticked);
  const tick = useSearch(state => state.tick);
  const listed = answer.hits.map(hit => hit.clauseId);
  const tickedCount = listed.filter(id => ticked.has(id)).length;
  const isAll = tickedCount === listed.length && tickedCount > 0;
  return (
    <div className={styles['tools']}>
      <label>
        <input type="checkbox" checked={isAll} onChange={() => tick(listed, !isAll)} />
        {tickedCount === 0 ? t('tickAll') : t('ticked', { count: tickedCount })}
      </label>
      <span className={styles['keep']}>
        <SaveSearch />
        <TableExportMenu name={t('exportName')} table={() => hitTable(engine)} />
      </span>
      {tickedCount > 0 && <TickedActions answer={answer} />}
    </div>
  );
}

function TickedActions({ answer }: { readonly answer: SearchAnswer }) {
  const t = useMessages(searchMessages);
  const { annotate, toTray } = useClauseActions();
  const ticked = useSearch(state => state.ticked);
  const [tag, setTag] = useState('');
  const places = answer.hits
    .filter(hit => ticked.has(hit.clauseId))
    .flatMap(({ clauseId, ranges }): PlaceInLibrary[] =>
      ranges.length === 0 ? [{ clauseId, range: null }] : ranges.map(range => ({ clauseId, range })),
    );
  const clauses = [...ticked].map((clauseId): PlaceInLibrary => ({ clauseId, range: null }));
  const onTag = (event: FormEvent) => {
    event.preventDefault();
    if (tag.trim() !== '') void annotate(places, { colour: 'gamboge', tags: [tag.trim()] }).then(() => setTag(''));
  };
  return (
    <div className={styles['ticked']} role="group" aria-label={t('withTicked')}>
      <span role="group" aria-label={t('annotateTicked')} className={dots['dots']}>
        <PigmentDots
          labelOf={colour => t('annotateWith', { colour: t(colour) })}
          onChoose={colour => void annotate(places, { colour })}
        />
      </span>
      <form onSubmit={onTag} className={styles['tagForm']}>
        <input
          type="text"
          value={tag}
          maxLength={200}
          aria-label={t('tagTicked')}
          placeholder={t('tagTicked')}
          onChange={event => setTag(event.target.value)}
        />
      </form>
      <button type="button" className={styles['plain']} onClick={() => void toTray(clauses)}>
        {t('compareTicked')}
      </button>
    </div>
  );
}
