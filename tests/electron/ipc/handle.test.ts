import { beforeEach, describe, expect, it, vi } from 'vitest';
const handlers = vi.hoisted(() => new Map<string, (event: unknown, raw: unknown) => Promise<unknown>>());
vi.mock('electron', () => ({ ipcMain: { handle: (channel: string, f: never) => void handlers.set(channel, f) } }));
import { CorpusError } from '../../../corpus/errors/corpus-error';
import { maxExportBytes } from '../../../electron/ipc/contract';
import { handle } from '../../../electron/ipc/handle';

const ours = { senderFrame: { url: 'app://duidu/index.html', parent: null } };
const respond = vi.fn(async () => '/home/reader/out.md');
const report = vi.fn();
const fitting = { suggestedName: 'out.md', content: '甲' };
const call = (event: unknown, raw: unknown) => handlers.get('export:save')?.(event, raw);

beforeEach(() => {
  respond.mockClear();
  report.mockClear();
  handle('export:save', respond, report);
});

describe('handle', () => {
  it('answers a request that fits', async () => {
    expect(await call(ours, fitting)).toEqual({ ok: true, value: '/home/reader/out.md' });
  });

  it.each([
    ['nothing', undefined],
    ['an empty object', {}],
    ['a name that is too long', { ...fitting, suggestedName: 'x'.repeat(161) }],
    ['content of another kind', { ...fitting, content: 7 }],
    ['a field that is not in the contract', { ...fitting, path: '/etc/passwd' }],
    ['more bytes than may be written', { ...fitting, content: new Uint8Array(maxExportBytes + 1) }],
  ])('refuses %s without asking the handler', async (_what, raw) => {
    expect(await call(ours, raw)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(respond).not.toHaveBeenCalled();
  });

  it.each([
    ['no frame', null],
    ['another site', { url: 'https://duidu/index.html', parent: null }],
    ['another host', { url: 'app://duidu.evil/index.html', parent: null }],
    ['a frame inside our page', { url: 'app://duidu/index.html', parent: {} }],
  ])('refuses a sender that is %s', async (_what, senderFrame) => {
    expect(await call({ senderFrame }, fitting)).toMatchObject({ error: { code: 'untrusted-sender' } });
    expect(respond).not.toHaveBeenCalled();
  });

  it('carries an error of ours with its facts', async () => {
    respond.mockRejectedValueOnce(new CorpusError('file-not-written', 'disk', { file: 'out.md', reason: 'ENOSPC' }));
    expect(await call(ours, fitting)).toEqual({
      ok: false,
      error: { code: 'file-not-written', message: 'disk', facts: { file: 'out.md', reason: 'ENOSPC' } },
    });
  });

  it('keeps the words of any other error from the page, and reports it', async () => {
    const error = new Error('/home/someone/secret');
    respond.mockRejectedValueOnce(error);
    expect(await call(ours, fitting)).toEqual({
      ok: false,
      error: { code: 'internal', message: 'export:save failed', facts: {} },
    });
    expect(report).toHaveBeenCalledWith('export:save', error);
  });
});
