import { describe, expect, it } from 'vitest';
import { tagTree } from '../../../renderer/annotation/tag-tree';

const tag = (name: string, annotationCount: number) => ({ name, annotationCount, colour: null });

describe('tagTree', () => {
  it('puts parents before their children, also those that no annotation has', () => {
    const lines = tagTree([tag('trade/services', 2), tag('trade/goods', 1), tag('climate', 3)]);
    expect(lines.map(({ name, depth, total }) => [name, depth, total])).toEqual([
      ['climate', 0, 3],
      ['trade', 0, 3],
      ['trade/goods', 1, 1],
      ['trade/services', 1, 2],
    ]);
  });

  it('keeps children under their own parent when another name lies between them', () => {
    const lines = tagTree([tag('a/x', 1), tag('a-b', 1), tag('a', 1)]);
    expect(lines.map(({ name }) => name)).toEqual(['a', 'a/x', 'a-b']);
  });
});
