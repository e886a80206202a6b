import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WorkshopClient } from '../../../electron/engine/workshop-client';
import type { WorkshopTask, WorkshopTools } from '../../../electron/engine/workshop-protocol';

// A thread that answers every task with its own number and the tasks it has had.
const thread = `
  const { parentPort, threadId } = require('node:worker_threads');
  const had = [];
  parentPort.on('message', ({ seq, task }) => {
    had.push(task.kind);
    parentPort.postMessage({ kind: 'done', seq, answer: { threadId, had: [...had] } });
  });`;
interface Seen {
  readonly threadId: number;
  readonly had: readonly string[];
}
const task = { kind: 'segment' } as unknown as WorkshopTask;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duidu-workshop-'));
  writeFileSync(join(folder, 'thread.cjs'), thread);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function client(restAfter: number) {
  const workshop = new WorkshopClient(join(folder, 'thread.cjs'), {} as WorkshopTools, { restAfter });
  const ask = () => workshop.run(task) as unknown as Promise<Seen>;
  const rested = async () => {
    while (workshop.isAwake) await wait(5);
  };
  return { workshop, ask, rested };
}

describe('WorkshopClient', () => {
  it('has no thread before its first task, keeps it from task to task, and lets it rest', async () => {
    const { workshop, ask, rested } = client(30);
    expect(workshop.isAwake).toBe(false);
    const first = await ask();
    expect((await ask()).threadId).toBe(first.threadId);
    await rested();
    const next = await ask();
    expect(next.threadId).not.toBe(first.threadId);
    expect(next.had).toEqual(['segment']);
    await workshop.close();
  });

  it('does a task that comes while it goes to rest', async () => {
    const { workshop, ask } = client(1);
    for (let round = 0; round < 30; round += 1) {
      expect((await ask()).had.at(-1)).toBe('segment');
      await wait(round % 4);
    }
    await workshop.close();
  });

  it('asks the thread to give back what its end would not', async () => {
    const { workshop, ask, rested } = client(30);
    await ask();
    const last = workshop.run({ kind: 'rest' }) as unknown as Promise<Seen>;
    expect((await last).had).toEqual(['segment', 'rest']);
    await rested();
    await workshop.close();
  });
});
