import { describe, expect, it } from 'vitest';
import { eventDesk } from '../../../electron/ipc/event-desk';

describe('eventDesk', () => {
  it('gives what came before anybody listened to the first listener, in order and once', () => {
    const desk = eventDesk(['notice']);
    desk.deliver('notice', 1);
    desk.deliver('notice', 2);
    const first: unknown[] = [];
    const second: unknown[] = [];
    desk.listen('notice', payload => first.push(payload));
    desk.listen('notice', payload => second.push(payload));
    desk.deliver('notice', 3);
    expect(first).toEqual([1, 2, 3]);
    expect(second).toEqual([3]);
  });

  it('keeps a hundred at most, the newest', () => {
    const desk = eventDesk(['notice']);
    for (let payload = 1; payload <= 150; payload += 1) desk.deliver('notice', payload);
    const heard: unknown[] = [];
    desk.listen('notice', payload => heard.push(payload));
    expect(heard).toHaveLength(100);
    expect(heard.at(-1)).toBe(150);
  });

  it('says nothing more to a listener that stopped', () => {
    const desk = eventDesk(['notice']);
    const heard: unknown[] = [];
    desk.listen('notice', payload => heard.push(payload))();
    desk.deliver('notice', 1);
    expect(heard).toEqual([]);
  });

  it('refuses a name that is not on its list', () => {
    expect(() => eventDesk(['notice']).listen('anything', () => {})).toThrow('no event anything');
  });
});
