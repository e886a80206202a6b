import type { AlignmentLink } from '../model/alignment-link';
import type { Clause, ClauseId } from '../model/clause';
import type { Language } from '../model/language';
import { languages } from '../model/language';
import type { Token } from '../model/token';
import type { Bilingual, WorkId } from '../model/work';
import type { TokenTable } from '../segment/token-table';
import type { WordBits } from './word-bits';

/** The tokens of a document as its segmenter or its file gives them; `null` until they are known. */
export type DocumentTokens = readonly (readonly Token[])[] | TokenTable | null;

/** One language version to be searched. */
export interface SearchedDocument {
  readonly clauses: readonly Clause[];
  readonly tokens: DocumentTokens;
}

/** A work to be searched. */
export interface SearchedWork {
  readonly work: { readonly id: WorkId; readonly titles?: Bilingual };
  readonly documents: Readonly<Partial<Record<Language, SearchedDocument>>>;
  readonly alignment: readonly AlignmentLink[];
}

/** A document in the engine: its clauses have the ordinals from `base`. */
export interface IndexedDocument {
  readonly language: Language;
  readonly base: number;
  readonly clauses: readonly Clause[];
  words: WordBits | null;
}

/** A work in the engine: Chinese first, ordinals `[base, end)`. */
export interface IndexedWork {
  readonly id: WorkId;
  titles: Bilingual;
  /** As it was given, without tokens. */
  readonly input: SearchedWork;
  readonly base: number;
  readonly end: number;
  readonly documents: readonly IndexedDocument[];
  /** For each clause from `base` on, its place in `links`; `linkStarts` has one entry more. */
  readonly linkStarts: Uint32Array;
  /** Ordinals of the clauses of the other language in the same alignment links. */
  readonly links: Uint32Array;
  /** Clauses of the same language in the same links, for the few that have any; without the clause itself. */
  readonly siblings: ReadonlyMap<number, readonly number[]>;
}

const noTitles: Bilingual = { zh: '', en: '' };

/** Give a work its ordinals. Links to unknown clauses are passed over. */
export function placeWork(input: SearchedWork, base: number): IndexedWork {
  const documents: IndexedDocument[] = [];
  let end = base;
  for (const language of languages) {
    const clauses = input.documents[language]?.clauses ?? [];
    if (clauses.length === 0) continue;
    documents.push({ language, base: end, clauses, words: null });
    end += clauses.length;
  }
  const bare = Object.fromEntries(documents.map(({ language, clauses }) => [language, { clauses, tokens: null }]));
  return {
    id: input.work.id,
    titles: input.work.titles ?? noTitles,
    input: { work: { id: input.work.id }, documents: bare, alignment: input.alignment },
    base,
    end,
    documents,
    ...placeLinks(input.alignment, documents, base, end),
  };
}

/** The alignment of a work in ordinals. */
type PlacedLinks = Pick<IndexedWork, 'linkStarts' | 'links' | 'siblings'>;

/** The same work, aligned otherwise. */
export function realignWork(work: IndexedWork, alignment: readonly AlignmentLink[]): IndexedWork {
  const links = placeLinks(alignment, work.documents, work.base, work.end);
  return { ...work, input: { ...work.input, alignment }, ...links };
}

function placeLinks(
  alignment: readonly AlignmentLink[],
  documents: readonly IndexedDocument[],
  base: number,
  end: number,
): PlacedLinks {
  const ordinals = new Map<ClauseId, number>();
  for (const document of documents) document.clauses.forEach(({ id }, at) => ordinals.set(id, document.base + at));
  const others = new Map<number, number[]>();
  const siblings = new Map<number, number[]>();
  for (const link of alignment) {
    const zh = known(link.zh, ordinals);
    const en = known(link.en, ordinals);
    join(zh, en, others);
    join(en, zh, others);
    join(zh, zh, siblings);
    join(en, en, siblings);
  }
  return { siblings, ...packLinks(others, base, end) };
}

function known(ids: readonly ClauseId[], ordinals: ReadonlyMap<ClauseId, number>): number[] {
  return ids.map(id => ordinals.get(id)).filter(ordinal => ordinal !== undefined);
}

function join(from: readonly number[], to: readonly number[], into: Map<number, number[]>): void {
  for (const one of from) {
    for (const other of to) {
      if (one === other) continue;
      const list = into.get(one);
      if (list === undefined) into.set(one, [other]);
      else if (!list.includes(other)) list.push(other);
    }
  }
}

function packLinks(others: ReadonlyMap<number, readonly number[]>, base: number, end: number) {
  const linkStarts = new Uint32Array(end - base + 1);
  const links: number[] = [];
  for (let ordinal = base; ordinal < end; ordinal++) {
    const list = others.get(ordinal) ?? [];
    links.push(...[...list].sort((one, other) => one - other));
    linkStarts[ordinal - base + 1] = links.length;
  }
  return { linkStarts, links: Uint32Array.from(links) };
}

/** Clauses of the other language aligned with the clause, ascending. */
export function counterpartsOf(work: IndexedWork, ordinal: number): Uint32Array {
  const at = ordinal - work.base;
  return work.links.subarray(work.linkStarts[at], work.linkStarts[at + 1]);
}

/** The document that holds the ordinal. */
export function documentOf(work: IndexedWork, ordinal: number): IndexedDocument {
  const last = work.documents.at(-1);
  const found = work.documents.length > 1 && last !== undefined && ordinal >= last.base ? last : work.documents[0];
  if (found === undefined) throw new RangeError('a work without documents has no ordinals');
  return found;
}

/** The clause with this ordinal. */
export function clauseOf(work: IndexedWork, ordinal: number): Clause {
  const { base, clauses } = documentOf(work, ordinal);
  const clause = clauses[ordinal - base];
  if (clause === undefined) throw new RangeError('no clause has this ordinal');
  return clause;
}
