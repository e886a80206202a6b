import { Converter } from 'opencc-js/cn2t';
import { anchorTogether } from '../../corpus/annotate/anchor-together';
import type { AnchorResult } from '../../corpus/annotate/anchor-result';
import { describeTarget } from '../../corpus/annotate/describe-target';
import type { AnnotationTarget } from '../../corpus/model/annotation';
import type { Clause } from '../../corpus/model/clause';
import type { TextRange } from '../../corpus/model/text-range';
import type { CorpusDocument } from '../../corpus/model/work';
import { randomNumbers } from '../../corpus/statistics/random-sample';

/** A character that remembers where it stood before the edits; `null` for one that came in. */
interface TracedCharacter {
  readonly text: string;
  readonly origin: number | null;
  /** Another character than the one that stood here. */
  readonly altered: boolean;
}
interface TracedClause {
  readonly clause: Clause;
  readonly characters: readonly TracedCharacter[];
}
type Edit = (clauses: TracedClause[], random: () => number, foreign: string) => TracedClause[];

const between = (random: () => number, low: number, high: number) => low + Math.floor(random() * (high - low + 1));
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

/** What became of the quotes of one trial: fate of the words × what anchoring said. */
export interface TrialCounts {
  unchanged: number;
  unchangedRight: number;
  edited: number;
  editedRight: number;
  deleted: number;
  deletedRight: number;
  wrong: number;
  review: number;
  total: number;
}

/**
 * Quote a document at random, edit it, anchor every quote, and compare with where its characters went.
 *
 * @param keepIds - clause ids survive edits inside a clause, as they do in the library; otherwise altered clauses
 *   have new ids, as when the edited text is read by itself
 * @param older - the edition before the edits is at hand
 */
export function runTrial(
  document: CorpusDocument,
  kind: string,
  setting: { seed: number; quoteCount: number; keepIds: boolean; foreign: string; older?: boolean },
): TrialCounts {
  const random = randomNumbers(setting.seed);
  let next = 0;
  const origins: number[] = [];
  const traced: TracedClause[] = document.clauses.map(clause => {
    origins.push(next);
    return { clause, characters: [...clause.text].map(text => ({ text, origin: next++, altered: false })) };
  });
  const edited = (editKinds[kind] as Edit)(traced, random, setting.foreign).filter(one => one.characters.length > 0);
  const today = rebuild(document, edited, setting.keepIds);
  const places = new Map<number, { ordinal: number; offset: number; one: TracedCharacter }>();
  for (const [ordinal, { characters }] of edited.entries()) {
    let offset = 0;
    for (const one of characters) {
      if (one.origin !== null) places.set(one.origin, { ordinal, offset, one });
      offset += one.text.length;
    }
  }
  const counts: TrialCounts = {
    unchanged: 0,
    unchangedRight: 0,
    edited: 0,
    editedRight: 0,
    deleted: 0,
    deletedRight: 0,
    wrong: 0,
    review: 0,
    total: 0,
  };
  const asked = chooseQuotes(document, { random, origins, places, quoteCount: setting.quoteCount });
  const results = anchorTogether(
    asked.map(({ target }) => target),
    today,
    setting.older === true ? document : undefined,
  );
  for (const [ordinal, result] of results.entries()) judge(result, asked[ordinal]?.survivors ?? [], today, counts);
  return counts;
}

interface Asked {
  readonly target: AnnotationTarget;
  /** Where each of its characters is today. */
  readonly survivors: readonly Place[];
}

function chooseQuotes(
  document: CorpusDocument,
  from: {
    random: () => number;
    origins: readonly number[];
    places: ReadonlyMap<number, Place>;
    quoteCount: number;
  },
): Asked[] {
  const { random, origins, places, quoteCount } = from;
  const asked: Asked[] = [];
  for (let count = 0; count < quoteCount; count += 1) {
    const ordinal = between(random, 0, document.clauses.length - 1);
    const clause = document.clauses[ordinal] as Clause;
    const length = Math.min(clause.text.length - clause.bodyStart, quoteLength(random, clause));
    if (length < 2) continue;
    const start = between(random, clause.bodyStart, clause.text.length - length);
    if (
      /\s/u.test(clause.text.slice(start, start + 1)) ||
      /\s/u.test(clause.text.slice(start + length - 1, start + length))
    )
      continue;
    const target = describeTarget(document, clause.id, { start, end: start + length });
    const first = (origins[ordinal] ?? 0) + start;
    const survivors = Array.from({ length }, (_unused, k) => places.get(first + k));
    asked.push({ target, survivors });
  }
  return asked;
}

function quoteLength(random: () => number, clause: Clause): number {
  if (random() < 0.12) return clause.text.length - clause.bodyStart;
  const scale = clause.language === 'en' ? 3 : 1;
  return Math.max(3, Math.round(2 * scale * 24 ** random()));
}

function rebuild(document: CorpusDocument, edited: readonly TracedClause[], keepIds: boolean): CorpusDocument {
  const clauses = edited.map(({ clause, characters }) => {
    const text = characters.map(one => one.text).join('');
    const same = text === clause.text;
    return {
      ...clause,
      id: keepIds || same ? clause.id : `${clause.id}-${text.length}`,
      text,
      bodyStart: Math.min(clause.bodyStart, text.length),
    };
  });
  return { ...document, sourceHash: 'edited', clauses };
}

type Place = { ordinal: number; offset: number; one: TracedCharacter } | undefined;
type Fate = 'unchanged' | 'edited' | 'deleted';

/** What the edits did to a quote, and where its words ought to be found; `null` when too little is left to say. */
function truthOf(
  survivors: readonly Place[],
  today: CorpusDocument,
): { fate: Fate; clauseId: string; start: number; end: number } | null {
  const kept = survivors.filter(place => place !== undefined && !place.one.altered) as NonNullable<Place>[];
  const [first] = kept;
  const last = kept.at(-1);
  if (first === undefined || last === undefined) {
    return survivors.some(place => place !== undefined) ? null : { fate: 'deleted', clauseId: '', start: 0, end: 0 };
  }
  if (kept.some(({ ordinal }) => ordinal !== first.ordinal) || kept.length < 0.7 * survivors.length) return null;
  const end = last.offset + last.one.text.length;
  const isWhole =
    kept.length === survivors.length && end - first.offset === kept.reduce((sum, { one }) => sum + one.text.length, 0);
  return {
    fate: isWhole ? 'unchanged' : 'edited',
    clauseId: today.clauses[first.ordinal]?.id ?? '',
    start: first.offset,
    end,
  };
}

function judge(
  { state, clauseId, range }: AnchorResult,
  survivors: readonly Place[],
  today: CorpusDocument,
  counts: TrialCounts,
): void {
  const truth = truthOf(survivors, today);
  if (truth === null) return;
  const overlap = range === null || clauseId !== truth.clauseId ? 0 : shareOf(range, truth);
  const right = truth.fate === 'deleted' ? range === null : overlap >= (truth.fate === 'unchanged' ? 1 : 0.7);
  counts.total += 1;
  counts[truth.fate] += 1;
  if (state === 'review') counts.review += 1;
  if (right) counts[`${truth.fate}Right`] += 1;
  else if (range !== null) counts.wrong += 1;
}

function shareOf(a: TextRange, b: TextRange): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, shared) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
