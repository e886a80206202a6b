import { readFile } from 'node:fs/promises';
import { StudiedCorpus } from '../../../corpus/compare/compared-work';
import type { StudiedWork } from '../../../corpus/compare/compared-work';
import type { AlignmentLink } from '../../../corpus/model/alignment-link';
import type { Clause } from '../../../corpus/model/clause';
import { languages } from '../../../corpus/model/language';
import type { Language } from '../../../corpus/model/language';
import type { WorkId } from '../../../corpus/model/work';
import type { TokenTable } from '../../../corpus/segment/token-table';
import { parseTokens } from '../library/token-file';

/** Where a document of a studied work lies; `tokensPath` is `null` while its words are unknown. */
export interface DocumentPaths {
  readonly clausesPath: string;
  readonly tokensPath: string | null;
}

/** A work that a question is about, by the paths of its files: a new state has new names. */
export interface WorkPaths {
  readonly workId: WorkId;
  readonly documents: Readonly<Partial<Record<Language, DocumentPaths>>>;
  readonly alignmentPath: string | null;
}

/** The works of the last question, read once: the next one is mostly about the same. */
export class StudyShelf {
  #last: { readonly key: string; readonly corpus: Promise<StudiedCorpus> } | null = null;

  async open(works: readonly WorkPaths[]): Promise<StudiedCorpus> {
    const key = JSON.stringify(works);
    if (this.#last?.key === key) return this.#last.corpus;
    const corpus = Promise.all(works.map(readWork)).then(read => new StudiedCorpus(read));
    this.#last = { key, corpus };
    corpus.catch(() => (this.#last = null));
    return corpus;
  }
}

async function readWork({ workId, documents: paths, alignmentPath }: WorkPaths): Promise<StudiedWork> {
  const documents: Partial<Record<Language, { clauses: readonly Clause[]; tokens: TokenTable | null }>> = {};
  for (const language of languages) {
    const document = paths[language];
    if (document === undefined) continue;
    const { clausesPath, tokensPath } = document;
    documents[language] = {
      clauses: await readJson<Clause[]>(clausesPath),
      tokens: tokensPath === null ? null : parseTokens(await readFile(tokensPath)),
    };
  }
  const alignment = alignmentPath === null ? [] : await readJson<AlignmentLink[]>(alignmentPath);
  return { workId, documents, alignment };
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T;
}
