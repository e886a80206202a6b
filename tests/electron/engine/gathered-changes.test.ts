import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GatheredChanges } from '../../../electron/engine/gathered-changes';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('changes to works', () => {
  it('are told at once when nothing has changed lately, then together, and none twice or never', () => {
    const told: (readonly string[])[] = [];
    const changes = new GatheredChanges(works => told.push(works));
    changes.add(['a']);
    expect(told).toEqual([['a']]);
    changes.add(['b']);
    changes.add(['c', 'b']);
    expect(told).toHaveLength(1);
    vi.advanceTimersByTime(400);
    expect(told).toEqual([['a'], ['b', 'c']]);
    vi.advanceTimersByTime(4_000);
    expect(told).toHaveLength(2);
    changes.add(['d']);
    expect(told.at(-1)).toEqual(['d']);
  });
});
