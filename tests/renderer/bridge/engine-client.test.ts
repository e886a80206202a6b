import { createBirpc } from 'birpc';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { EngineClient } from '../../../renderer/bridge/engine-client';

const open: MessagePort[] = [];
afterEach(() => open.splice(0).forEach(port => port.close()));

interface Hearing {
  libraryChanged(change: unknown): void;
  notice(notice: unknown): void;
}

/** An engine at the other end of a new port. */
function engine(methods: Record<string, (request: never) => unknown>) {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  const rpc = createBirpc<Hearing, typeof methods>(methods, {
    post: message => port1.postMessage(message),
    on: receive => (port1.onmessage = event => receive(event.data)),
  });
  return { port: port2, rpc };
}

const library = { works: () => ({ ok: true, value: [{ id: 'a' }] }) };

describe('EngineClient', () => {
  test('answers are unwrapped', async () => {
    const client = new EngineClient();
    client.attach(engine(library).port);
    await expect(client.calls.works({})).resolves.toEqual([{ id: 'a' }]);
  });

  test('a work is opened from the JSON that the engine sends', async () => {
    const client = new EngineClient();
    const clauses = JSON.stringify([{ id: 'a.zh.1', text: '合作' }]);
    const zh = { workId: 'a', language: 'zh', sourceHash: 'h', clauses };
    const value = { work: { id: 'a' }, documents: { zh }, alignment: null };
    client.attach(engine({ openStoredWork: () => ({ ok: true, value }) }).port);
    const opened = await client.calls.openWork({ workId: 'a' });
    expect(opened).toMatchObject({ work: { id: 'a' }, alignment: [] });
    expect(opened.documents.zh?.clauses).toEqual([{ id: 'a.zh.1', text: '合作' }]);
    expect(opened.documents.en).toBeUndefined();
  });

  test('a refusal is thrown with its code and facts', async () => {
    const client = new EngineClient();
    const error = { code: 'query-syntax', message: 'x', facts: { position: 3 } };
    client.attach(engine({ search: () => ({ ok: false, error }) }).port);
    await expect(client.calls.search({} as never)).rejects.toMatchObject({
      code: 'query-syntax',
      facts: { position: 3 },
    });
  });

  test('a notice that came before anyone listened is told to the first who does, once', async () => {
    const client = new EngineClient();
    const { port, rpc } = engine(library);
    client.attach(port);
    await rpc.notice.asEvent({ code: 'index-rebuilt', facts: {} });
    await client.calls.works({}); // what was sent before has come
    const [first, second] = [vi.fn(), vi.fn()];
    client.subscribe('notice', first);
    client.subscribe('notice', second);
    expect(first).toHaveBeenCalledExactlyOnceWith({ code: 'index-rebuilt', facts: {} });
    expect(second).not.toHaveBeenCalled();
  });

  test('a call made before the engine is there waits for it', async () => {
    const client = new EngineClient();
    const works = client.calls.works({});
    client.attach(engine(library).port);
    await expect(works).resolves.toHaveLength(1);
  });

  test('when the engine dies, what waits is rejected and the next call reaches the new one', async () => {
    const client = new EngineClient();
    const restarted = vi.fn();
    client.subscribe('restarted', restarted);
    client.attach(engine({ works: () => new Promise(() => undefined) }).port);
    const waiting = expect(client.calls.works({})).rejects.toMatchObject({ code: 'engine-restarted' });
    await new Promise(resolve => setTimeout(resolve, 5));
    client.lose();
    await waiting;
    const next = client.calls.works({});
    client.attach(engine(library).port);
    await expect(next).resolves.toHaveLength(1);
    expect(restarted).toHaveBeenCalledTimes(1);
  });

  test('news reaches who listens, until they stop', async () => {
    const client = new EngineClient();
    const heard = vi.fn();
    const stop = client.subscribe('libraryChanged', heard);
    const { port, rpc } = engine({});
    client.attach(port);
    await rpc.libraryChanged({ works: ['a'] });
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ works: ['a'] }));
    stop();
    await rpc.libraryChanged({ works: ['b'] });
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
