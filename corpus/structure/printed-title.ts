import type { Clause } from '../model/clause';
import type { Language } from '../model/language';

/** Longest title taken from the page, in UTF-16 code units: what is longer is a paragraph set in bold. */
const longest = 300;

/** `66/999. International cooperation`: what a resolution is called, below its masthead. */
const resolution = /^\d{1,3}\/\d{1,4}[.．]\s*(\S.*)$/s;
/** `Resolution 2322 (2016)`: one that has no other name. */
const numbered = /^((?:Resolution|Decision)\s+\d{1,4}\s*\(\d{4}\)|第\s*\d{1,4}\s*[（(]\d{4}[)）]\s*号(?:决议|决定))$/;
const longestMasthead = 20;

/**
 * The title that a document prints at its head: the unnumbered headings it begins with, as far as nothing stands under
 * them; empty when there is none. Lines of a title are joined, with a space between them in English. A resolution is
 * called as its numbered heading says, not as its masthead.
 */
export function printedTitle(clauses: readonly Clause[], language: Language): string {
  const called = resolutionTitle(clauses.slice(0, longestMasthead));
  if (called !== null) return called;
  const space = language === 'zh' ? '' : ' ';
  let title = '';
  for (const clause of clauses) {
    if (clause.kind !== 'heading' || clause.label !== '' || hasClauses(clause, clauses)) break;
    title += (title === '' ? '' : space) + clause.text.trim();
    if (title.length > longest) return '';
  }
  return title;
}

function resolutionTitle(head: readonly Clause[]): string | null {
  for (const pattern of [resolution, numbered]) {
    for (const { kind, text } of head) {
      const called = kind === 'heading' ? pattern.exec(text.trim())?.[1] : undefined;
      if (called !== undefined) return called;
    }
  }
  return null;
}

function hasClauses({ id, path }: Clause, clauses: readonly Clause[]): boolean {
  return clauses.some(other => other.id !== id && path.every((step, depth) => other.path[depth] === step));
}
