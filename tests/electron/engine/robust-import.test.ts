import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshPath, openEngine } from './test-engine';
import type { TestEngine } from './test-engine';

let shared: TestEngine;
beforeAll(async () => {
  shared = await openEngine();
});
afterAll(() => shared.engine.close());

function write(folder: string, name: string, content: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const chinese = ['试验法', '第一条 为了试验，制定本法。', '第二条 本法适用于试验。'];
const english = ['Trial Law', 'Article 1 This Law is made for trials.', 'Article 2 This Law applies to trials.'];

/** A text that takes a while to align: every clause of its own words. */
function longPair(count: number): [string, string] {
  const numbers = Array.from({ length: count }, (_, ordinal) => ordinal + 1);
  return [
    numbers.map(n => `第${n}项措施由第${n % 97}组负责，并在第${n % 31}天内完成。`).join('\n\n'),
    numbers.map(n => `Measure ${n} is the task of group ${n % 97} and ends within ${n % 31} days.`).join('\n\n'),
  ];
}

describe('the progress of an import', () => {
  it('counts files and bytes to the end, those refused as well', async () => {
    const folder = freshPath('progress');
    const texts = ['第一条 船闸按时开放。', 'Article 1 The locks open on time.', ''];
    const files = texts.map((text, at) => write(folder, `progress-${at}.txt`, text));
    const byteCount = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    shared.progress.length = 0;
    await shared.import([...files, join(folder, 'not-there.txt')]);
    const last = shared.progress.at(-1);
    expect(last).toMatchObject({ stage: 'done', filesDone: 4, fileCount: 4, bytesDone: byteCount, byteCount });
    const done = shared.progress.map(({ bytesDone }) => bytesDone);
    expect(done).toEqual([...done].sort((one, other) => one - other));
  });
});

describe('an import whose words cannot be found', () => {
  it('is one work all the same, with a warning for each file', async () => {
    const shippedFolder = freshPath('shipped');
    cpSync(shared.options.shippedFolder, shippedFolder, { recursive: true });
    const libraryFolder = freshPath('library');
    cpSync(shared.options.libraryFolder, libraryFolder, { recursive: true });
    const broken = await openEngine({ libraryFolder, shippedFolder, dictionaryFolder: freshPath('no-dictionary') });
    const folder = freshPath('pair');
    const files = [
      write(folder, 'trial.zh.txt', chinese.join('\n\n')),
      write(folder, 'trial.en.txt', english.join('\n\n')),
    ];
    const reports = await broken.import(files);
    expect(reports.map(report => [report.workId, report.languages])).toEqual([
      ['trial', ['zh']],
      ['trial', ['en']],
    ]);
    for (const report of reports) {
      expect(report.status).toBe('imported-with-warnings');
      expect(report.warnings).toContainEqual({ code: 'words-not-segmented' });
    }
    const works = await broken.ask('works', {});
    expect(works.filter(work => work.id.startsWith('trial'))).toHaveLength(1);
    expect((await broken.ask('openWork', { workId: 'trial' })).alignment.length).toBeGreaterThan(0);
    await broken.engine.close();
  });
});

describe('a folder of many files', () => {
  it('gives every file its own line, and the bad ones do not stop the others', async () => {
    const folder = freshPath('many');
    for (let n = 0; n < 30; n += 1) write(folder, `text${n}.txt`, `第${n}号文件\n\n第${n}号文件的内容。\n`);
    for (let n = 0; n < 6; n += 1) write(folder, `bad${n}.pdf`, `%PDF-1.7\nno page ${n}\n`);
    write(folder, 'archive.docx', 'PK\u0003\u0004 cut short');
    write(folder, 'empty.txt', '');
    write(join(folder, 'inner'), 'deep.txt', '里面的一份文件。\n');
    const reports = await shared.import([folder]);
    expect(reports).toHaveLength(39);
    const refused = reports.filter(report => report.status === 'refused');
    expect(refused).toHaveLength(8);
    for (const report of refused) expect([report.error?.zh, report.error?.en].every(Boolean)).toBe(true);
    expect(new Set(reports.map(report => report.file)).size).toBe(39);
    expect(readdirSync(join(shared.options.libraryFolder, 'staging'))).toEqual([]);
  });
});

describe('cancelling', () => {
  it('stops a running alignment, leaves nothing half-done, and the next import goes on', async () => {
    const folder = freshPath('long');
    const [zh, en] = longPair(4000);
    const files = [write(folder, 'long.zh.txt', zh), write(folder, 'long.en.txt', en)];
    shared.engine.grant('long', files);
    const options = { workId: null, language: null, title: null, encoding: null };
    const { jobId } = await shared.ask('startImport', { grantId: 'long', options });
    await expect
      .poll(() => shared.progress.some(one => one.jobId === jobId && one.stage === 'aligning'), { timeout: 30_000 })
      .toBe(true);
    expect(await shared.ask('cancelJob', { jobId })).toEqual({ cancelled: true });
    await shared.engine.finished(jobId);
    expect((await shared.ask('jobs', {})).find(job => job.jobId === jobId)?.progress.stage).toBe('cancelled');
    expect((await shared.ask('works', {})).map(work => work.id)).not.toContain('long');
    expect(readdirSync(join(shared.options.libraryFolder, 'staging'))).toEqual([]);
    const [report] = await shared.import([write(folder, 'next.txt', chinese.join('\n\n'))]);
    expect(report?.status).toBe('imported');
    rmSync(folder, { recursive: true });
  });
});
