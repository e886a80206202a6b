import { describe, expect, it, test } from 'vitest';
import { fillSlot, isVague } from '../../../corpus/compare/slot-pattern';
import { clausesOf } from './compared';

describe('fillSlot', () => {
  const clauses = clausesOf(['加强务实合作，加强税收合作。', '我们加强务实合作。加强，合作', '开展合作']);

  it('counts what stands in the slot, not across a stop', () => {
    const table = fillSlot('加强 * 合作', clauses);
    expect(table.fillers.map(({ text, places }) => [text, places.length])).toEqual([
      ['务实', 2],
      ['税收', 1],
    ]);
    expect(table.variability).toBeCloseTo(2 / 3, 10);
    expect(table.entropy).toBeCloseTo(-(2 / 3) * Math.log2(2 / 3) - (1 / 3) * Math.log2(1 / 3), 10);
  });

  it('marks pattern and filler in each clause', () => {
    const [first] = fillSlot('加强*合作', clauses).fillers;
    expect(first?.places[0]).toEqual({ clauseId: 'c0', range: { start: 0, end: 6 }, filler: { start: 2, end: 4 } });
  });

  it('runs back to the last stop when the slot comes first', () => {
    const fillers = fillSlot('* 合作', clauses).fillers.map(filler => filler.text);
    expect(fillers).toContain('开展');
  });

  it('takes English words whole and whatever their case', () => {
    const english = clausesOf(['We strengthen tax cooperation.', 'Strengthen practical cooperation.'], 'en');
    expect(fillSlot('strengthen * cooperation', english).fillers.map(filler => filler.text)).toEqual([
      'practical',
      'tax',
    ]);
  });

  it('is vague when it fits almost anything, and only then', () => {
    const many = clausesOf(Array.from({ length: 600 }, (_, ordinal) => `加强第${ordinal}项的合作`));
    expect(isVague(fillSlot('加强 *', many))).toBe(true);
    expect(isVague(fillSlot('加强 * 合作', clauses))).toBe(false);
    expect(isVague(fillSlot('没有 *', many))).toBe(false);
  });

  test.each(['加强合作', '*', '＊', '加强 * 和 * 合作', '', ' '])('refuses %j', pattern => {
    expect(() => fillSlot(pattern, clauses)).toThrow(expect.objectContaining({ code: 'query-syntax' }));
  });
});
