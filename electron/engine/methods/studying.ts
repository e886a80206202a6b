import { join } from 'node:path';
import { defaultIgnored } from '../../../corpus/compare/compared-text';
import { defaultPhraseOptions } from '../../../corpus/compare/repeated-phrases';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import { languages } from '../../../corpus/model/language';
import type { Language } from '../../../corpus/model/language';
import type { ClauseId } from '../../../corpus/model/clause';
import type { WorkId } from '../../../corpus/model/work';
import type { Answers, EngineCore } from '../engine-core';
import { segmentWork } from '../import/import-work';
import type { EngineAnswers, EngineQuestion } from '../study/answer-question';
import type { DocumentPaths, WorkPaths } from '../study/study-shelf';

/** Puts a question to the study thread, once the words of the works are known. `null` means the whole library. */
export async function study<A extends EngineQuestion['about']>(
  core: EngineCore,
  works: readonly WorkId[] | null,
  question: Extract<EngineQuestion, { about: A }>,
): Promise<EngineAnswers[A]> {
  const studied = await studiedWorks(core, works);
  return (await core.study.run({ kind: 'study', question, works: studied })) as EngineAnswers[A];
}

/** The works that a question is about, once their words are known. */
export async function studiedWorks(core: EngineCore, works: readonly WorkId[] | null): Promise<readonly WorkPaths[]> {
  const ids = works ?? core.library.records().map(record => record.work.id);
  for (const workId of ids) await segmentWork(core.imports, workId);
  return ids.map(workId => toPaths(core, workId));
}

function toPaths(core: EngineCore, workId: WorkId): WorkPaths {
  const record = core.library.record(workId);
  const folder = core.library.workFolder(workId);
  const documents: Partial<Record<Language, DocumentPaths>> = {};
  for (const language of languages) {
    const stored = record.documents[language];
    if (stored === undefined) continue;
    const tokensPath = stored.tokens === null ? null : join(folder, stored.tokens.name);
    documents[language] = { clausesPath: join(folder, stored.clauses.name), tokensPath };
  }
  const alignmentPath = record.alignment === null ? null : join(folder, record.alignment.name);
  return { workId, documents, alignmentPath };
}

/** Behind the id of a work: the edition that its present one took the place of. */
const PREVIOUS = '@previous';

/** The kept editions of a work as a work of their own. Throws `work-unknown` when it has none. */
function previousPaths(core: EngineCore, id: string): WorkPaths {
  const workId = id.slice(0, -PREVIOUS.length);
  const { previous = {} } = core.library.record(workId);
  const folder = core.library.workFolder(workId);
  const documents: Partial<Record<Language, DocumentPaths>> = {};
  for (const language of languages) {
    const kept = previous[language]?.document;
    if (kept === undefined) continue;
    const tokensPath = kept.tokens === null ? null : join(folder, kept.tokens.name);
    documents[language] = { clausesPath: join(folder, kept.clauses.name), tokensPath };
  }
  if (Object.keys(documents).length === 0) {
    throw new CorpusError('work-unknown', 'no edition before this one', { work: id });
  }
  return { workId: id, documents, alignmentPath: null };
}

/** The works that hold some clauses, each once. Throws `clause-unknown`. */
function worksOf(core: EngineCore, clauseIds: readonly ClauseId[]): WorkId[] {
  const ids = clauseIds.map(clauseId => {
    const workId = clauseId.split('.')[0] ?? '';
    if (!core.library.has(workId)) throw new CorpusError('clause-unknown', 'no such clause', { clause: clauseId });
    return workId;
  });
  return [...new Set(ids)];
}

/** Answers to questions about wording across clauses, works and languages. */
export const studyingAnswers: Answers<
  'compare' | 'similar' | 'phrases' | 'formulas' | 'renderings' | 'consistency' | 'slot' | 'diffWorks'
> = {
  compare: (core, { members, ignored }) => {
    const works = worksOf(
      core,
      members.map(member => member.clauseId),
    );
    return study(core, works, { about: 'members', members, ignored: ignored ?? defaultIgnored });
  },
  similar: (core, { member, works, limit }) => {
    const own = worksOf(core, [member.clauseId]);
    const asked = works === null ? null : [...new Set([...own, ...works])];
    return study(core, asked, { about: 'similar', member, limit });
  },
  phrases: (core, { language, works, options, limit }) =>
    study(core, works, { about: 'phrases', language, limit, options: options ?? defaultPhraseOptions }),
  formulas: (core, { works, verbs, forms }) => study(core, works, { about: 'formulas', verbs, forms }),
  renderings: (core, { phrase, language, works }) => study(core, works, { about: 'renderings', phrase, language }),
  consistency: (core, { works, language }) => study(core, works, { about: 'consistency', language }),
  slot: (core, { pattern, language, works }) => study(core, works, { about: 'pattern', pattern, language }),
  diffWorks: async (core, { left, right }) => {
    const works = [];
    for (const id of new Set([left, right])) {
      works.push(...(id.endsWith(PREVIOUS) ? [previousPaths(core, id)] : await studiedWorks(core, [id])));
    }
    const question = { about: 'documents', left, right } as const;
    return (await core.study.run({ kind: 'study', question, works })) as EngineAnswers['documents'];
  },
};
