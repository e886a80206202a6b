import { type CountQuestion, countAnswering } from '../../corpus/statistics/count-question';
import { packPlaces } from '../../corpus/statistics/packed-places';
import { countMethods } from '../../electron/engine/count-schemas';
import type { EngineRequest, OpenedWork } from '../../electron/engine/protocol';
import { EngineProblem } from '../../renderer/bridge/engine-problem';
import type { EngineCalls } from '../../renderer/bridge/engine-calls';
import { studiedCorpus } from './study-engine';

const glossary = { entries: [] };

/** Word counts over works in memory, in place of the engine's: a plain scan finds the node word. */
export function countEngine(works: readonly OpenedWork[]): Partial<EngineCalls> {
  const corpora = new Map<string, ReturnType<typeof studiedCorpus>>();
  const about = (ids: readonly string[] | null) => {
    const key = JSON.stringify(ids);
    const known = corpora.get(key) ?? studiedCorpus(works, ids);
    corpora.set(key, known);
    return known;
  };
  const nodeOf = ({ query, works: ids, form }: Omit<EngineRequest<'dispersion'>, 'partOf'>) => {
    if (query === '"') throw new EngineProblem('query-syntax', 'unclosed', { position: 1, reason: 'quote-unclosed' });
    const key = JSON.stringify([query, ids, form]);
    if (form !== undefined) return { key, node: form };
    const clauses = (['zh', 'en'] as const).flatMap(language => about(ids).clauses(language));
    return { key, node: packPlaces(clauses.map(({ clauseId, text }) => ({ clauseId, ranges: scan(text, query) }))) };
  };
  const ask = <About extends CountQuestion['about']>(
    name: About,
    ids: readonly string[] | null,
    question: Omit<Extract<CountQuestion, { about: About }>, 'about'>,
  ) => countAnswering[name](about(ids), { about: name, ...question } as never, glossary);
  return {
    concordance: async ({ options, ...node }) => ask('concordance', node.works, { ...nodeOf(node), options } as never),
    collocates: async ({ options, ...node }) => ask('collocates', node.works, { ...nodeOf(node), options } as never),
    dispersion: async ({ partOf, ...node }) => ask('dispersion', node.works, { ...nodeOf(node), partOf } as never),
    frequency: async request => ask('frequency', request.works, countMethods.frequency.parse(request)),
    keyness: async request => ask('keyness', null, countMethods.keyness.parse(request)),
  };
}

function scan(text: string, query: string) {
  const ranges = [];
  const [folded, wanted] = [text.toLowerCase(), query.toLowerCase()];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    ranges.push({ start: at, end: at + wanted.length });
  }
  return ranges;
}
