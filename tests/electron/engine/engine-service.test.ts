import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EngineService } from '../../../electron/engine/engine-service';
import { libraryLayout } from '../../../electron/engine/library/library-layout';
import type { ServicePort } from '../../../electron/engine/protocol';
import { engineOptions } from './test-engine';

/** A window's port whose other end is the test. */
class TestPort implements ServicePort {
  readonly #listeners: ((event: { data: unknown }) => void)[] = [];
  readonly #answers = new Map<string, (answer: unknown) => void>();

  readonly notices: unknown[] = [];

  postMessage(message: unknown): void {
    const { i, r, e, m, a } = message as { i?: string; r?: unknown; e?: unknown; m?: string; a?: unknown[] };
    if (m === 'notice') this.notices.push(...(a ?? []));
    if (i !== undefined) this.#answers.get(i)?.(r ?? e);
  }
  on(event: 'message' | 'close', listener: (event: { data: unknown }) => void): void {
    if (event === 'message') this.#listeners.push(listener);
  }
  start(): void {}

  send(data: unknown): void {
    for (const listener of this.#listeners) listener({ data });
  }
  ask(m: string, request: unknown): Promise<unknown> {
    const id = `question ${m}`;
    return new Promise(resolve => {
      this.#answers.set(id, resolve);
      this.send({ t: 'q', i: id, m, a: [request] });
    });
  }
}

const port = new TestPort();
const rejections: unknown[] = [];
const note = (reason: unknown): number => rejections.push(reason);
beforeAll(async () => {
  process.on('unhandledRejection', note);
  new EngineService({ ...(await engineOptions()), safeMode: true }).serve(port);
});
afterAll(() => void process.off('unhandledRejection', note));

/** What a page that was taken over might send instead of a call. */
const malformed: readonly (readonly [string, unknown])[] = [
  ['nothing', null],
  ['no object', undefined],
  ['a number', 7],
  ['text', 'works'],
  ['a list', [{ t: 'q' }]],
  ['an object of nothing', {}],
  ['an answer to no question', { t: 's', i: 'x', r: {} }],
  ['a method that there is not', { t: 'q', i: 'x', m: 'format-disk', a: [{}] }],
  ['a method of every object', { t: 'q', i: 'x', m: 'toString', a: [{}] }],
  ['the prototype for a method', { t: 'q', i: 'x', m: '__proto__', a: [{}] }],
  ['a method that is not a name', { t: 'q', i: 'x', m: { toString: 1 }, a: [{}] }],
  ['no list of requests', { t: 'q', i: 'x', m: 'works', a: { length: 1 } }],
  ['more requests than one', { t: 'q', i: 'x', m: 'works', a: [{}, {}] }],
  ['an id that is not text', { t: 'q', i: {}, m: 'works', a: [{}] }],
  ['an id without end', { t: 'q', i: 'x'.repeat(1_000_000), m: 'works', a: [{}] }],
  ['a request that does not fit', { t: 'q', i: 'x', m: 'works', a: [{ path: '/etc' }] }],
];

describe('the engine’s port', () => {
  it.each(malformed)('outlives %s, and answers the call after it', async (_what, message) => {
    port.send(message);
    expect(await port.ask('works', {})).toMatchObject({ ok: true });
    await new Promise(resolve => setImmediate(resolve));
    expect(rejections).toEqual([]);
  });
});

describe('EngineService.serve', () => {
  it('tells the first window what there was to say before it came, and no other', async () => {
    const options = await engineOptions();
    const { works, damaged } = libraryLayout(options.libraryFolder);
    mkdirSync(join(works, 'broken'), { recursive: true });
    writeFileSync(join(works, 'broken', 'work.json'), '{"x');
    const early = new EngineService({ ...options, safeMode: true });
    const [first, second] = [new TestPort(), new TestPort()];
    await expect.poll(() => existsSync(damaged) && readdirSync(damaged), { timeout: 30_000 }).toHaveLength(1);
    await new Promise(resolve => setTimeout(resolve, 100));
    early.serve(first);
    early.serve(second);
    expect(first.notices).toMatchObject([{ code: 'library-damaged' }]);
    expect(second.notices).toEqual([]);
  });
});
