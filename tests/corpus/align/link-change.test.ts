import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyLinkChange, linkChange } from '../../../corpus/align/link-change';
import type { AlignmentLink } from '../../../corpus/model/alignment-link';

const link = (name: string, locked = false): AlignmentLink => ({
  zh: [`w.zh.${name}`],
  en: [`w.en.${name}`],
  sentences: [],
  score: 1,
  origin: locked ? 'person' : 'structure',
  locked,
});
const names = (links: readonly AlignmentLink[] | null) => links?.map(({ zh, locked }) => `${zh[0]} ${locked}`);
const lists = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 })
  .chain(chosen => fc.tuple(...chosen.map(name => fc.boolean().map(locked => link(name, locked)))));

describe('linkChange and applyLinkChange', () => {
  it('lead from one state to the other and back', () => {
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const change = linkChange(before, after);
        const there = change === null ? before : applyLinkChange(before, change);
        expect(names(there)).toEqual(names(after));
        const back = change === null ? after : applyLinkChange(after, { before: change.after, after: change.before });
        expect(names(back)).toEqual(names(before));
      }),
    );
  });

  it('say nothing when only sentences differ', () => {
    const sentences = [{ zh: [], en: [] }];
    expect(linkChange([link('a')], [{ ...link('a'), sentences }])).toBeNull();
  });

  it('refuse to replace links that are no longer there', () => {
    const change = linkChange([link('a'), link('b')], [link('a'), link('b', true)]);
    expect(change && applyLinkChange([link('a'), link('c')], change)).toBeNull();
  });
});
