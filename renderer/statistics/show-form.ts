import type { CountedForm } from '../../corpus/statistics/node-question';
import { useCounts } from '../app/state/count-state';

/** Turn to the lines of a row of a list: just the words that were counted. */
export function showForm(form: CountedForm): void {
  const { query, turnTo, ask } = useCounts.getState();
  turnTo('concordance');
  ask({ query, form });
}
