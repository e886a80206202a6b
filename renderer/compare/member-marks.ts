import type { ComparisonSide } from '../../corpus/compare/compare-members';
import type { DiffSpan, TextDiff } from '../../corpus/compare/diff-spans';
import type { TextRange } from '../../corpus/model/text-range';

/** What happened to words, seen from the base. */
export type ChangeKind = 'inserted' | 'deleted' | 'moved';

/** A stretch of a member's text over which nothing about the marks changes. */
export interface MarkedPiece {
  /** Over the member's text. */
  readonly start: number;
  readonly text: string;
  readonly change: ChangeKind | null;
  /** Number of the move, printed once: on its first piece. */
  readonly move: number | null;
  /** Number of the shared wording, from 1. */
  readonly group: number | null;
}

interface ChangedRange {
  readonly range: TextRange;
  readonly change: ChangeKind;
  readonly move: number | null;
}

/** The text of one member cut into pieces, with its changes against the base and its shared wording. */
export function markedMember(side: ComparisonSide, member: number, withShared: boolean): readonly MarkedPiece[] {
  const text = side.members[member]?.text ?? '';
  const changes = member === 0 ? changesOfBase(side) : changesOf(side.diffs[member - 1], 'right');
  const shared = withShared
    ? side.shared.flatMap(({ group, places }) => (places[member] ?? []).map(range => ({ range, group })))
    : [];
  const edges = new Set([0, text.length, ...[...changes, ...shared].flatMap(({ range }) => [range.start, range.end])]);
  const cuts = [...edges].sort((a, b) => a - b);
  const named = new Set<number>();
  return cuts.slice(0, -1).map((start, ordinal) => {
    const changed = changes.find(({ range }) => range.start <= start && start < range.end);
    const move = changed?.move ?? null;
    const isFirst = move !== null && !named.has(move);
    if (move !== null) named.add(move);
    return {
      start,
      text: text.slice(start, cuts[ordinal + 1]),
      change: changed?.change ?? null,
      move: isFirst ? move : null,
      group: shared.find(({ range }) => range.start <= start && start < range.end)?.group ?? null,
    };
  });
}

/** Both texts of a pair run into one: what only the base has, then what only the other has, in reading order. */
export function interleaved(diff: TextDiff, base: string, other: string): readonly MarkedPiece[] {
  return diff.spans.map((span, ordinal) => {
    const fromBase = span.right.start === span.right.end;
    const range = fromBase ? span.left : span.right;
    return {
      start: ordinal,
      text: (fromBase ? base : other).slice(range.start, range.end),
      change: changeOf(span, fromBase),
      move: span.move,
      group: null,
    };
  });
}

/** The pieces of a stretch of a text, those at its edges cut; white space at its end is left out. */
export function clipPieces(pieces: readonly MarkedPiece[], { start, end }: TextRange): readonly MarkedPiece[] {
  return pieces.flatMap(piece => {
    const from = Math.max(start, piece.start);
    const to = Math.min(end, piece.start + piece.text.length);
    if (from >= to) return [];
    const text = piece.text.slice(from - piece.start, to - piece.start);
    return [
      {
        ...piece,
        start: from,
        text: to === end ? text.trimEnd() : text,
        move: from === piece.start ? piece.move : null,
      },
    ];
  });
}

/** One side of a pair of documents; a clause that is whole new, gone or moved is marked whole. */
export function markedSide(
  diff: TextDiff | null,
  side: 'left' | 'right',
  text: string,
  change: string,
): readonly MarkedPiece[] {
  const whole = change === 'new' ? 'inserted' : change === 'gone' ? 'deleted' : null;
  if (diff === null) return [{ start: 0, text, change: whole, move: null, group: null }];
  return diff.spans
    .filter(span => span[side].start < span[side].end)
    .map(({ operation, move, [side]: { start, end } }) => ({
      start,
      text: text.slice(start, end),
      change: operation === 'equal' ? null : operation,
      move,
      group: null,
    }));
}

function changeOf({ operation, move }: DiffSpan, fromBase: boolean): ChangeKind | null {
  if (operation === 'equal') return null;
  if (move !== null) return fromBase ? 'deleted' : 'moved';
  return operation;
}

function changesOf(diff: TextDiff | undefined, side: 'left' | 'right'): readonly ChangedRange[] {
  return (diff?.spans ?? []).flatMap(({ operation, move, [side]: range }) =>
    operation === 'equal' || range.start === range.end ? [] : [{ range, change: operation, move }],
  );
}

/** Beside one other, everything it lacks; beside several, what none of them has: their moves differ and stay with them. */
function changesOfBase({ diffs, members }: ComparisonSide): readonly ChangedRange[] {
  if (diffs.length === 1) return changesOf(diffs[0], 'left');
  const missing = new Uint8Array(members[0]?.text.length ?? 0);
  for (const diff of diffs) {
    for (const { range, change } of changesOf(diff, 'left')) {
      if (change !== 'deleted') continue;
      for (let offset = range.start; offset < range.end; offset += 1) missing[offset] = (missing[offset] ?? 0) + 1;
    }
  }
  return runsOf(missing, diffs.length).map(range => ({ range, change: 'deleted', move: null }));
}

function runsOf(counts: Uint8Array, wanted: number): readonly TextRange[] {
  const runs: TextRange[] = [];
  for (let start = 0; start < counts.length;) {
    let end = start;
    while (end < counts.length && counts[end] === wanted) end += 1;
    if (end > start) runs.push({ start, end });
    start = end + 1;
  }
  return runs;
}
