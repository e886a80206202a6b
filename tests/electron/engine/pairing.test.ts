import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshPath, openEngine } from './test-engine';
import type { TestEngine } from './test-engine';

const chinese = ['灯塔公约', '第一条 双方保养各自海岸的灯塔。', '第二条 费用由双方平均负担。'];
const english = [
  'Lighthouse Convention',
  'Article 1 Each Party shall maintain the lighthouses on its own shore.',
  'Article 2 The costs shall be shared equally.',
];

let engine: TestEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.engine.close());

function write(name: string, lines: readonly string[]): string {
  const path = freshPath(name);
  writeFileSync(path, `${lines.join('\n\n')}\n`);
  return path;
}

async function texts(workId: string): Promise<Record<string, readonly string[]>> {
  const { documents } = await engine.ask('openWork', { workId });
  return Object.fromEntries(
    Object.entries(documents).map(([name, { clauses }]) => [name, clauses.map(one => one.text)]),
  );
}

describe('pairWorks', () => {
  it('makes one aligned work of two, with titles in both languages; the emptied one goes to the bin', async () => {
    await engine.import([write('deng.txt', chinese)], { workId: 'deng' });
    await engine.import([write('light.txt', english)], { workId: 'light' });
    const { jobId } = await engine.ask('pairWorks', { workId: 'deng', withWork: 'light' });
    await engine.engine.finished(jobId);
    expect(await texts('deng')).toEqual({ zh: chinese, en: english });
    const { work, alignment, documents } = await engine.ask('openWork', { workId: 'deng' });
    expect(work.titles).toEqual({ zh: '灯塔公约', en: 'Lighthouse Convention' });
    expect(alignment.map(link => [link.zh.length, link.en.length])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    for (const clause of documents.en?.clauses ?? []) expect(clause.id).toMatch(/^deng\.en\./);
    expect((await engine.ask('works', {})).map(one => one.id)).not.toContain('light');
    expect((await engine.ask('listBin', {})).map(one => one.work.id)).toContain('light');
    const { clauses } = (await engine.ask('openWork', { workId: 'deng' })).documents.en ?? { clauses: [] };
    const place = await engine.ask('traceToSource', { clauseId: clauses[1]?.id ?? '', range: { start: 0, end: 9 } });
    expect(place.text).toBe('Article 1');
  });

  it('refuses works that have the same language, or both', async () => {
    await engine.import([write('one.txt', chinese.slice(1))], { workId: 'one' });
    await engine.import([write('two.txt', chinese.slice(0, 2))], { workId: 'two' });
    const refusal = engine.ask('pairWorks', { workId: 'one', withWork: 'two' });
    await expect(refusal).rejects.toMatchObject({ code: 'document-exists' });
    const shipped = engine.ask('pairWorks', { workId: 'second-brf-joint-communique', withWork: 'two' });
    await expect(shipped).rejects.toMatchObject({ code: 'document-exists' });
    expect(await texts('two')).toEqual({ zh: chinese.slice(0, 2) });
  });
});

describe('partWork', () => {
  it('makes a work of its own of one language, and back again with pairWorks', async () => {
    await engine.import(
      [write('p.zh.txt', [...chinese, '第三条 甲。']), write('p.en.txt', [...english, 'Article 3 A.'])],
      {
        workId: 'parting',
      },
    );
    const before = await engine.ask('openWork', { workId: 'parting' });
    const parted = await engine.ask('partWork', { workId: 'parting', language: 'en' });
    expect(Object.keys(await texts('parting'))).toEqual(['zh']);
    expect(await texts(parted.id)).toEqual({ en: [...english, 'Article 3 A.'] });
    const { jobId } = await engine.ask('pairWorks', { workId: 'parting', withWork: parted.id });
    await engine.engine.finished(jobId);
    const after = await engine.ask('openWork', { workId: 'parting' });
    expect(after.documents).toEqual(before.documents);
    expect(after.alignment.map(({ zh, en }) => ({ zh, en }))).toEqual(
      before.alignment.map(({ zh, en }) => ({ zh, en })),
    );
  });
});

describe('swapLanguages', () => {
  it('reads both sources again, each as the other language', async () => {
    await engine.import([write('w1.txt', english.slice(1))], { workId: 'wrong', language: 'zh' });
    await engine.import([write('w2.txt', chinese.slice(1))], { workId: 'wrong', language: 'en' });
    expect(await texts('wrong')).toEqual({ zh: english.slice(1), en: chinese.slice(1) });
    const { jobId } = await engine.ask('swapLanguages', { workId: 'wrong' });
    await engine.engine.finished(jobId);
    expect(await texts('wrong')).toEqual({ zh: chinese.slice(1), en: english.slice(1) });
  });
});

describe('the script of a Chinese text', () => {
  it('is told, and can be corrected', async () => {
    const [report] = await engine.import([write('trad.txt', ['條約', '第一條 雙方應當遵守國際義務。'])]);
    const workId = report?.workId ?? '';
    const { work } = await engine.ask('openWork', { workId });
    expect(work.documents.zh?.script).toBe('traditional');
    await engine.ask('updateDocument', { workId, language: 'zh', status: 'original', script: 'simplified' });
    const works = await engine.ask('works', {});
    expect(works.find(one => one.id === workId)?.documents.zh?.script).toBe('simplified');
  });
});

describe('replaceDocument', () => {
  it('takes one file only, and says so', async () => {
    await engine.import([write('r.txt', chinese)], { workId: 'replaced' });
    engine.engine.grant('several', [write('a.txt', chinese), write('b.txt', chinese)]);
    const refusal = engine.ask('replaceDocument', { workId: 'replaced', language: 'zh', grantId: 'several' });
    await expect(refusal).rejects.toMatchObject({ code: 'one-file-only' });
  });
});
