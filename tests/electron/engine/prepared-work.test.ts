import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshPath, openEngine, type TestEngine } from './test-engine';

const id = 'second-brf-joint-communique';
let read: TestEngine;
/** The shipped works with the communiqué as a library holds it beside its files, as the build lays it. */
let shippedFolder: string;
let prepared: string;

beforeAll(async () => {
  read = await openEngine();
  shippedFolder = freshPath('documents');
  prepared = join(shippedFolder, id, 'prepared');
  cpSync(read.options.shippedFolder, shippedFolder, { recursive: true });
  cpSync(join(read.options.libraryFolder, 'works', id), prepared, { recursive: true });
});
afterAll(() => read.engine.close());

/** What a library shows of the work, but for when it was added. */
async function shown({ ask }: TestEngine) {
  const { work, ...view } = await ask('openWork', { workId: id });
  return { ...view, work: { ...work, added: '' } };
}

describe('a prepared work', () => {
  it('is in a new library at once, as it would have been read, without a reader', async () => {
    const first = await openEngine({ shippedFolder, workshopPath: '/nowhere' });
    expect(await shown(first)).toEqual(await shown(read));
    expect(first.changed).toEqual([id]);
    const [{ added } = { added: '' }] = await first.ask('works', {});
    expect(Date.now() - Date.parse(added)).toBeLessThan(3_600_000); // now, not when it was built
    await first.engine.close();
  });

  it.each<[string, (file: string) => void]>([
    ['changed', file => writeFileSync(file, readFileSync(file, 'utf8').replace('合作', '对抗'))],
    ['cut short', file => writeFileSync(file, readFileSync(file).subarray(0, 100))],
  ])('is read anew when a file of it is %s', async (_what, damage) => {
    const folder = freshPath('documents');
    cpSync(shippedFolder, folder, { recursive: true });
    const name = readdirSync(prepared).find(file => file.startsWith('zh.clauses')) ?? '';
    damage(join(folder, id, 'prepared', name));
    const first = await openEngine({ shippedFolder: folder });
    expect(await shown(first)).toEqual(await shown(read));
    expect(first.notices).toEqual([]);
    await first.engine.close();
  });
});
