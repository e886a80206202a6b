import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SearchRequest } from '../../../corpus/search/search-answer';
import { openEngine } from './test-engine';
import type { TestEngine } from './test-engine';

const request: SearchRequest = {
  query: '鼓励',
  sort: 'document',
  offset: 0,
  limit: 1000,
  works: null,
  toggles: { matchCase: false, wholeWord: false, stem: false, digits: false },
};

/** Opens the library of `first` again and answers the same query. */
async function again(first: TestEngine) {
  const next = await openEngine({ libraryFolder: first.options.libraryFolder });
  const answer = await next.ask('search', request);
  await next.engine.close();
  return { answer, notices: next.notices.map(notice => notice.code) };
}

async function searched() {
  const first = await openEngine();
  const answer = await first.ask('search', request);
  await first.engine.close();
  const folder = join(first.options.libraryFolder, 'index');
  return { first, answer, path: join(folder, readdirSync(folder)[0] ?? 'none') };
}

describe('the index on disk', () => {
  it('is kept at the end and gives the same answer at the next start', async () => {
    const { first, answer } = await searched();
    expect(await again(first)).toEqual({ answer, notices: [] });
  });

  it.each([
    ['a flipped bit', (bytes: Buffer) => bytes.fill((bytes[2_000] ?? 0) ^ 1, 2_000, 2_001)],
    ['a cut end', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['no header', (bytes: Buffer) => bytes.fill(0, 0, 100)],
    ['nothing in it', () => Buffer.alloc(0)],
  ])('with %s is made anew, with a notice', async (_damage, damage) => {
    const { first, answer, path } = await searched();
    writeFileSync(path, damage(readFileSync(path)));
    expect(await again(first)).toEqual({ answer, notices: ['index-rebuilt'] });
    expect(await again(first)).toEqual({ answer, notices: [] });
  });

  it('that is gone is made anew in silence', async () => {
    const { first, answer, path } = await searched();
    rmSync(path);
    expect(await again(first)).toEqual({ answer, notices: [] });
  });
});
