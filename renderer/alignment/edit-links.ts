import { linkClauses, lockLink, mergeLinks, moveClause, splitLink, unlink } from '../../corpus/align/edit-links';
import type { ClauseOrder } from '../../corpus/align/edit-links';
import type { AlignmentLink } from '../../corpus/model/alignment-link';
import type { ClauseId } from '../../corpus/model/clause';
import type { Language } from '../../corpus/model/language';

/** What can be done to the link one stands at. */
export type LinkEdit = 'merge' | 'split' | 'unlink' | 'link' | 'move-up' | 'move-down' | 'confirm';

/** Where an edit is made: the clause one stands at, and the clauses chosen to be linked. */
export interface EditPlace {
  readonly cursor: ClauseId;
  readonly chosen: ReadonlySet<ClauseId>;
  readonly order: ClauseOrder;
}

type Links = readonly AlignmentLink[];

const edits: Readonly<Record<LinkEdit, (links: Links, ordinal: number, place: EditPlace) => Links>> = {
  merge: (links, ordinal, { order }) => mergeLinks(links, [ordinal, ordinal + 1], order),
  split: (links, ordinal, { cursor, order }) => splitLink(links, ordinal, splitPlace(links[ordinal], cursor), order),
  unlink: (links, ordinal, { order }) => unlink(links, ordinal, order),
  link: (links, _ordinal, { cursor, chosen, order }) => linkChosen(links, new Set([...chosen, cursor]), order),
  'move-up': (links, ordinal, { cursor, order }) => moveClause(links, cursor, ordinal - 1, order),
  'move-down': (links, ordinal, { cursor, order }) => moveClause(links, cursor, ordinal + 1, order),
  confirm: (links, ordinal) => lockLink(links, ordinal, !(links[ordinal]?.locked ?? false)),
};

/** Links after an edit; the very same list when it cannot be done at this place. */
export function editLinks(links: Links, edit: LinkEdit, place: EditPlace): Links {
  const ordinal = linkOf(links, place.cursor);
  return ordinal < 0 ? links : edits[edit](links, ordinal, place);
}

/** Ordinal of the link that holds a clause, or -1. */
export function linkOf(links: Links, clauseId: ClauseId | null): number {
  if (clauseId === null) return -1;
  return links.findIndex(link => link.zh.includes(clauseId) || link.en.includes(clauseId));
}

/** The links with a hole for every clause that is in none, each after the link of the clause before it. */
export function withEveryClause(links: Links, order: ClauseOrder): Links {
  return (['zh', 'en'] as const).reduce((known, language) => withHoles(known, language, order[language]), links);
}

function withHoles(links: Links, language: Language, ids: readonly ClauseId[]): Links {
  const linked = new Set(links.flatMap(link => link[language]));
  if (ids.every(id => linked.has(id))) return links;
  const after = new Map<ClauseId | null, AlignmentLink[]>();
  let previous: ClauseId | null = null;
  for (const id of ids) {
    if (linked.has(id)) previous = id;
    else after.set(previous, [...(after.get(previous) ?? []), hole(language, id)]);
  }
  const holesAfter = (id: ClauseId | null) => after.get(id) ?? [];
  return [...holesAfter(null), ...links.flatMap(link => [link, ...link[language].flatMap(holesAfter)])];
}

function hole(language: Language, id: ClauseId): AlignmentLink {
  const sides = language === 'zh' ? { zh: [id], en: [] } : { zh: [], en: [id] };
  return { ...sides, sentences: [], score: 0, origin: 'length', locked: false };
}

/** Before the clause one stands at, or after the first; the other side is parted in the same proportion. */
function splitPlace(link: AlignmentLink | undefined, cursor: ClauseId): { zh: number; en: number } {
  if (link === undefined) return { zh: 0, en: 0 };
  const language: Language = link.zh.includes(cursor) ? 'zh' : 'en';
  const own = link[language];
  const other = link[language === 'zh' ? 'en' : 'zh'].length;
  const at = Math.max(1, own.indexOf(cursor));
  const share = Math.round((at / own.length) * other);
  const otherAt = other <= 1 ? other : Math.min(other - 1, Math.max(1, share));
  return language === 'zh' ? { zh: at, en: otherAt } : { zh: otherAt, en: at };
}

function linkChosen(links: Links, ids: ReadonlySet<ClauseId>, order: ClauseOrder): Links {
  const zh = order.zh.filter(id => ids.has(id));
  const en = order.en.filter(id => ids.has(id));
  return zh.length === 0 || en.length === 0 ? links : linkClauses(links, { zh, en }, order);
}
