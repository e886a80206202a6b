import type { AlignmentLink } from '../model/alignment-link';
import type { ClauseId } from '../model/clause';
import type { Language } from '../model/language';

/** The clauses of both documents in reading order: what edited links are put in order by. */
export interface ClauseOrder {
  readonly zh: readonly ClauseId[];
  readonly en: readonly ClauseId[];
}

type Sides = Pick<AlignmentLink, 'zh' | 'en'>;

/**
 * Editing operations on links. Each gives new links in which every clause is in exactly one link, as before; links that
 * it made or changed are locked and by a person's hand, with no sentences yet (see `fillSentences`). All other links
 * stay the very same objects. An operation that cannot be done gives back the links it was given.
 */

/** Joins the links at these ordinals into one, at the place of the first. Needs two or more. */
export function mergeLinks(
  links: readonly AlignmentLink[],
  ordinals: readonly number[],
  order: ClauseOrder,
): readonly AlignmentLink[] {
  const chosen = new Set(ordinals.filter(ordinal => ordinal in links));
  if (chosen.size < 2) return links;
  const parts = links.filter((_, ordinal) => chosen.has(ordinal));
  const merged = byHand({ zh: parts.flatMap(link => link.zh), en: parts.flatMap(link => link.en) }, order);
  const first = Math.min(...chosen);
  return links.flatMap((link, ordinal) => (ordinal === first ? [merged] : chosen.has(ordinal) ? [] : [link]));
}

/** Parts the link at `ordinal` in two: its first `at.zh` and `at.en` clauses, and the rest. Neither part may be empty. */
export function splitLink(
  links: readonly AlignmentLink[],
  ordinal: number,
  at: { readonly zh: number; readonly en: number },
  order: ClauseOrder,
): readonly AlignmentLink[] {
  const link = links[ordinal];
  if (!link) return links;
  const parts = [
    { zh: link.zh.slice(0, at.zh), en: link.en.slice(0, at.en) },
    { zh: link.zh.slice(at.zh), en: link.en.slice(at.en) },
  ];
  if (parts.some(isEmpty)) return links;
  return replaceAt(
    links,
    ordinal,
    parts.map(part => byHand(part, order)),
  );
}

/** Takes clauses of both languages out of their links and links them to each other, at the place of the first. */
export function linkClauses(
  links: readonly AlignmentLink[],
  clauses: Sides,
  order: ClauseOrder,
): readonly AlignmentLink[] {
  const taken = new Set([...clauses.zh, ...clauses.en]);
  const known = new Set(links.flatMap(link => [...link.zh, ...link.en]));
  if (taken.size === 0 || [...taken].some(id => !known.has(id))) return links;
  const made = byHand(clauses, order);
  const first = links.findIndex(link => holdsAny(link, taken));
  return links.flatMap((link, ordinal) => {
    const rest = holdsAny(link, taken) ? remainder(link, taken, order) : [link];
    return ordinal === first ? [made, ...rest] : rest;
  });
}

/** Undoes the link at `ordinal`: each of its clauses becomes a hole of its own. */
export function unlink(links: readonly AlignmentLink[], ordinal: number, order: ClauseOrder): readonly AlignmentLink[] {
  const link = links[ordinal];
  if (!link || link.zh.length === 0 || link.en.length === 0) return links;
  return replaceAt(links, ordinal, [
    ...link.zh.map(id => byHand({ zh: [id], en: [] }, order)),
    ...link.en.map(id => byHand({ zh: [], en: [id] }, order)),
  ]);
}

/** Moves one clause out of its link into the link at `target`. */
export function moveClause(
  links: readonly AlignmentLink[],
  clauseId: ClauseId,
  target: number,
  order: ClauseOrder,
): readonly AlignmentLink[] {
  const goal = links[target];
  const source = links.find(link => holdsAny(link, new Set([clauseId])));
  if (!goal || !source || goal === source) return links;
  const language: Language = source.zh.includes(clauseId) ? 'zh' : 'en';
  const grown = byHand({ ...goal, [language]: [...goal[language], clauseId] }, order);
  return links.flatMap(link => {
    if (link === goal) return [grown];
    return link === source ? remainder(link, new Set([clauseId]), order) : [link];
  });
}

/** Confirms the link at `ordinal`, or takes the confirmation back. Its clauses and sentences stay as they are. */
export function lockLink(links: readonly AlignmentLink[], ordinal: number, locked: boolean): readonly AlignmentLink[] {
  const link = links[ordinal];
  return link && link.locked !== locked ? replaceAt(links, ordinal, [{ ...link, locked }]) : links;
}

function byHand(sides: Sides, order: ClauseOrder): AlignmentLink {
  return {
    zh: inOrder(sides.zh, order.zh),
    en: inOrder(sides.en, order.en),
    sentences: [],
    score: 1,
    origin: 'person',
    locked: true,
  };
}

/** What is left of a link, as a list: nothing when it held no other clause. */
function remainder(link: AlignmentLink, taken: ReadonlySet<ClauseId>, order: ClauseOrder): AlignmentLink[] {
  const rest = { zh: link.zh.filter(id => !taken.has(id)), en: link.en.filter(id => !taken.has(id)) };
  return isEmpty(rest) ? [] : [byHand(rest, order)];
}

function inOrder(ids: readonly ClauseId[], order: readonly ClauseId[]): ClauseId[] {
  const places = new Map(order.map((id, place) => [id, place]));
  return [...new Set(ids)].sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
}

function holdsAny(link: Sides, ids: ReadonlySet<ClauseId>): boolean {
  return link.zh.some(id => ids.has(id)) || link.en.some(id => ids.has(id));
}

function isEmpty(sides: Sides): boolean {
  return sides.zh.length === 0 && sides.en.length === 0;
}

function replaceAt(
  links: readonly AlignmentLink[],
  ordinal: number,
  replacement: readonly AlignmentLink[],
): readonly AlignmentLink[] {
  return [...links.slice(0, ordinal), ...replacement, ...links.slice(ordinal + 1)];
}
