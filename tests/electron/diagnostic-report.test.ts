import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
vi.mock('electron', () => ({ app: { isPackaged: true } }));
vi.mock('electron-log/main', () => ({ default: { transports: { file: {}, console: {} } } }));
import { diagnosticReport } from '../../electron/diagnostic-report';

let profile: string;
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'duidu-report-'));
  mkdirSync(join(profile, 'logs'));
  mkdirSync(join(profile, 'library', 'works', '秘密公报'), { recursive: true });
  writeFileSync(join(profile, 'library', 'works', '秘密公报', 'zh.txt'), '我们重视通关便利化');
  writeFileSync(join(profile, 'settings.json'), '{"openWork":"秘密公报"}');
});
afterEach(() => rmSync(profile, { recursive: true, force: true }));

const report = () => {
  const versions = { electron: '45.4.1', chrome: '156', node: '24' };
  return diagnosticReport({ profile, version: '0.1.0', language: 'zh', versions });
};

describe('diagnosticReport', () => {
  it('tells versions, the sizes of the parts, and the last lines of the log', () => {
    const lines = Array.from({ length: 500 }, (_, ordinal) => `line ${ordinal}`);
    writeFileSync(join(profile, 'logs', 'duidu.log'), `${lines.join('\n')}\n`);
    const said = report();
    expect(said).toContain('Duidu 0.1.0 (zh), profile format 1');
    expect(said).toContain('Electron 45.4.1, Chromium 156, Node 24');
    expect(said).toContain(`library: 1 files, ${Buffer.byteLength('我们重视通关便利化')} bytes`);
    expect(said).toContain('safety: none');
    expect(said.trimEnd().endsWith('line 499')).toBe(true);
    expect(said).toContain('line 300');
    expect(said).not.toContain('line 299\n');
  });

  it('holds no text, no title of a work, and not the name of the home folder', () => {
    writeFileSync(join(profile, 'logs', 'duidu.log'), `at ${homedir()}/app/main.cjs:1:1\n`);
    const said = report();
    expect(said).not.toMatch(/秘密|通关/);
    expect(said).not.toContain(homedir());
    expect(said).toContain('at ~/app/main.cjs:1:1');
  });
});
