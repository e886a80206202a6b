import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { SearchRequest } from '../../../corpus/search/search-answer';
import { LibraryIndex } from '../../../electron/engine/library-index';
import type { Library } from '../../../electron/engine/library/library';
import type { OpenDocuments } from '../../../electron/engine/library/open-documents';
import { makeDocument } from '../../helpers/make-document';

const folder = mkdtempSync(join(tmpdir(), 'duidu-index-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const longCount = 2_100; // more clauses than are taken in before a question is answered
const request: SearchRequest = {
  query: '合作',
  sort: 'relevance',
  offset: 0,
  limit: 1,
  works: null,
  toggles: { matchCase: false, wholeWord: false, stem: false, digits: false },
};

/** A library in memory, of works that hold one text so many times, and its index. */
function startIndex() {
  const works = new Map<string, { readonly text: string; readonly count: number }>();
  const recordOf = (id: string) => {
    const { text = '', count = 0 } = works.get(id) ?? {};
    const zh = { clauses: { name: `${id}-${text}` }, tokens: null };
    const work = { id, titles: { zh: '', en: '' }, documents: { zh: { clauseCount: count } } };
    return { work, documents: { zh }, alignment: null };
  };
  const library = {
    layout: { index: folder },
    has: (id: string) => works.has(id),
    record: recordOf,
    records: () => [...works.keys()].map(recordOf),
  } as unknown as Library;
  const documents = {
    clauses: async (id: string) => {
      const { text = '', count = 0 } = works.get(id) ?? {};
      return makeDocument('zh', new Array<string>(count).fill(text), id).clauses;
    },
    tokens: async () => null,
    alignment: async () => [],
  } as unknown as OpenDocuments;
  const entered: string[] = [];
  const news = { damaged: () => undefined, entered: (ids: readonly string[]) => void entered.push(...ids) };
  const index = new LibraryIndex(library, documents, news);
  const search = async () => {
    const { total, entering } = await index.search(request);
    return { total, entering };
  };
  return { works, entered, search };
}

describe('LibraryIndex', () => {
  it('answers while a long work is taken in, names it, tells when it is in, and then finds all of it', async () => {
    const { works, entered, search } = startIndex();
    works.set('a', { text: '合作', count: 1 });
    expect(await search()).toEqual({ total: 1, entering: undefined });
    works.set('long', { text: '合作', count: longCount });
    expect(await search()).toEqual({ total: 1, entering: ['long'] });
    await vi.waitFor(() => expect(entered).toEqual(['long']), 20_000);
    expect(await search()).toEqual({ total: 1 + longCount, entering: undefined });
  });

  it('waits for a short work, and for all works at the start', async () => {
    const { works, search } = startIndex();
    works.set('long', { text: '合作', count: longCount });
    expect(await search()).toEqual({ total: longCount, entering: undefined });
    works.set('short', { text: '合作', count: 5 });
    expect(await search()).toEqual({ total: longCount + 5, entering: undefined });
  });

  it('finds the edition before while a long one is taken in, and nothing of a work that has gone', async () => {
    const { works, entered, search } = startIndex();
    works.set('long', { text: '合作', count: longCount });
    await search();
    works.set('long', { text: '发展', count: longCount });
    expect(await search()).toEqual({ total: longCount, entering: ['long'] });
    await vi.waitFor(() => expect(entered).toEqual(['long']), 20_000);
    expect(await search()).toEqual({ total: 0, entering: undefined });
    works.set('long', { text: '再合作', count: longCount });
    await search();
    works.delete('long');
    expect(await search()).toEqual({ total: 0, entering: undefined });
  });
});
