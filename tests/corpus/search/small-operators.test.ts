import { describe, expect, it } from 'vitest';
import { findSmallOperator } from '../../../corpus/search/small-operators';

describe('findSmallOperator', () => {
  it.each([
    ['鼓励 or 支持', 'or'],
    ['鼓励 And 合作', 'And'],
    ['a near/5 b', 'near/5'],
    ['加强 then/8字 合作', 'then/8字'],
    ['鼓励 OR 支持', null],
    ['鼓励 NEAR/5 合作', null],
    ['"belt and road"', null],
    ['“belt and road” 合作', null],
    ['or', null],
    ['android orbit', null],
    ['合作 or', null],
  ])('in %j is %j', (query, operator) => {
    expect(findSmallOperator(query)).toBe(operator);
  });
});
