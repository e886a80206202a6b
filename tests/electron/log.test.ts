import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
vi.mock('electron', () => ({ app: { isPackaged: true } }));
vi.mock('electron-log/main', async () => ({ default: (await import('electron-log')).default }));
import { CorpusError } from '../../corpus/errors/corpus-error';
import { logFolder, openLog } from '../../electron/log';

let profile: string;
beforeAll(() => (profile = mkdtempSync(join(tmpdir(), 'duidu-log-'))));
afterAll(() => rmSync(profile, { recursive: true, force: true }));
const words = () => readFileSync(join(logFolder(profile), 'duidu.log'), 'utf8');

describe('openLog', () => {
  it('keeps codes, facts and places in the code, and never the words of an error', async () => {
    const log = openLog(profile);
    log.error('import failed', new TypeError('cannot read “我们重视通关便利化”'));
    log.error('export failed', new CorpusError('disk-full', '我们鼓励', { file: 'a.txt' }));
    log.error('strange', '一段文字');
    await vi.waitFor(() => expect(words()).toContain('strange: string'));
    expect(words()).toMatch(/import failed: TypeError\n[\s\S]*at .*log\.test\.ts/);
    expect(words()).toContain('export failed: disk-full {"file":"a.txt"}');
    expect(words()).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('turns to a new file at a megabyte, and keeps one old one', async () => {
    const log = openLog(profile);
    for (let line = 0; line < 30_000; line += 1) log.info(`refused a request to https: ${'x'.repeat(60)}`);
    log.info('the last line');
    await vi.waitFor(() => expect(words()).toContain('the last line'), { timeout: 20_000 });
    const files = readdirSync(logFolder(profile));
    expect(files).toHaveLength(2);
    for (const file of files) expect(statSync(join(logFolder(profile), file)).size).toBeLessThan(1.1 * 1024 * 1024);
  });
});
