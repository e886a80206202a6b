import { diffArrays } from 'diff';
import type { TextRange } from '../model/text-range';
import { type ComparedText, type Element, type IgnoredDifferences, tokenElements } from './compared-text';

/** One column of the alignment table: what stands at the same place in each member; `null` where a member has nothing. */
export interface AlignmentColumn {
  readonly cells: readonly (TextRange | null)[];
  /** Every member has the same wording here. */
  readonly isInvariant: boolean;
}

/** Most tokens of a member, and most edits between two: beyond either time would not be bounded. */
const [MOST_ELEMENTS, MOST_EDITS] = [20_000, 1_500];

interface GrowingColumn {
  readonly keys: Set<string>;
  readonly cells: (Element | null)[];
}

/**
 * Lay two to six texts side by side in one table of columns, token under token.
 *
 * Progressive alignment as in CollateX: each member in turn is aligned (Needleman and Wunsch 1970, with a
 * score of 1 for an equal key and 0 otherwise) to the columns made so far. Neighbouring columns
 * with the same pattern are joined.
 */
export function alignMembers(members: readonly ComparedText[], ignored: IgnoredDifferences): AlignmentColumn[] {
  let columns: GrowingColumn[] = [];
  for (const [ordinal, member] of members.entries()) {
    columns = addMember(columns, tokenElements(member, ignored).slice(0, MOST_ELEMENTS), ordinal);
  }
  return joinColumns(columns, members.length);
}

function addMember(columns: readonly GrowingColumn[], elements: readonly Element[], ordinal: number): GrowingColumn[] {
  const found = diffArrays<GrowingColumn | Element>([...columns], [...elements], {
    maxEditLength: MOST_EDITS,
    comparator: (column, element) => 'keys' in column && 'key' in element && column.keys.has(element.key),
  });
  const changes = found ?? [
    { added: false, removed: true, count: columns.length },
    { added: true, removed: false, count: elements.length },
  ];
  let columnOrdinal = 0;
  let elementOrdinal = 0;
  return changes.flatMap(({ added, removed, count }) =>
    Array.from({ length: count }, () => {
      const column = added ? undefined : columns[columnOrdinal++];
      const element = removed ? undefined : elements[elementOrdinal++];
      return grow(column ?? emptyColumn(ordinal), element);
    }),
  );
}

function emptyColumn(memberCount: number): GrowingColumn {
  return { keys: new Set(), cells: Array.from({ length: memberCount }, () => null) };
}

function grow({ keys, cells }: GrowingColumn, element: Element | undefined): GrowingColumn {
  if (element !== undefined) keys.add(element.key);
  return { keys, cells: [...cells, element ?? null] };
}

function joinColumns(columns: readonly GrowingColumn[], memberCount: number): AlignmentColumn[] {
  const joined: { cells: (TextRange | null)[]; isInvariant: boolean; pattern: string }[] = [];
  for (const { cells, keys } of columns) {
    const pattern = cells.map(cell => (cell === null ? '-' : 'x')).join('') + (keys.size > 1 ? '~' : '');
    const last = joined[joined.length - 1];
    if (last !== undefined && last.pattern === pattern) {
      last.cells = last.cells.map((range, member) => extend(range, cells[member]?.range));
      continue;
    }
    const isInvariant = keys.size === 1 && cells.filter(cell => cell !== null).length === memberCount;
    joined.push({ cells: cells.map(cell => cell?.range ?? null), isInvariant, pattern });
  }
  return joined.map(({ cells, isInvariant }) => ({ cells, isInvariant }));
}

function extend(range: TextRange | null, more: TextRange | undefined): TextRange | null {
  if (range === null || more === undefined) return range;
  return { start: range.start, end: more.end };
}
