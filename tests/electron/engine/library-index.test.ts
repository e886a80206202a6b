import { writeFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { SearchRequest } from '../../../corpus/search/search-answer';
import { freshPath, openEngine } from './test-engine';

const clauseCount = 2_100; // more than is taken in before a question is answered

const request: SearchRequest = {
  query: '长文',
  sort: 'relevance',
  offset: 0,
  limit: 1,
  works: null,
  toggles: { matchCase: false, wholeWord: false, stem: false, digits: false },
};

describe('searching while a long work is taken in', () => {
  it('answers at once and names the work, tells when it is in, and then finds all of it; gone, it finds none', async () => {
    const { engine, ask, changed, import: importFiles } = await openEngine();
    expect((await ask('search', request)).total).toBe(0);
    const path = freshPath('long.txt');
    const lines = Array.from({ length: clauseCount }, (_, at) => `第${at + 1}条 长文合作。`);
    writeFileSync(path, lines.join('\n\n'));
    await importFiles([path], { workId: 'long' });

    const told = changed.length;
    const during = await ask('search', request);
    expect([during.total, during.entering]).toEqual([0, ['long']]);
    await vi.waitFor(() => expect(changed.slice(told)).toContain('long'), 20_000);
    const after = await ask('search', request);
    expect([after.total, after.entering]).toEqual([clauseCount, undefined]);

    await ask('removeWork', { workId: 'long' });
    const gone = await ask('search', request);
    expect([gone.total, gone.entering]).toEqual([0, undefined]);
    await engine.close();
  });
});
