import type { Clause } from '../model/clause';
import type { PreparedDocuments } from './prepared-documents';
import { sentencePath, sentencesAt, type Sentence, type SentencePath } from './sentence-path';

/** Clauses that belong together, by ordinal in their documents, with the probability of that. */
export interface ClauseGroup {
  readonly zh: readonly number[];
  readonly en: readonly number[];
  readonly probability: number;
}

/** Windows with more sentences than this on a side are left as they are. */
const mostSentences = 60;
/** How sure a sentence must be that it belongs across the border of two groups. */
const leastSure = 0.8;

/**
 * Looks at neighbouring groups sentence by sentence and joins or parts them where their sentences say so.
 *
 * Paragraphs as wholes cannot tell that the last sentence of one stands, on the other side, at the head of the next;
 * sentences can. Where both sides carry the same number nothing is moved across it.
 */
export function refineGroups(prepared: PreparedDocuments, groups: readonly ClauseGroup[]): ClauseGroup[] {
  const refined: ClauseGroup[] = [];
  for (const group of groups) {
    const before = refined.pop();
    if (before === undefined) refined.push(group);
    else refined.push(...(regrouped(prepared, before, group) ?? [before, group]));
  }
  return refined.flatMap(group => withoutStrays(prepared, group));
}

/** Clauses of a larger group that none of its sentences belongs to are holes of their own, after it. */
function withoutStrays(prepared: PreparedDocuments, group: ClauseGroup): ClauseGroup[] {
  const count = group.zh.length + group.en.length;
  if (count < 3 || group.zh.length === 0 || group.en.length === 0) return [group];
  const path = sentencePath(prepared, group.zh, group.en);
  if (Math.max(path.zh.length, path.en.length) > mostSentences) return [group];
  const linked = path.beads.filter(bead => bead.zhCount > 0 && bead.enCount > 0);
  const zh = new Set(linked.flatMap(bead => ordinalsIn(path.zh, bead.zhStart, bead.zhCount)));
  const en = new Set(linked.flatMap(bead => ordinalsIn(path.en, bead.enStart, bead.enCount)));
  if (zh.size + en.size === 0 || zh.size + en.size === count) return [group];
  const { probability } = group;
  return [
    { zh: rising(zh), en: rising(en), probability },
    ...group.zh.filter(at => !zh.has(at)).map(at => ({ zh: [at], en: [], probability })),
    ...group.en.filter(at => !en.has(at)).map(at => ({ zh: [], en: [at], probability })),
  ];
}

function ordinalsIn(sentences: readonly Sentence[], start: number, count: number): number[] {
  return sentences.slice(start, start + count).map(sentence => sentence.ordinal);
}

/** The clauses of two neighbouring groups grouped anew, or `null` when they are right as they are. */
function regrouped(prepared: PreparedDocuments, one: ClauseGroup, next: ClauseGroup): ClauseGroup[] | null {
  if (!isDoubtful(prepared, one, next)) return null;
  const path = sentencePath(prepared, [...one.zh, ...next.zh], [...one.en, ...next.en]);
  const crossing = crossings(path, one, next);
  if (crossing === null || crossing < leastSure) return null;
  return connected(path, crossing);
}

/** Whether sentences could belong elsewhere: somewhere their counts differ, and no number holds the border. */
function isDoubtful(prepared: PreparedDocuments, one: ClauseGroup, next: ClauseGroup): boolean {
  if (prepared.labels.agree(next.zh[0] ?? -1, next.en[0] ?? -1)) return false;
  const before = { zh: sentenceCount(prepared.zh, one.zh), en: sentenceCount(prepared.en, one.en) };
  const after = { zh: sentenceCount(prepared.zh, next.zh), en: sentenceCount(prepared.en, next.en) };
  const [zhCount, enCount] = [before.zh + after.zh, before.en + after.en];
  if (zhCount === 0 || enCount === 0 || Math.max(zhCount, enCount) > mostSentences) return false;
  return before.zh !== before.en || after.zh !== after.en;
}

function sentenceCount(clauses: readonly Clause[], ordinals: readonly number[]): number {
  return sentencesAt(clauses, ordinals).length;
}

/** The probability of the surest bead that joins clauses of both groups; `null` when none does. */
function crossings({ zh, en, beads }: SentencePath, one: ClauseGroup, next: ClauseGroup): number | null {
  let surest: number | null = null;
  for (const bead of beads) {
    if (bead.zhCount === 0 || bead.enCount === 0) continue;
    const ordinals = {
      zh: ordinalsIn(zh, bead.zhStart, bead.zhCount),
      en: ordinalsIn(en, bead.enStart, bead.enCount),
    };
    const inOne = ordinals.zh.some(at => one.zh.includes(at)) || ordinals.en.some(at => one.en.includes(at));
    const inNext = ordinals.zh.some(at => next.zh.includes(at)) || ordinals.en.some(at => next.en.includes(at));
    if (inOne && inNext) surest = Math.max(surest ?? 0, bead.probability);
  }
  return surest;
}

/** Groups of the clauses whose sentences stand in beads together, in order and without gaps. */
function connected({ zh, en, beads }: SentencePath, probability: number): ClauseGroup[] {
  const groups: { zh: Set<number>; en: Set<number> }[] = [];
  for (const bead of beads) {
    const group = {
      zh: new Set(ordinalsIn(zh, bead.zhStart, bead.zhCount)),
      en: new Set(ordinalsIn(en, bead.enStart, bead.enCount)),
    };
    const first = groups.findIndex(before => meet(before.zh, group.zh) || meet(before.en, group.en));
    for (const before of first < 0 ? [] : groups.splice(first)) {
      for (const at of before.zh) group.zh.add(at);
      for (const at of before.en) group.en.add(at);
    }
    groups.push(group);
  }
  return groups.map(group => ({ zh: rising(group.zh), en: rising(group.en), probability }));
}

function rising(ordinals: ReadonlySet<number>): number[] {
  return [...ordinals].sort((one, other) => one - other);
}

function meet(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  return [...some].some(one => others.has(one));
}
