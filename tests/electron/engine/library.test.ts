import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Clause } from '../../../corpus/model/clause';
import { languages } from '../../../corpus/model/language';
import { sha256 } from '../../../electron/engine/library/durable-file';
import { recordFiles, parseRecord } from '../../../electron/engine/library/work-record';
import { bundle, engineOptions, freshPath, openEngine } from './test-engine';

const shippedId = 'second-brf-joint-communique';

function workFile(libraryFolder: string, name: RegExp): string {
  const folder = join(libraryFolder, 'works', shippedId);
  return join(folder, readdirSync(folder).find(file => name.test(file)) ?? '');
}

let template = '';

/** A library with the communiqué and one more work; each test damages a copy of its own. */
beforeAll(async () => {
  const opened = await openEngine();
  const good = freshPath('good.txt');
  writeFileSync(good, '第一条 完好之文。\n');
  await opened.import([good], { workId: 'good' });
  await opened.engine.close();
  template = opened.options.libraryFolder;
});

function copyOfLibrary(): string {
  const libraryFolder = freshPath('copy');
  cpSync(template, libraryFolder, { recursive: true });
  return libraryFolder;
}

describe('a damaged library', () => {
  it.each<[string, (library: string) => void]>([
    ['work.json is missing', library => rmSync(workFile(library, /^work\.json$/))],
    ['work.json is no JSON', library => writeFileSync(workFile(library, /^work\.json$/), '{"format":1,')],
    ['work.json is of a newer format', library => writeFileSync(workFile(library, /^work\.json$/), '{"format":2}')],
    ['the clauses are missing', library => rmSync(workFile(library, /^zh\.clauses/))],
    ['the clauses are cut short', library => writeFileSync(workFile(library, /^zh\.clauses/), '[')],
    ['the source is gone', library => rmSync(workFile(library, /^source/))],
  ])('sets a work aside when %s, says so, and keeps the others', async (_what, damage) => {
    const libraryFolder = copyOfLibrary();
    damage(libraryFolder);
    const after = await openEngine({ libraryFolder });
    expect(after.notices).toEqual([{ code: 'library-damaged', facts: { part: shippedId } }]);
    expect((await after.ask('works', {})).map(work => work.id)).toEqual(['good']);
    expect(readdirSync(join(libraryFolder, 'damaged'))).toHaveLength(1);
    await after.engine.close();
  });

  it('notices at reading that bytes of the same length have changed', async () => {
    const libraryFolder = copyOfLibrary();
    const path = workFile(libraryFolder, /^zh\.clauses/);
    writeFileSync(path, readFileSync(path, 'utf8').replace('世界', '界世'));
    const after = await openEngine({ libraryFolder });
    await expect(after.ask('openWork', { workId: shippedId })).rejects.toMatchObject({ code: 'library-damaged' });
    expect(after.notices).toEqual([{ code: 'library-damaged', facts: { part: shippedId } }]);
    expect((await after.ask('openWork', { workId: 'good' })).work.id).toBe('good');
    await after.engine.close();
  });

  it('finds the words anew when only their file is damaged', async () => {
    const libraryFolder = copyOfLibrary();
    const folder = join(libraryFolder, 'works', 'good');
    const tokens = join(folder, readdirSync(folder).find(file => file.startsWith('zh.tokens')) ?? '');
    appendFileSync(tokens, 'x');
    const after = await openEngine({ libraryFolder });
    expect(after.notices).toEqual([]);
    expect(await after.ask('tokens', { workId: 'good', language: 'zh' })).toBeNull();
    await after.engine.close();
  });
});

describe('two engines on one library', () => {
  it('see each other’s changes, and neither loses its own', async () => {
    const one = await openEngine({ libraryFolder: copyOfLibrary() });
    const other = await openEngine({ libraryFolder: one.options.libraryFolder });
    const [first, second] = [freshPath('first.txt'), freshPath('second.txt')];
    writeFileSync(first, '第一条 甲方之文。\n');
    writeFileSync(second, '第一条 乙方之文。\n');
    await Promise.all([one.import([first], { workId: 'first' }), other.import([second], { workId: 'second' })]);
    for (const { ask } of [one, other]) {
      expect((await ask('works', {})).map(work => work.id).sort()).toEqual(
        ['first', 'good', 'second', shippedId].sort(),
      );
    }
    await one.engine.close();
    await other.engine.close();
  });
});

describe('a killed import', () => {
  /** Every file that a record names is there whole, and nothing else counts. */
  function checkWorks(libraryFolder: string): void {
    const works = join(libraryFolder, 'works');
    for (const id of existsSync(works) ? readdirSync(works) : []) {
      const record = parseRecord(readFileSync(join(works, id, 'work.json'), 'utf8'));
      for (const { name, sha256: stamp } of recordFiles(record)) {
        expect(sha256(readFileSync(join(works, id, name))), `${id}/${name}`).toBe(stamp);
      }
      const { documents } = record.work;
      expect(languages.some(language => documents[language])).toBe(true);
    }
  }

  it('leaves no half-written work, whenever it is killed, and the next one goes on', async () => {
    const cli = await bundle('tests/electron/engine/import-folder.ts', 'import-folder');
    const options = await engineOptions({ libraryFolder: copyOfLibrary() });
    const folder = freshPath('to-import');
    mkdirSync(folder);
    for (let count = 0; count < 40; count += 1) writeFileSync(join(folder, `doc${count}.txt`), `第${count}条 内容。\n`);
    for (const delay of [200, 500, 900]) {
      const child = spawn(process.execPath, [cli, JSON.stringify(options), folder], { stdio: 'ignore' });
      const killer = setTimeout(() => child.kill('SIGKILL'), delay);
      await once(child, 'exit');
      clearTimeout(killer);
      checkWorks(options.libraryFolder);
    }
    const after = await openEngine({ libraryFolder: options.libraryFolder });
    expect(after.notices).toEqual([]);
    const reports = await after.import([folder]);
    expect(reports.filter(report => report.status === 'refused')).toEqual([]);
    expect(await after.ask('works', {})).toHaveLength(42);
    const staging = readdirSync(join(options.libraryFolder, 'staging'));
    expect(staging).toEqual([]);
    await after.engine.close();
  });
});

describe('a new edition', () => {
  it('keeps the ids of clauses that are recognisably the same', async () => {
    const { engine, ask, import: importAll } = await openEngine({ libraryFolder: copyOfLibrary() });
    const clausesOf = async (): Promise<readonly Clause[]> =>
      (await ask('openWork', { workId: 'edition' })).documents.zh?.clauses ?? [];
    const [old, next] = [freshPath('old.txt'), freshPath('next.txt')];
    const lines = ['第一条 为了保护环境，制定本法。', '第二条 本法适用于水体。', '第三条 本法自公布之日起施行。'];
    writeFileSync(old, `${lines.join('\n\n')}\n`);
    await importAll([old], { workId: 'edition' });
    const before = await clausesOf();
    const edited = ['第一条 为了保护生态环境，制定本法。', '第二条 新增的一条写在这里。', ...lines.slice(1)];
    writeFileSync(next, `${edited.join('\n\n')}\n`);
    await importAll([next], { workId: 'edition' });
    const after = await clausesOf();
    const [first, added, ...rest] = after.map(clause => clause.id);
    expect([first, ...rest]).toEqual(before.map(clause => clause.id));
    expect(before.map(clause => clause.id)).not.toContain(added);
    await engine.close();
  });
});
