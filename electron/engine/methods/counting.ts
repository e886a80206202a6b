import type { WorkId } from '../../../corpus/model/work';
import { packPlaces } from '../../../corpus/statistics/packed-places';
import type { PackedPlaces } from '../../../corpus/statistics/packed-places';
import type { NodeQuestion } from '../../../corpus/statistics/node-question';
import type { Answers, CheckedRequest, EngineCore } from '../engine-core';
import { study, studiedWorks } from './studying';

type NodeRequest = Omit<CheckedRequest<'dispersion'>, 'partOf'>;

/** The places of the last node word of each engine: concordance, collocates and dispersion ask about the same one. */
const lastPlaces = new WeakMap<EngineCore, { readonly key: string; readonly places: PackedPlaces }>();

/** Every place of the node word. Throws `query-syntax`. */
async function nodeOf(core: EngineCore, { form, ...request }: NodeRequest): Promise<NodeQuestion> {
  if (form !== undefined) return { key: JSON.stringify(form), node: form };
  // What the words are decides what a whole word is, so they have to be known before the search.
  const state = await studiedWorks(core, request.works);
  const key = JSON.stringify([request, state]);
  const last = lastPlaces.get(core);
  if (last?.key === key) return { key, node: last.places };
  const { annotated, ...query } = request;
  const places = packPlaces(await core.index.findPlaces({ ...query, ...(annotated !== undefined && { annotated }) }));
  lastPlaces.set(core, { key, places });
  return { key, node: places };
}

function keynessWorks(works: readonly WorkId[], against: readonly WorkId[] | null): readonly WorkId[] | null {
  return against === null ? null : [...new Set([...works, ...against])];
}

/** Answers to questions about word counts. */
export const countingAnswers: Answers<'concordance' | 'collocates' | 'dispersion' | 'frequency' | 'keyness'> = {
  concordance: async (core, { options, ...node }) =>
    study(core, node.works, { about: 'concordance', options, ...(await nodeOf(core, node)) }),
  collocates: async (core, { options, ...node }) =>
    study(core, node.works, { about: 'collocates', options, ...(await nodeOf(core, node)) }),
  dispersion: async (core, { partOf, ...node }) =>
    study(core, node.works, { about: 'dispersion', partOf, ...(await nodeOf(core, node)) }),
  frequency: (core, { works, ...question }) => study(core, works, { about: 'frequency', ...question }),
  keyness: (core, { against, ...question }) =>
    study(core, keynessWorks(question.works, against), { about: 'keyness', ...question }),
};
