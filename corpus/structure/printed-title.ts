import type { Clause } from '../model/clause';
import type { Language } from '../model/language';

/** Longest title taken from the page, in UTF-16 code units: what is longer is a paragraph set in bold. */
const longest = 300;

/**
 * The title that a document prints at its head: the unnumbered headings it begins with, as far as nothing stands under
 * them; empty when there is none. Lines of a title are joined, with a space between them in English.
 */
export function printedTitle(clauses: readonly Clause[], language: Language): string {
  const space = language === 'zh' ? '' : ' ';
  let title = '';
  for (const clause of clauses) {
    if (clause.kind !== 'heading' || clause.label !== '' || hasClauses(clause, clauses)) break;
    title += (title === '' ? '' : space) + clause.text.trim();
    if (title.length > longest) return '';
  }
  return title;
}

function hasClauses({ id, path }: Clause, clauses: readonly Clause[]): boolean {
  return clauses.some(other => other.id !== id && path.every((step, depth) => other.path[depth] === step));
}
