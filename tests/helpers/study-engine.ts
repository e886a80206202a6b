import { StudiedCorpus } from '../../corpus/compare/compared-work';
import { defaultIgnored } from '../../corpus/compare/compared-text';
import { studyAnswering } from '../../corpus/compare/study';
import { defaultPhraseOptions } from '../../corpus/compare/repeated-phrases';
import type { Clause } from '../../corpus/model/clause';
import { languages, type Language } from '../../corpus/model/language';
import type { Token } from '../../corpus/model/token';
import { packTokens } from '../../corpus/segment/token-table';
import type { OpenedWork } from '../../electron/engine/protocol';
import type { EngineCalls } from '../../renderer/bridge/engine-calls';

/** The study of wording over works in memory, with the browser's word breaks in place of the dictionary's. */
export function studyEngine(works: readonly OpenedWork[]): Partial<EngineCalls> {
  const glossary = { entries: [] };
  const about = (ids: readonly string[] | null) => studiedCorpus(works, ids);
  const all = () => about(null);
  return {
    compare: async ({ members, ignored }) =>
      studyAnswering.members(all(), { about: 'members', members, ignored: ignored ?? defaultIgnored }, glossary),
    similar: async ({ member, works: ids, limit }) =>
      studyAnswering.similar(about(ids), { about: 'similar', member, limit }, glossary),
    phrases: async ({ language, works: ids, options, limit }) =>
      studyAnswering.phrases(
        about(ids),
        { about: 'phrases', language, options: options ?? defaultPhraseOptions, limit },
        glossary,
      ),
    formulas: async ({ works: ids, verbs, forms }) =>
      studyAnswering.formulas(about(ids), { about: 'formulas', verbs, forms }, glossary),
    renderings: async ({ phrase, language, works: ids }) =>
      studyAnswering.renderings(about(ids), { about: 'renderings', phrase, language }, glossary),
    consistency: async ({ works: ids, language }) =>
      studyAnswering.consistency(about(ids), { about: 'consistency', language }, glossary),
    slot: async ({ pattern, language, works: ids }) =>
      studyAnswering.pattern(about(ids), { about: 'pattern', pattern, language }, glossary),
    diffWorks: async ({ left, right }) =>
      studyAnswering.documents(all(), { about: 'documents', left, right }, glossary),
  };
}

/** Works in memory laid open for study; `null` for all of them. */
export function studiedCorpus(works: readonly OpenedWork[], ids: readonly string[] | null): StudiedCorpus {
  return new StudiedCorpus(works.filter(({ work }) => ids?.includes(work.id) ?? true).map(toStudied));
}

function toStudied({ work, documents, alignment }: OpenedWork) {
  const entries = languages.flatMap(language => {
    const clauses = documents[language]?.clauses;
    return clauses === undefined ? [] : [[language, { clauses, tokens: packTokens(clauses.map(wordsOf)) }] as const];
  });
  return { workId: work.id, documents: Object.fromEntries(entries), alignment };
}

const segmenters: Readonly<Record<Language, Intl.Segmenter>> = {
  zh: new Intl.Segmenter('zh', { granularity: 'word' }),
  en: new Intl.Segmenter('en', { granularity: 'word' }),
};

function wordsOf({ text, language }: Clause): Token[] {
  return [...segmenters[language].segment(text)]
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ index, segment, isWordLike }) => ({
      start: index,
      end: index + segment.length,
      kind: isWordLike === true ? ('word' as const) : ('punctuation' as const),
    }));
}
