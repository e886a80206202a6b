import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshPath, openEngine } from './test-engine';
import type { TestEngine } from './test-engine';

const chinese = ['第一条 为了保护环境，制定本法。', '第二条 本法适用于水体。', '第三条 本法自公布之日起施行。'];
const edited = ['第一条 为了保护生态环境，制定本法。', '第二条 新增的一条写在这里。', ...chinese.slice(1)];
const english = [
  'Article 1 This Law is made to protect the environment.',
  'Article 2 This Law applies to bodies of water.',
  'Article 3 This Law enters into force on promulgation.',
];

function write(name: string, lines: readonly string[]): string {
  const path = freshPath(name);
  writeFileSync(path, `${lines.join('\n\n')}\n`);
  return path;
}

let shared: TestEngine;
beforeAll(async () => {
  shared = await openEngine();
});
afterAll(() => shared.engine.close());

async function importTwice(workId: string): Promise<void> {
  await shared.import([write('law.zh.txt', chinese), write('law.en.txt', english)], { workId });
  await shared.import([write('new.zh.txt', edited)], { workId });
}

describe('previousEdition', () => {
  it('answers nothing for a document that was never replaced', async () => {
    await shared.import([write('once.txt', chinese)], { workId: 'once' });
    expect(await shared.ask('previousEdition', { workId: 'once', language: 'zh' })).toBeNull();
  });

  it('answers the clauses that were replaced, with the ids that the new edition carries on', async () => {
    await importTwice('twice');
    const previous = await shared.ask('previousEdition', { workId: 'twice', language: 'zh' });
    expect(previous?.clauses.map(clause => clause.text)).toEqual(chinese);
    const now = (await shared.ask('openWork', { workId: 'twice' })).documents.zh?.clauses ?? [];
    expect(now.map(clause => clause.text)).toEqual(edited);
    const ids = now.map(clause => clause.id);
    for (const clause of previous?.clauses ?? []) expect(ids).toContain(clause.id);
    expect(await shared.ask('previousEdition', { workId: 'twice', language: 'en' })).toBeNull();
  });
});

describe('diffWorks', () => {
  it('holds an edition against the one before it', async () => {
    await importTwice('held');
    const [diff] = await shared.ask('diffWorks', { left: 'held@previous', right: 'held' });
    expect(diff?.counts).toMatchObject({ changed: 1, new: 1, same: 2, gone: 0 });
    const changed = diff?.pairs.find(pair => pair.change === 'changed');
    const inserted = changed?.diff?.spans.filter(span => span.operation === 'inserted') ?? [];
    expect(inserted.map(({ right }) => changed?.rightText.slice(right.start, right.end))).toEqual(['生态']);
  });

  it('says that there is no edition before', async () => {
    await shared.import([write('alone.txt', chinese)], { workId: 'alone' });
    const result = await shared.engine.call('diffWorks', { left: 'alone@previous', right: 'alone' });
    expect(result).toMatchObject({ ok: false, error: { code: 'work-unknown' } });
  });
});

describe('restoreEdition', () => {
  it('brings text, summary and links back as they were, and forth again', async () => {
    const workId = 'back';
    await shared.import([write('law.zh.txt', chinese), write('law.en.txt', english)], { workId });
    const first = await shared.ask('openWork', { workId });
    await shared.import([write('new.zh.txt', edited)], { workId });
    const second = await shared.ask('openWork', { workId });
    await shared.ask('restoreEdition', { workId, language: 'zh' });
    expect(await shared.ask('openWork', { workId })).toEqual(first);
    await shared.ask('restoreEdition', { workId, language: 'zh' });
    expect(await shared.ask('openWork', { workId })).toEqual(second);
  });

  it('survives a restart', async () => {
    const libraryFolder = join(freshPath('again'), '');
    const first = await openEngine({ libraryFolder });
    await first.import([write('a.txt', chinese)], { workId: 'kept' });
    await first.import([write('b.txt', edited)], { workId: 'kept' });
    await first.engine.close();
    const next = await openEngine({ libraryFolder });
    await next.ask('restoreEdition', { workId: 'kept', language: 'zh' });
    const { documents } = await next.ask('openWork', { workId: 'kept' });
    expect(documents.zh?.clauses.map(clause => clause.text)).toEqual(chinese);
    await next.engine.close();
  });

  it('refuses when there is no edition before', async () => {
    const refusal = shared.ask('restoreEdition', { workId: 'second-brf-joint-communique', language: 'zh' });
    await expect(refusal).rejects.toMatchObject({ code: 'document-unknown' });
  });
});
