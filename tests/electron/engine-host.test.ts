import { describe, expect, it } from 'vitest';
import { type EngineDown, EngineHost, type EngineMessage } from '../../electron/engine-host';

/** A host whose processes die when told to and whose clock stands still unless moved. */
function fakeHost() {
  const engines: { sent: EngineMessage[]; die: (code: number) => void; killed: boolean; safe: boolean }[] = [];
  const waits: { milliseconds: number; then: () => void }[] = [];
  const page = { ports: [] as unknown[], downs: [] as EngineDown[] };
  const clock = { now: 0 };
  let channels = 0;
  const host = new EngineHost({
    startProcess(safe) {
      const engine = { sent: [] as EngineMessage[], die: (_code: number) => {}, killed: false, safe };
      engines.push(engine);
      return {
        postMessage: message => void engine.sent.push(message),
        once: (_event, listener) => void (engine.die = listener),
        kill: () => void (engine.killed = true),
      };
    },
    openChannel: () => [`engine ${(channels += 1)}`, `page ${channels}`],
    now: () => clock.now,
    wait: (milliseconds, then) => void waits.push({ milliseconds, then }),
    onExit: () => {},
  });
  const enginePage = {
    takePort: (port: unknown) => void page.ports.push(port),
    engineDown: (down: EngineDown) => void page.downs.push(down),
  };
  const dieAndWait = () => {
    engines.at(-1)?.die(1);
    waits.at(-1)?.then();
  };
  return { host, engines, waits, page, enginePage, clock, dieAndWait };
}

describe('EngineHost', () => {
  it('connects the page whichever of the two is there first', () => {
    const early = fakeHost();
    early.host.attach(early.enginePage);
    early.host.start();
    expect(early.page.ports).toEqual(['page 1']);
    const late = fakeHost();
    late.host.start();
    late.host.attach(late.enginePage);
    expect(late.page.ports).toEqual(['page 1']);
    expect(late.engines).toHaveLength(1);
  });

  it('gives a reloaded page a new port to the same engine', () => {
    const { host, page, enginePage, engines } = fakeHost();
    host.start();
    host.attach(enginePage);
    host.attach(enginePage);
    expect(page.ports).toEqual(['page 1', 'page 2']);
    expect(engines).toHaveLength(1);
  });

  it('starts a dead engine again, tells the page, and repeats the grants', () => {
    const { host, page, enginePage, engines, dieAndWait } = fakeHost();
    host.attach(enginePage);
    host.start();
    host.grant('g', ['/a.txt']);
    dieAndWait();
    expect(page.downs).toEqual([{ restarting: true, crashCount: 1, safeMode: false }]);
    expect(page.ports).toEqual(['page 1', 'page 2']);
    expect(engines[1]?.sent).toEqual([{ type: 'grant', id: 'g', paths: ['/a.txt'] }, { type: 'port' }]);
  });

  it('waits longer each time, turns to safe mode at the fifth death in a minute, and gives up at the seventh', () => {
    const { host, page, enginePage, engines, waits, dieAndWait } = fakeHost();
    host.attach(enginePage);
    host.start();
    for (let death = 0; death < 6; death += 1) dieAndWait();
    expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([0, 500, 2_000, 5_000, 1_000, 1_000]);
    expect(engines.map(({ safe }) => safe)).toEqual([false, false, false, false, false, true, true]);
    expect(page.downs.at(-1)).toEqual({ restarting: true, crashCount: 6, safeMode: true });
    engines.at(-1)?.die(1);
    expect(page.downs.at(-1)).toEqual({ restarting: false, crashCount: 7, safeMode: false });
    expect(engines).toHaveLength(7);
  });

  it('takes a whole engine for the one in safe mode when somebody asks', () => {
    const { host, page, enginePage, engines, waits, dieAndWait } = fakeHost();
    host.attach(enginePage);
    host.start();
    for (let death = 0; death < 5; death += 1) dieAndWait();
    expect(engines.at(-1)?.safe).toBe(true);
    host.start();
    expect(engines.at(-1)?.killed).toBe(true);
    engines.at(-1)?.die(0);
    waits.at(-1)?.then();
    expect(engines.at(-1)?.safe).toBe(false);
    expect(page.downs.at(-1)).toEqual({ restarting: true, crashCount: 1, safeMode: false });
  });

  it('forgives deaths older than a minute', () => {
    const { host, page, enginePage, clock, dieAndWait } = fakeHost();
    host.attach(enginePage);
    host.start();
    for (let death = 0; death < 12; death += 1) {
      clock.now += 61_000;
      dieAndWait();
    }
    expect(page.downs).toEqual(
      Array.from({ length: 12 }, () => ({ restarting: true, crashCount: 1, safeMode: false })),
    );
  });

  it('starts once more when somebody asks after it gave up', () => {
    const { host, engines, dieAndWait } = fakeHost();
    host.start();
    for (let death = 0; death < 6; death += 1) dieAndWait();
    const before = engines.length;
    engines.at(-1)?.die(1);
    host.start();
    expect(engines).toHaveLength(before + 1);
  });

  it('starts nothing after its end', () => {
    const { host, engines, page, enginePage, dieAndWait } = fakeHost();
    host.attach(enginePage);
    host.start();
    host.end();
    expect(engines[0]?.killed).toBe(true);
    dieAndWait();
    host.start();
    expect(engines).toHaveLength(1);
    expect(page.downs).toEqual([]);
  });
});
