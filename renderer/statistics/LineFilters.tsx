import { useCounts } from '../app/state/count-state';
import { concordanceMessages } from '../messages/concordance-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { usePartNames } from './use-work-titles';
import styles from './line-filters.module.css';

/** What the lines are narrowed to, each condition with a way to drop it. */
export function LineFilters() {
  const conditions = useConditions();
  const t = useMessages(concordanceMessages);
  if (conditions.length === 0) return null;
  return (
    <div className={styles['filters']}>
      {conditions.map(({ words, drop }) => (
        <button
          key={words}
          type="button"
          className={styles['filterChip']}
          aria-label={t('dropFilter', { filter: words })}
          onClick={drop}
        >
          {words}
          <Icon name="close" size={11} />
        </button>
      ))}
    </div>
  );
}

/** The conditions in words, with a way to drop each. */
export function useConditions(): readonly { readonly words: string; readonly drop: () => void }[] {
  const t = useMessages(concordanceMessages);
  const { query, form, near, part, ask } = useCounts();
  const nameOf = usePartNames();
  const conditions: { words: string; drop: () => void }[] = [];
  if (near !== null) {
    const { left, right, form: word, within } = near;
    const words = t(within === 'sentence' ? 'nearSentence' : 'nearChip', { form: word, left, right });
    conditions.push({ words, drop: () => ask({ query, form, part }) });
  }
  if (part !== null) {
    conditions.push({ words: t('partChip', { part: nameOf(part.name) }), drop: () => ask({ query, form, near }) });
  }
  return conditions;
}
