import type { CountedForm } from '../../corpus/statistics/node-question';
import { useCounts } from '../app/state/count-state';

/** Turn to the lines of a row of a list: just the words that were counted, here or in the whole library. */
export function showForm(form: CountedForm, scope: 'work' | 'library' = useCounts.getState().scope): void {
  const { query, turnTo, ask, change } = useCounts.getState();
  change({ scope });
  turnTo('concordance');
  ask({ query, form });
}
