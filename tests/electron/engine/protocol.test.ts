import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineMethod } from '../../../electron/engine/protocol';
import { openEngine } from './test-engine';
import type { TestEngine } from './test-engine';

let opened: TestEngine;
beforeAll(async () => {
  opened = await openEngine();
});
afterAll(() => opened.engine.close());

describe('call', () => {
  it.each<[string, string, unknown]>([
    ['a method that does not exist', 'format-disk', {}],
    ['a method of every object', 'toString', {}],
    ['no request', 'works', undefined],
    ['a field too many', 'works', { extra: 1 }],
    ['a work id that climbs out of the library', 'openWork', { workId: '../../etc' }],
    ['a path for a grant', 'startImport', { grantId: '/etc/passwd', options: { workId: 1 } }],
    ['a query over the limit', 'search', { query: 'x'.repeat(20_001) }],
    ['a page over the limit', 'suggest', { prefix: 'a', language: 'zh', limit: 51 }],
    ['a negative offset', 'traceToSource', { clauseId: 'a', range: { start: -1, end: 2 } }],
    ['a third language', 'tokens', { workId: 'a', language: 'fr' }],
    ['an unknown export format', 'exportWork', { workId: 'a', format: 'exe' }],
  ])('refuses %s', async (_what, method, request) => {
    const result = await opened.engine.call(method as EngineMethod, request);
    expect(result).toMatchObject({ ok: false, error: { code: 'request-invalid' } });
  });

  it('says nothing of the words of a refused request', async () => {
    const result = await opened.engine.call('search', { query: { secret: '机密' } });
    expect(JSON.stringify(result)).not.toContain('机密');
  });

  it.each<[string, EngineMethod, object, string]>([
    ['work', 'openWork', { workId: 'nowhere' }, 'work-unknown'],
    ['document', 'tokens', { workId: 'nowhere', language: 'zh' }, 'work-unknown'],
    ['clause', 'traceToSource', { clauseId: 'a.zh.0', range: { start: 0, end: 1 } }, 'clause-unknown'],
    ['job', 'importReports', { jobId: 'none' }, 'job-unknown'],
    [
      'grant',
      'startImport',
      { grantId: 'none', options: { workId: null, language: null, title: null, encoding: null } },
      'grant-unknown',
    ],
  ])('answers an unknown %s with its own code', async (_what, method, request, code) => {
    expect(await opened.engine.call(method, request)).toMatchObject({ ok: false, error: { code } });
  });
});
