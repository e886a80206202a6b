import type { Language } from '../model/language';
import { partsOf } from './query-node';
import type { QueryNode } from './query-node';

/**
 * The language in which a query gives its hits: that of the first term bound to a side, unless a term bound to
 * neither side is asked for, which is then looked for in both. `null` means both.
 */
export function hitLanguage(node: QueryNode): Language | null {
  const asked = sidesOf(node, false);
  if (asked.length > 0) return asked.includes(null) ? null : (asked[0] ?? null);
  const refused = sidesOf(node, true);
  return refused.includes(null) ? null : (refused[0] ?? null);
}

/** Sides of the terms that are asked for, or of those that are refused. */
function sidesOf(node: QueryNode, refused: boolean): (Language | null)[] {
  if (node.kind === 'not') return sidesOf(node.part, !refused);
  if (node.kind === 'filter') return [];
  if (node.kind === 'and' || node.kind === 'or') return partsOf(node).flatMap(part => sidesOf(part, refused));
  return refused ? [] : [node.side];
}

/** Whether a term bound to `language` is asked for. */
export function asksFor(node: QueryNode, language: Language): boolean {
  return sidesOf(node, false).includes(language);
}
