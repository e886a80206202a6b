import type { Clause } from '../model/clause';

/** A clause's number as it hangs beside the text: full-width brackets and digits made narrow, a dash kept as one. */
export function shortLabel(label: string): string {
  const narrow = label.normalize('NFKC').trim();
  return /^[-—–―─]+$/.test(narrow) ? '—' : narrow;
}

/** How a clause is cited: `¶14` for it and for the dashes under it, `第十二条`, `(3)`, or its first words. */
export function citationLabel(clause: Clause): string {
  const label = shortLabel(clause.label);
  if (/^\d+(\.\d+)*$/.test(label)) return `¶${label}`;
  if (label !== '' && label !== '—') return label;
  const numbered = [...clause.path].reverse().find(step => /^\d+(\.\d+)*$/.test(step.normalize('NFKC')));
  if (numbered !== undefined) return `¶${shortLabel(numbered)}`;
  const words = clause.text.slice(clause.bodyStart, clause.bodyStart + 12);
  return words.length < clause.text.length - clause.bodyStart ? `${words}…` : words;
}
