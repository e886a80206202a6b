import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignMembers } from '../../../corpus/compare/align-members';
import { type Element, defaultIgnored, elementWeight, tokenElements } from '../../../corpus/compare/compared-text';
import { tileRuns } from '../../../corpus/compare/greedy-tiling';
import { compared } from './compared';

const words = fc.array(fc.constantFrom('sea', 'port', 'law', 'trade', 'peace'), { maxLength: 24 });
const elementsOf = (list: readonly string[]): Element[] =>
  tokenElements(compared(list.join(' '), 'en'), defaultIgnored);
const weigh = (run: readonly Element[]) => run.reduce((sum, element) => sum + elementWeight(element), 0);

/** The heaviest run that two lists share, found by looking everywhere. */
function heaviestCommon(left: readonly Element[], right: readonly Element[]): number {
  let heaviest = 0;
  for (const start of left.keys()) {
    for (const other of right.keys()) {
      let length = 0;
      while (left[start + length] !== undefined && left[start + length]?.key === right[other + length]?.key)
        length += 1;
      heaviest = Math.max(heaviest, weigh(left.slice(start, start + length)));
    }
  }
  return heaviest;
}

describe('tileRuns', () => {
  test('takes equal runs, each element once, the heaviest of all among them', () => {
    fc.assert(
      fc.property(words, words, (first, second) => {
        const [left, right] = [elementsOf(first), elementsOf(second)];
        const tiles = tileRuns([left], [right], 3);
        const keys = (list: readonly Element[], start: number, length: number) =>
          list.slice(start, start + length).map(({ key }) => key);
        const used = tiles.flatMap(tile => Array.from({ length: tile.length }, (_, step) => tile.rightStart + step));
        expect(new Set(used).size).toBe(used.length);
        for (const { leftStart, rightStart, length } of tiles)
          expect(keys(left, leftStart, length)).toEqual(keys(right, rightStart, length));
        const heaviest = Math.max(
          0,
          ...tiles.map(tile => weigh(left.slice(tile.leftStart, tile.leftStart + tile.length))),
        );
        const common = heaviestCommon(left, right);
        expect(heaviest).toBe(common >= 3 ? common : 0);
      }),
    );
  });

  test('comes back for what is left of a run that was partly used', () => {
    const left = elementsOf('sea port law trade peace sea port law'.split(' '));
    const right = elementsOf('port law trade peace sea port law sea'.split(' '));
    const tiles = tileRuns([left], [right], 1);
    expect(tiles.map(({ leftStart, rightStart, length }) => [leftStart, rightStart, length])).toEqual([
      [0, 7, 1],
      [1, 0, 7],
    ]);
  });
});

describe('alignMembers', () => {
  test('lays texts that share next to nothing one after the other, whole', () => {
    const many = (prefix: string) => Array.from({ length: 2_000 }, (_, ordinal) => `${prefix}${ordinal}`).join(' ');
    const [left, right] = [many('a'), many('b')];
    const columns = alignMembers([compared(left, 'en'), compared(right, 'en')], defaultIgnored);
    const covered = (member: number) => columns.flatMap(({ cells }) => cells[member] ?? []);
    expect(covered(0)[0]?.start).toBe(0);
    expect(covered(0).at(-1)?.end).toBe(left.length);
    expect(covered(1).at(-1)?.end).toBe(right.length);
  });
});
