import { anchorTogether } from '../../corpus/annotate/anchor-together';
import type { CorpusDocument } from '../../corpus/model/work';
import { randomNumbers } from '../../corpus/statistics/random-sample';
import { makeTracedEdition } from './traced-edition';
import { countAnswer, noCounts, truthOf, type TrialCounts } from './trial-counts';
import { chooseQuotes } from './trial-quotes';

/**
 * Quote a document at random, edit it, anchor every quote, and compare with where its characters went.
 *
 * @param kind - one of the names of `editKinds`
 * @param setting - `keepIds`: clause ids survive edits inside a clause, as they do in the library; otherwise altered
 *   clauses have new ids, as when the edited text is read by itself. `older`: the edition before is at hand.
 *   `ordered`: it is known in which order the clauses of the quotes stood, as our own files say it.
 */
export function runTrial(
  document: CorpusDocument,
  kind: string,
  setting: {
    seed: number;
    quoteCount: number;
    keepIds: boolean;
    foreign: string;
    older?: boolean;
    ordered?: boolean;
  },
): TrialCounts {
  const { keepIds, foreign, quoteCount } = setting;
  const random = randomNumbers(setting.seed);
  const { today, placeOf } = makeTracedEdition(document, kind, { random, keepIds, foreign });
  const asked = chooseQuotes(document, { random, placeOf, quoteCount });
  const targets = asked.map(({ target, order }) => (setting.ordered === true ? { ...target, order } : target));
  const results = anchorTogether(targets, today, setting.older === true ? document : undefined);
  const counts = noCounts();
  for (const [ordinal, { survivors }] of asked.entries()) {
    const [result, truth] = [results[ordinal], truthOf(survivors, today)];
    if (result !== undefined && truth !== null) countAnswer(result, truth, counts);
  }
  return counts;
}
