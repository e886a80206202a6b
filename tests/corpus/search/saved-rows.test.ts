import { describe, expect, it } from 'vitest';
import { changesOf, toSavedRow } from '../../../corpus/search/saved-rows';
import { ask, engineOf } from '../../helpers/search-fixture';

describe('changesOf', () => {
  const rows = ask(engineOf(), '我们').hits.map(toSavedRow);

  it('says nothing of the same rows', () => {
    expect(rows.length).toBeGreaterThan(1);
    expect(changesOf(rows, rows)).toEqual({ added: [], removed: [], changed: [] });
  });

  it('names rows that came, went, and have other places', () => {
    const [first, second] = rows;
    if (first === undefined || second === undefined) throw new Error('two clauses say 我们');
    const moved = { ...second, sign: second.sign ^ 1 };
    expect(changesOf([first, second], [moved])).toEqual({ added: [], removed: [first], changed: [moved] });
    expect(changesOf([second], rows)).toMatchObject({ added: [first], removed: [], changed: [] });
  });

  it('tells a clause with other places from itself', () => {
    const [one] = ask(engineOf(), '我').hits.map(toSavedRow);
    expect(one?.clauseId).toBe(rows[0]?.clauseId);
    expect(one?.sign).not.toBe(rows[0]?.sign);
  });
});
