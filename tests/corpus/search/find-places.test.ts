import { describe, expect, it } from 'vitest';
import type { FoundPlaces } from '../../../corpus/statistics/packed-places';
import { ask, engineOf, off } from '../../helpers/search-fixture';

const placesFor = (query: string, toggles = off): FoundPlaces[] => [
  ...engineOf().findPlaces({ query, works: null, toggles }),
];

describe('findPlaces', () => {
  it.each([
    '合作',
    '人人',
    '一带一路',
    'cooperation',
    '合作 OR 参与',
    '鼓励 -en:enhance',
    'zh:鼓励 en:encourage',
    'en:connectivity',
    '/合.|参与/',
    'co*',
    '加强 NEAR/5 合作',
    '没有这个词',
  ])('finds the very places that a search shows: %s', query => {
    const shown = ask(engineOf(), query).hits.filter(hit => hit.ranges.length > 0);
    expect(placesFor(query)).toEqual(shown.map(({ clauseId, ranges }) => ({ clauseId, ranges })));
  });

  it('minds the toggles', () => {
    expect(placesFor('Cooperation')).toHaveLength(1);
    expect(placesFor('Cooperation').flatMap(({ ranges }) => ranges)).toHaveLength(2);
    expect(placesFor('Cooperation', { ...off, matchCase: true }).flatMap(({ ranges }) => ranges)).toHaveLength(1);
  });

  it('points at the mistake in a query before it gives a place', () => {
    expect(() => placesFor('"合作')).toThrow();
  });

  it('passes over a work that is removed while it is read', () => {
    const engine = engineOf();
    const found = engine.findPlaces({ query: '合作 OR 参与', works: null, toggles: off });
    expect(found.next().done).toBe(false);
    engine.removeWork('w');
    expect([...found]).toEqual([]);
  });
});
