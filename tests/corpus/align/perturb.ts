import type { AlignmentLink } from '../../../corpus/model/alignment-link';
import type { Clause } from '../../../corpus/model/clause';
import type { Language } from '../../../corpus/model/language';
import { plainClauses, sentencesIn, type Draft } from './plain-clauses';

/** A paragraph known to be the translation of another. */
export interface GoldPair {
  readonly zh: Exclude<Draft, string>;
  readonly en: Exclude<Draft, string>;
}

/** How much is done to each side of a complete pair of documents, as shares of its paragraphs. */
export interface Damage {
  readonly dropped: number;
  readonly merged: number;
  readonly split: number;
}

/** Two damaged documents and the links that a perfect aligner would find. */
export interface Trial {
  readonly zh: readonly Clause[];
  readonly en: readonly Clause[];
  /** Each as `zh0+zh1=en0`; holes have an empty side. */
  readonly gold: readonly string[];
}

/** A paragraph after damage, and which of the pairs it holds words of. */
export interface Piece {
  readonly draft: Exclude<Draft, string>;
  readonly pairs: readonly number[];
}

/** Precision, recall and their harmonic mean of whole links: one wrong clause makes a link wrong. */
export interface BeadScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Drops, merges and splits paragraphs of each side on its own. */
export function perturb(pairs: readonly GoldPair[], damage: Damage, random: () => number): Trial {
  const zh = damaged(
    pairs.map(pair => pair.zh),
    damage,
    { random, joint: '' },
  );
  const en = damaged(
    pairs.map(pair => pair.en),
    damage,
    { random, joint: ' ' },
  );
  return trialOf(zh, en);
}

/** Two documents made of pieces, with the links that the pieces have in common. */
export function trialOf(zh: readonly Piece[], en: readonly Piece[]): Trial {
  return { zh: toClauses('zh', zh), en: toClauses('en', en), gold: goldLinks(zh, en) };
}

/** Strict scores of links against gold. `holes` says whether links with an empty side count. */
export function beadScore(links: readonly AlignmentLink[], gold: readonly string[], holes: boolean): BeadScore {
  const counts = (link: string): boolean => holes || !(link.startsWith('=') || link.endsWith('='));
  const found = links.map(linkName).filter(counts);
  const wanted = new Set(gold.filter(counts));
  const right = found.filter(link => wanted.has(link)).length;
  const precision = right / Math.max(1, found.length);
  const recall = right / Math.max(1, wanted.size);
  return { precision, recall, f1: (2 * right) / Math.max(1, found.length + wanted.size) };
}

/** A link as one string, for comparison. */
export function linkName(link: Pick<AlignmentLink, 'zh' | 'en'>): string {
  return `${link.zh.join('+')}=${link.en.join('+')}`;
}

function damaged(
  drafts: readonly Exclude<Draft, string>[],
  damage: Damage,
  { random, joint }: { random: () => number; joint: string },
): Piece[] {
  const pieces: Piece[] = [];
  drafts.forEach((draft, pair) => {
    const luck = random();
    const last = pieces[pieces.length - 1];
    if (luck < damage.dropped) return;
    if (luck < damage.dropped + damage.merged && last) {
      const text = last.draft.text + joint + draft.text;
      pieces[pieces.length - 1] = { draft: { ...last.draft, text }, pairs: [...last.pairs, pair] };
    } else if (luck < damage.dropped + damage.merged + damage.split) pieces.push(...halves(draft, pair));
    else pieces.push({ draft, pairs: [pair] });
  });
  return pieces;
}

function halves(draft: Exclude<Draft, string>, pair: number): Piece[] {
  const sentences = sentencesIn(draft.text);
  const cut = sentences[sentences.length >> 1]?.start ?? 0;
  if (cut === 0) return [{ draft, pairs: [pair] }];
  const { kind } = draft;
  return [
    { draft: { ...draft, text: draft.text.slice(0, cut).trim() }, pairs: [pair] },
    { draft: { text: draft.text.slice(cut).trim(), ...(kind ? { kind } : {}) }, pairs: [pair] },
  ];
}

function toClauses(language: Language, pieces: readonly Piece[]): Clause[] {
  return plainClauses(
    language,
    pieces.map(piece => piece.draft),
  );
}

/** Clauses without counterpart are holes one by one. */
function holesApart(link: { zh: string[]; en: string[] }): { zh: string[]; en: string[] }[] {
  if (link.zh.length > 0 && link.en.length > 0) return [link];
  return [...link.zh.map(id => ({ zh: [id], en: [] })), ...link.en.map(id => ({ zh: [], en: [id] }))];
}

/** Pieces that share a pair, directly or through others, make one link. */
function goldLinks(zh: readonly Piece[], en: readonly Piece[]): string[] {
  const group = new Map<number, number>();
  const find = (pair: number): number => {
    const parent = group.get(pair) ?? pair;
    return parent === pair ? pair : find(parent);
  };
  for (const piece of [...zh, ...en]) {
    for (const pair of piece.pairs) group.set(find(pair), find(piece.pairs[0] ?? pair));
  }
  const links = new Map<number, { zh: string[]; en: string[] }>();
  const put = (language: Language, pieces: readonly Piece[]): void =>
    pieces.forEach((piece, ordinal) => {
      const root = find(piece.pairs[0] ?? 0);
      const link = links.get(root) ?? { zh: [], en: [] };
      link[language].push(`${language}${ordinal}`);
      links.set(root, link);
    });
  put('zh', zh);
  put('en', en);
  return [...links.values()].flatMap(holesApart).map(linkName);
}
