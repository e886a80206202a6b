import type { ClauseId } from '../../../corpus/model/clause';
import { otherLanguage, type Language } from '../../../corpus/model/language';
import type { Bilingual } from '../../../corpus/model/work';
import { shortLabel } from '../../../corpus/structure/citation-label';
import type { ReadingRow } from '../../../corpus/align/reading-rows';

/** A heading with what stands under it up to the next heading; the first may have no heading. */
export interface Section {
  /** The row of the heading, or the first row of the work. */
  readonly id: ClauseId;
  /** Both empty for what stands before the first heading. */
  readonly titles: Bilingual;
  /** Depth from 1. */
  readonly level: number;
  /** Ordinals of its rows, the last excluded; the heading's own row is the first. */
  readonly firstRow: number;
  readonly endRow: number;
  /** Its numbered clauses as “16–21”; empty when they carry no numbers. */
  readonly labels: string;
  /** Rows under the heading. */
  readonly clauseCount: number;
}

/** The sections of a work in reading order, covering every row. */
export function sectionsOf(rows: readonly ReadingRow[]): readonly Section[] {
  const starts = rows.flatMap((row, ordinal) => (isHeading(row) || ordinal === 0 ? [ordinal] : []));
  return starts.map((firstRow, place) => toSection(rows, firstRow, starts[place + 1] ?? rows.length));
}

const known = new WeakMap<readonly ReadingRow[], readonly Section[]>();

/** The title of the section that holds a row, in one language or else the other; empty before the first heading. */
export function sectionTitleOfRow(rows: readonly ReadingRow[], row: number, language: Language): string {
  const sections = known.get(rows) ?? sectionsOf(rows);
  known.set(rows, sections);
  const titles = sections[sectionOfRow(sections, row)]?.titles;
  return titles?.[language] || titles?.[otherLanguage(language)] || '';
}

/** Ordinal of the section that holds a row. */
export function sectionOfRow(sections: readonly Section[], row: number): number {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sections[middle]?.firstRow ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Does the row hold a heading? */
export function isHeading(row: ReadingRow): boolean {
  return (row.zh[0] ?? row.en[0])?.kind === 'heading';
}

function toSection(rows: readonly ReadingRow[], firstRow: number, endRow: number): Section {
  const row = rows[firstRow];
  const headed = row !== undefined && isHeading(row);
  const body = rows.slice(headed ? firstRow + 1 : firstRow, endRow);
  return {
    id: row?.id ?? '',
    titles: headed ? { zh: titleText(row.zh), en: titleText(row.en) } : { zh: '', en: '' },
    level: headed ? ((row.zh[0] ?? row.en[0])?.level ?? 1) : 1,
    firstRow,
    endRow,
    labels: labelSpan(body),
    clauseCount: body.length,
  };
}

function titleText(clauses: ReadingRow['zh']): string {
  return clauses.map(clause => clause.text).join(' ');
}

/** From the first number to the last of the same level: what is numbered anew under an article does not count. */
function labelSpan(rows: readonly ReadingRow[]): string {
  const numbered = rows.flatMap(row => {
    const clause = row.zh[0] ?? row.en[0];
    const label = shortLabel(clause?.label ?? '');
    return clause !== undefined && /\d|第/.test(label) ? [{ label, level: clause.level }] : [];
  });
  const own = numbered.filter(({ level }) => level === numbered[0]?.level);
  const first = own[0]?.label;
  const last = own.at(-1)?.label;
  if (first === undefined || last === undefined) return '';
  return first === last ? first : joined(first, last);
}

/** “第四条” and “第九条” as “第四–九条”; other numbers without their brackets. */
function joined(first: string, last: string): string {
  const [from, to] = [first, last].map(label => /^第(.+)([条款章节])$/.exec(label));
  if (from && to && from[2] === to[2]) return `第${from[1]}–${to[1]}${from[2]}`;
  return `${bare(first)}–${bare(last)}`;
}

function bare(label: string): string {
  return label.replace(/[()]/g, '');
}
