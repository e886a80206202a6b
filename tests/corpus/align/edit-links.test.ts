import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  linkClauses,
  lockLink,
  mergeLinks,
  moveClause,
  splitLink,
  unlink,
  type ClauseOrder,
} from '../../../corpus/align/edit-links';
import type { AlignmentLink } from '../../../corpus/model/alignment-link';
import { linkName } from './perturb';

const order: ClauseOrder = { zh: ['z0', 'z1', 'z2', 'z3'], en: ['e0', 'e1', 'e2', 'e3'] };
const found = (zh: string[], en: string[]): AlignmentLink => ({
  zh,
  en,
  sentences: [{ zh: [], en: [] }],
  score: 0.5,
  origin: 'length',
  locked: false,
});
const links = [found(['z0'], ['e0', 'e1']), found(['z1'], []), found(['z2', 'z3'], ['e2']), found([], ['e3'])];
const names = (edited: readonly AlignmentLink[]): string[] => edited.map(linkName);

describe('mergeLinks', () => {
  it('joins links at the place of the first, in reading order', () => {
    expect(names(mergeLinks(links, [2, 0], order))).toEqual(['z0+z2+z3=e0+e1+e2', 'z1=', '=e3']);
  });
  it('does nothing with one link', () => {
    expect(mergeLinks(links, [1, 1, 9], order)).toBe(links);
  });
});

describe('splitLink', () => {
  it('parts a link where it is told to', () => {
    expect(names(splitLink(links, 2, { zh: 1, en: 1 }, order))).toEqual(['z0=e0+e1', 'z1=', 'z2=e2', 'z3=', '=e3']);
  });
  it('makes no empty link', () => {
    expect(splitLink(links, 2, { zh: 2, en: 1 }, order)).toBe(links);
  });
});

describe('linkClauses', () => {
  it('takes clauses out of their links and links them', () => {
    expect(names(linkClauses(links, { zh: ['z1'], en: ['e1'] }, order))).toEqual(['z1=e1', 'z0=e0', 'z2+z3=e2', '=e3']);
  });
  it('refuses a clause that is in no link', () => {
    expect(linkClauses(links, { zh: ['z9'], en: ['e1'] }, order)).toBe(links);
  });
});

describe('unlink', () => {
  it('leaves every clause of the link a hole', () => {
    expect(names(unlink(links, 0, order))).toEqual(['z0=', '=e0', '=e1', 'z1=', 'z2+z3=e2', '=e3']);
  });
});

describe('moveClause', () => {
  it('moves a clause into another link, and an emptied link goes', () => {
    expect(names(moveClause(links, 'e3', 1, order))).toEqual(['z0=e0+e1', 'z1=e3', 'z2+z3=e2']);
  });
});

describe('lockLink', () => {
  it('locks and unlocks without touching anything else', () => {
    const locked = lockLink(links, 0, true);
    expect(locked[0]).toEqual({ ...links[0], locked: true });
    expect(lockLink(locked, 0, false)).toEqual(links);
    expect(lockLink(links, 0, false)).toBe(links);
  });
});

type Operation = (before: readonly AlignmentLink[]) => readonly AlignmentLink[];
const ordinal = fc.nat(5);
const someOf = (ids: readonly string[]): fc.Arbitrary<string[]> => fc.subarray([...ids]);
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.array(ordinal, { maxLength: 3 }).map(
    (chosen): Operation =>
      before =>
        mergeLinks(before, chosen, order),
  ),
  fc.tuple(ordinal, fc.nat(3), fc.nat(3)).map(
    ([place, zh, en]): Operation =>
      before =>
        splitLink(before, place, { zh, en }, order),
  ),
  fc.tuple(someOf(order.zh), someOf(order.en)).map(
    ([zh, en]): Operation =>
      before =>
        linkClauses(before, { zh, en }, order),
  ),
  ordinal.map(
    (place): Operation =>
      before =>
        unlink(before, place, order),
  ),
  fc.tuple(fc.constantFrom(...order.zh, ...order.en), ordinal).map(
    ([id, target]): Operation =>
      before =>
        moveClause(before, id, target, order),
  ),
  fc.tuple(ordinal, fc.boolean()).map(
    ([place, locked]): Operation =>
      before =>
        lockLink(before, place, locked),
  ),
);

describe('edits of links', () => {
  it('keep every clause in exactly one link, in reading order inside it, and no link empty', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 8 }), operations => {
        const edited = operations.reduce((before: readonly AlignmentLink[], edit) => edit(before), links);
        expect(edited.flatMap(link => link.zh).sort()).toEqual(order.zh);
        expect(edited.flatMap(link => link.en).sort()).toEqual(order.en);
        expect(edited.every(link => link.zh.length + link.en.length > 0)).toBe(true);
        expect(edited.every(link => [...link.zh].sort().join() === link.zh.join())).toBe(true);
      }),
    );
  });

  it('mark what they changed as a person’s and leave the rest alone', () => {
    fc.assert(
      fc.property(operation, edit => {
        for (const link of edit(links)) {
          const untouched = links.some(before => linkName(before) === linkName(link));
          if (!untouched) expect([link.origin, link.locked]).toEqual(['person', true]);
        }
      }),
    );
  });
});
