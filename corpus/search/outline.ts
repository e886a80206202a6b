import { foldToString } from '../fold/fold';
import type { Clause } from '../model/clause';

/** Where a clause stands in its document. */
export interface ClausePlace {
  /** The outermost heading above or at the clause: its label, or its text when it has none; empty when none. */
  readonly section: string;
  /** Number of the paragraph that the clause is or belongs to; 0 when none is numbered. */
  readonly paragraphNumber: number;
}

/** Read the outline off a document: one place for each clause, in order. */
export function placesInOutline(clauses: readonly Clause[]): ClausePlace[] {
  const above: Clause[] = [];
  return clauses.map(clause => {
    while ((above.at(-1)?.level ?? 0) >= clause.level) above.pop();
    above.push(clause);
    const heading = above.find(one => one.kind === 'heading');
    const paragraph = above.find(one => one.kind === 'paragraph' && labelNumber(one.label) > 0);
    return {
      section: heading === undefined ? '' : heading.label || heading.text,
      paragraphNumber: paragraph === undefined ? 0 : labelNumber(paragraph.label),
    };
  });
}

const digits = '〇一二三四五六七八九';
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The number that a label says, in Arabic or Chinese digits; 0 when it says none. */
export function labelNumber(label: string): number {
  const folded = foldToString(label);
  const arabic = /\d+/.exec(folded);
  if (arabic !== null) return Number(arabic[0]);
  const chinese = /[〇零一二三四五六七八九十百千两]+/.exec(folded);
  return chinese === null ? 0 : chineseNumber(chinese[0].replace(/零/g, '〇').replace(/两/g, '二'));
}

function chineseNumber(text: string): number {
  if (!/[十百千]/.test(text)) return Number([...text].map(digit => digits.indexOf(digit)).join(''));
  let sum = 0;
  let digit = 0;
  for (const character of text) {
    const power = powers[character];
    if (power === undefined) digit = digits.indexOf(character);
    else {
      sum += (digit === 0 ? 1 : digit) * power;
      digit = 0;
    }
  }
  return sum + digit;
}
