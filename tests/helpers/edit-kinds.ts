import { Converter } from 'opencc-js/cn2t';
import type { Clause } from '../../corpus/model/clause';

/** A character that remembers where it stood before the edits; `null` for one that came in. */
export interface TracedCharacter {
  readonly text: string;
  readonly origin: number | null;
  /** Another character than the one that stood here. */
  readonly altered: boolean;
}
/** A clause with its characters, each of which remembers where it came from. */
export interface TracedClause {
  readonly clause: Clause;
  readonly characters: readonly TracedCharacter[];
}
/** Makes a new edition of some clauses; `foreign` is text that may come in. */
export type Edit = (clauses: TracedClause[], random: () => number, foreign: string) => TracedClause[];

/** A whole number between two others, both included. */
export const between = (random: () => number, low: number, high: number) =>
  low + Math.floor(random() * (high - low + 1));
const incoming = (text: string): TracedCharacter[] =>
  [...text].map(one => ({ text: one, origin: null, altered: true }));
const cut = (foreign: string, random: () => number, low: number, high: number) => {
  const start = between(random, 0, foreign.length - high - 1);
  return foreign.slice(start, start + between(random, low, high)).replace(/\s/gu, '');
};
const inEach =
  (
    share: number,
    change: (characters: TracedCharacter[], random: () => number, foreign: string) => TracedCharacter[],
  ): Edit =>
  (clauses, random, foreign) =>
    clauses.map(one =>
      random() < share && one.characters.length > 4
        ? { ...one, characters: change([...one.characters], random, foreign) }
        : one,
    );
const spliceAt = (characters: TracedCharacter[], at: number, count: number, added: TracedCharacter[] = []) => [
  ...characters.slice(0, at),
  ...added,
  ...characters.slice(at + count),
];
const noisy = (share: number) =>
  inEach(1, (characters, random, foreign) =>
    characters.flatMap(one => {
      if (random() >= share) return [one];
      const kind = random();
      if (kind < 0.6) return [{ ...one, text: cut(foreign, random, 1, 1) || '某', altered: true }];
      return kind < 0.8 ? [] : [one, ...incoming(cut(foreign, random, 1, 1) || '某')];
    }),
  );
const toTraditional = Converter({ from: 'cn', to: 't' });

/** Every kind of edit that a new edition may bring. */
export const editKinds: Readonly<Record<string, Edit>> = {
  'no change': clauses => clauses,
  'clauses inserted': (clauses, random, foreign) =>
    clauses.flatMap(one =>
      random() < 0.25
        ? [
            one,
            { clause: { ...one.clause, id: `new-${random()}` }, characters: incoming(cut(foreign, random, 20, 80)) },
          ]
        : [one],
    ),
  'phrases inserted': inEach(0.6, (characters, random, foreign) =>
    spliceAt(characters, between(random, 0, characters.length), 0, incoming(cut(foreign, random, 4, 20))),
  ),
  'clauses deleted': (clauses, random) => clauses.filter(() => random() >= 0.25),
  'phrases deleted': inEach(0.6, (characters, random) =>
    spliceAt(characters, between(random, 0, characters.length - 1), between(random, 4, 40)),
  ),
  'clauses moved': (clauses, random) => {
    const moved = clauses.filter(() => random() < 0.25);
    const rest = clauses.filter(one => !moved.includes(one));
    for (const one of moved) rest.splice(between(random, 0, rest.length), 0, one);
    return rest;
  },
  'one character changed': inEach(1, (characters, random, foreign) => {
    const at = between(random, 0, characters.length - 1);
    const kind = random();
    const one = characters[at] as TracedCharacter;
    if (kind < 0.5)
      return spliceAt(characters, at, 1, [{ ...one, text: cut(foreign, random, 1, 1) || '某', altered: true }]);
    return kind < 0.75 ? spliceAt(characters, at, 1) : spliceAt(characters, at, 0, incoming('某'));
  }),
  'noise of 2 %': noisy(0.02),
  'noise of 5 %': noisy(0.05),
  'full width': inEach(1, characters =>
    characters.map(one => ({
      ...one,
      text: one.text.replace(/[!-~]/gu, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    })),
  ),
  traditional: inEach(1, characters => characters.map(one => ({ ...one, text: toTraditional(one.text) }))),
  'clauses split': clauses =>
    clauses.flatMap(one => {
      const half = one.characters.findIndex(
        ({ text }, ordinal) => ordinal > one.characters.length / 3 && /[。；.;]/u.test(text),
      );
      if (half === -1 || half > one.characters.length - 4) return [one];
      return [
        { ...one, characters: one.characters.slice(0, half + 1) },
        { clause: { ...one.clause, id: `${one.clause.id}-b` }, characters: one.characters.slice(half + 1) },
      ];
    }),
  'clauses merged': (clauses, random) =>
    clauses.reduce<TracedClause[]>((merged, one) => {
      const last = merged.at(-1);
      if (last === undefined || random() >= 0.3) return [...merged, one];
      return [...merged.slice(0, -1), { ...last, characters: [...last.characters, ...one.characters] }];
    }, []),
  'clauses renumbered': clauses =>
    clauses.map(one => {
      const shown = /^(?:第[一二三四五六七八九十百零]+条|（[一二三四五六七八九十]+）|\d+\.|\([a-z]\))/u.exec(
        one.clause.text,
      )?.[0];
      if (shown === undefined) return one;
      const next = incoming(shown.replace(/[一二三四五六七八九]/u, '七').replace(/\d/u, '7'));
      return { ...one, characters: [...next, ...one.characters.slice([...shown].length)] };
    }),
  'everything at once': (clauses, random, foreign) =>
    [
      'clauses inserted',
      'clauses deleted',
      'clauses moved',
      'phrases inserted',
      'phrases deleted',
      'noise of 2 %',
    ].reduce((edited, kind) => (editKinds[kind] as Edit)(edited, random, foreign), clauses),
};
