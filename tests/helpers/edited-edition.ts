import type { ClauseChange } from '../../corpus/compare/diff-works';
import { randomNumbers } from '../../corpus/statistics/random-sample';

/** What was done to some clauses of an edition, by ordinals in the old and the new one. */
export interface KnownEdit {
  readonly change: ClauseChange;
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** An edition and the next one, and how the one became the other. */
export interface EditedEdition {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly edits: readonly KnownEdit[];
}

interface Draft {
  readonly change: ClauseChange;
  readonly left: readonly number[];
  readonly texts: readonly string[];
}

const share = { changed: 0.15, moved: 0.06, split: 0.06, merged: 0.06, new: 0.06, gone: 0.06 } as const;

/**
 * A new edition of some clauses, made by chance: words replaced, put in and taken out, clauses moved, split at a
 * stop, run together with the next, dropped, and new ones put in.
 *
 * @param fresh - clauses that the old edition does not have
 * @param words - what is put in the place of words, or beside them
 */
export function editEdition(
  old: readonly string[],
  fresh: readonly string[],
  words: readonly string[],
  seed: number,
): EditedEdition {
  const next = randomNumbers(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const drafts: Draft[] = [];
  const moving: Draft[] = [];
  const unused = [...fresh];
  for (let ordinal = 0; ordinal < old.length; ordinal += 1) {
    const text = old[ordinal] ?? '';
    const draft = drawDraft(text, ordinal);
    if (draft.change === 'moved') moving.push(draft);
    else drafts.push(draft);
    if (draft.change === 'merged') ordinal += 1;
    if (next() < share.new && unused.length > 0)
      drafts.push({ change: 'new', left: [], texts: [unused.shift() as string] });
  }
  // A clause that has moved lands at least three places from where it stood.
  for (const draft of moving) {
    const home = drafts.findIndex(({ left }) => (left[0] ?? -1) > (draft.left[0] ?? 0));
    const away = drafts
      .map((_, place) => place)
      .filter(place => Math.abs(place - (home < 0 ? drafts.length : home)) > 3);
    drafts.splice(away.length === 0 ? 0 : pick(away), 0, draft);
  }
  return numbered(old, drafts);

  function drawDraft(text: string, ordinal: number): Draft {
    const chance = next();
    const [changed, moved, split, merged, gone] = limits;
    const following = old[ordinal + 1];
    const halves = splitAtStop(text);
    if (chance < changed) return { change: 'changed', left: [ordinal], texts: [editWords(text, words, next)] };
    if (chance < moved) return { change: 'moved', left: [ordinal], texts: [text] };
    if (chance < split && halves !== null) return { change: 'split', left: [ordinal], texts: halves };
    if (chance >= split && chance < merged && following !== undefined)
      return { change: 'merged', left: [ordinal, ordinal + 1], texts: [joinTexts(text, following)] };
    if (chance >= merged && chance < gone) return { change: 'gone', left: [ordinal], texts: [] };
    return { change: 'same', left: [ordinal], texts: [text] };
  }
}

/** Upper ends of the stretches of [0, 1) that mean each change. */
const limits = [share.changed, share.moved, share.split, share.merged, share.gone].map((_, ordinal, list) =>
  list.slice(0, ordinal + 1).reduce((sum, part) => sum + part, 0),
) as [number, number, number, number, number];

function numbered(left: readonly string[], drafts: readonly Draft[]): EditedEdition {
  const right: string[] = [];
  const edits = drafts.map(({ change, left: from, texts }): KnownEdit => {
    const first = right.length;
    right.push(...texts);
    return { change, left: from, right: texts.map((_, place) => first + place) };
  });
  return { left, right, edits };
}

const isLatin = (text: string): boolean => /^[\p{Script=Latin}\p{P}\p{N}\s]+$/u.test(text);

function joinTexts(first: string, second: string): string {
  return isLatin(first) ? `${first} ${second}` : first + second;
}

/** In two at the stop nearest the middle, if both halves say something. */
function splitAtStop(text: string): [string, string] | null {
  const stops = [...text.matchAll(/[。；，]|[.;,](?=\s)/gu)].map(match => match.index + 1);
  const least = isLatin(text) ? 30 : 12;
  const middle = text.length / 2;
  const stop = stops
    .filter(place => place >= least && text.length - place >= least)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return stop === undefined ? null : [text.slice(0, stop).trim(), text.slice(stop).trim()];
}

/** One to three small edits, at most a fifth of the text in sum. */
function editWords(text: string, words: readonly string[], next: () => number): string {
  const latin = isLatin(text);
  let edited = latin ? text.split(' ') : [...text];
  const count = 1 + Math.floor(next() * Math.min(3, edited.length / 15));
  for (let edit = 0; edit < count; edit += 1) {
    const place = 1 + Math.floor(next() * Math.max(1, edited.length - 4));
    const taken = Math.floor(next() * (latin ? 2 : 4));
    const put = next() < 0.25 && taken > 0 ? [] : [words[Math.floor(next() * words.length)] ?? ''];
    edited = [...edited.slice(0, place), ...put, ...edited.slice(place + taken)];
  }
  return edited.join(latin ? ' ' : '');
}
