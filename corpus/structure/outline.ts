import type { ClauseKind } from '../model/clause';
import type { ClauseMarker, MarkerFamily } from './clause-marker';
import type { NamedUnit } from './named-unit';
import { romanValue } from './number-values';
import { isEndMatter } from './title-likeness';

/** Where a clause stands: its kind, its depth from 1, and the labels that lead to it. */
export interface OutlinePlace {
  readonly kind: ClauseKind;
  readonly level: number;
  readonly path: readonly string[];
}

interface OpenClause {
  readonly style: string;
  readonly family: MarkerFamily | 'title' | 'plain';
  readonly kind: ClauseKind;
  readonly level: number;
  readonly rank: number;
  readonly value: number | null;
  /** What it adds to the path of the clauses inside it; empty for a paragraph without a number. */
  readonly name: string;
  readonly endsInColon: boolean;
  /** A heading that is nothing but `Article 5` or 第三章: its title may follow on a line of its own. */
  readonly isBareNumber: boolean;
}

const subclauseFamilies: ReadonlySet<string> = new Set<MarkerFamily>(['letter', 'dash', 'bullet']);
const itemHints: ReadonlySet<string> = new Set<NamedUnit['hint']>(['item', 'cell']);
const titledFamilies: ReadonlySet<string> = new Set<MarkerFamily>(['division', 'article', 'annex', 'table']);

/** Usual order of divisions, outermost first; what a document itself nests directly comes before it. */
const divisionRanks: Readonly<Record<string, number>> = {
  '第[编編篇]': 10,
  Book: 10,
  '第分[编編]': 15,
  Title: 20,
  第部分: 25,
  Part: 25,
  第卷: 10,
  Division: 28,
  Chapter: 30,
  第章: 30,
  Section: 40,
  '第[节節]': 40,
  Subsection: 50,
  第目: 50,
};
const articleRank = 60;
const romanTwin: Readonly<Record<string, string>> = {
  '(a)': '(i)',
  '(A)': '(I)',
  'a)': 'i)',
  'A.': 'I.',
  'a.': 'i.',
};

/**
 * Places the units of a document one after the other in its outline.
 *
 * Levels come from the nesting that is observed: a number of a style that is open goes on beside its kin, a new
 * style opens one level inside the clause before it. Divisions (编 章 节, Part, Chapter) and annexes close what
 * they cannot stand in; plain paragraphs go back to the heading or article that holds them.
 */
export class Outline {
  #open: OpenClause[] = [];
  #previous: OpenClause | null = null;
  /** What was open before the last plain paragraph: a list may go on after it. */
  #interrupted: readonly OpenClause[] = [];
  /** The last number of each style that was no heading, and what it stood in. */
  readonly #last = new Map<string, { readonly value: number | null; readonly outer: readonly OpenClause[] }>();
  /** The last entry of a list, by its style: what counts on from it is an entry as well, sentence or not. */
  readonly #entries = new Map<string, number>();

  place(unit: NamedUnit): OutlinePlace {
    const marker = unit.marker === null ? null : byDepth(this.#tellRoman(unit.marker));
    const isLeaf = this.#prepare(unit, marker);
    const parent = this.#open[this.#open.length - 1];
    const level = (parent?.level ?? 0) + 1;
    const kind = this.#kindOf(unit, marker, parent);
    const opened = openedBy(unit, marker, { kind, level });
    if (marker !== null && kind !== 'heading') {
      this.#last.set(marker.style, { value: marker.value, outer: [...this.#open] });
    }
    const path = [...this.#open, opened].map(open => open.name).filter(name => name !== '');
    if (!isLeaf) this.#open.push(opened);
    this.#previous = opened;
    return { kind, level, path };
  }

  /** Close what the unit does not stand in. Answers whether nothing can stand inside the unit. */
  #prepare(unit: NamedUnit, marker: ClauseMarker | null): boolean {
    if (unit.isHeading) {
      this.#interrupted = [];
      return this.#prepareHeading(unit, marker);
    }
    if (marker === null) {
      if (this.#open.length > 1) this.#interrupted = [...this.#open];
      this.#closeWhile(open => open.kind !== 'heading' && open.family !== 'article');
      return false;
    }
    if (marker.family === 'article' || marker.family === 'division') {
      this.#interrupted = [];
      this.#closeForDivision(unit, marker);
    } else if (!this.#closeToKin(marker.style) && !this.#resume(marker)) this.#closeForNewStyle(marker);
    return false;
  }

  /**
   * `(4)` after a plain paragraph goes on with the list that it interrupted after `(3)`, and 三、 with 二、 whatever
   * numbers have come between.
   */
  #resume({ style, value, family }: ClauseMarker): boolean {
    const before = (value ?? 0) - 1;
    const depth = this.#interrupted.findIndex(open => open.style === style && open.value === before);
    const last = this.#last.get(style);
    if (depth >= 0) this.#open = this.#interrupted.slice(0, depth);
    else if (family === 'number' && last?.value === before && this.#goesBackTo(last.outer))
      this.#open = [...last.outer];
    else return false;
    return true;
  }

  /** Whether no headings but numbered ones have been opened inside these. */
  #goesBackTo(outer: readonly OpenClause[]): boolean {
    return (
      outer.every((open, at) => open === this.#open[at]) &&
      this.#open.slice(outer.length).every(({ kind, family }) => kind !== 'heading' || family === 'number')
    );
  }

  #prepareHeading(unit: NamedUnit, marker: ClauseMarker | null): boolean {
    if (unit.rank !== null) {
      const rank = unit.rank;
      this.#closeWhile(open => open.kind !== 'heading' || open.rank >= rank);
      return unit.isWorkTitle;
    }
    if (marker === null) return this.#prepareTitle(unit);
    if (marker.family === 'annex') this.#open = [];
    else if (marker.family === 'division' || marker.family === 'article') this.#closeForDivision(unit, marker);
    else if (marker.family === 'table') this.#closeForTable(marker);
    else if (!this.#closeToKin(marker.style)) {
      // （一） may head a part of 一、 also where that is a sentence of its own
      const isHeld = (open: OpenClause): boolean => open.family === 'number' && marker.family === 'item';
      this.#closeWhile(open => (open.kind !== 'heading' && !isHeld(open)) || open.family === 'title');
    }
    return false;
  }

  /** An unnumbered heading: the title of the article or chapter just opened, or a heading among its kin. */
  #prepareTitle(unit: NamedUnit): boolean {
    if (this.#previous?.isBareNumber === true) return true;
    if (isEndMatter(unit.text)) this.#closeWhile(open => open.family !== 'division');
    else if (!this.#closeToKin('title')) {
      this.#closeWhile(open => open.kind !== 'heading' || open.family === 'article');
    }
    return unit.isWorkTitle;
  }

  #closeForDivision(unit: NamedUnit, marker: ClauseMarker): void {
    if (this.#closeToKin(marker.style)) return;
    const rank = rankOf(unit, marker);
    const previous = this.#previous;
    this.#closeWhile(open => {
      if (open === previous && open.kind === 'heading') return false;
      return open.family !== 'annex' && (open.family !== 'division' || open.rank >= rank);
    });
  }

  /** A table stands beside other tables, else in the article, chapter or annex that has it. */
  #closeForTable({ style }: ClauseMarker): void {
    if (!this.#closeToKin(style)) this.#closeWhile(open => open.kind !== 'heading' && open.family !== 'article');
  }

  #closeForNewStyle(marker: ClauseMarker): void {
    if (marker.family === 'number') this.#closeWhile(open => open.family === 'plain');
    if (marker.family === 'item') this.#closeWhile(open => open.family === 'plain' && !open.endsInColon);
    if (marker.family !== 'dash' && marker.family !== 'bullet') {
      this.#closeWhile(open => open.family === 'dash' || open.family === 'bullet');
    }
  }

  /** Close down to the place beside an open clause of the same style; false when there is none. */
  #closeToKin(style: string): boolean {
    for (let depth = this.#open.length - 1; depth >= 0; depth--) {
      if (this.#open[depth]?.style !== style) continue;
      this.#open.length = depth;
      return true;
    }
    return false;
  }

  #closeWhile(isClosed: (open: OpenClause) => boolean): void {
    for (let top = this.#open.at(-1); top !== undefined && isClosed(top); top = this.#open.at(-1)) this.#open.pop();
  }

  #kindOf(unit: NamedUnit, marker: ClauseMarker | null, parent: OpenClause | undefined): ClauseKind {
    if (unit.isHeading) {
      this.#entries.clear();
      return 'heading';
    }
    if (marker === null) return itemHints.has(unit.hint) ? 'item' : 'paragraph';
    if (subclauseFamilies.has(marker.family)) return 'subclause';
    const isEntry = this.#isEntry(unit, marker, parent) || this.#entries.get(marker.style) === (marker.value ?? 0) - 1;
    if (isEntry) this.#entries.set(marker.style, marker.value ?? 0);
    return isEntry ? 'item' : 'paragraph';
  }

  /** （一）and (1) stand in a list, unless they are prose right under a heading; `1.` does inside an item, after a colon, and where an annex lists things. */
  #isEntry(unit: NamedUnit, marker: ClauseMarker, parent: OpenClause | undefined): boolean {
    const isInAnnex = this.#open.some(open => open.family === 'annex');
    if (marker.family === 'number') return isListed(marker, parent) || (isInAnnex && !unit.isSentence);
    if (marker.family !== 'item') return false;
    return isInAnnex || !unit.isSentence || (parent !== undefined && parent.kind !== 'heading');
  }

  /** `(i)` after `(h)` is a letter, after `(a)` a Roman one; so with `I.` and `V.` */
  #tellRoman(marker: ClauseMarker): ClauseMarker {
    const twin = romanTwin[marker.style];
    const roman = romanValue(marker.label.replace(/[().]/g, ''));
    if (twin === undefined || roman === null) return marker;
    const asRoman = { ...marker, style: twin, value: roman };
    const openRoman = this.#open.find(open => open.style === twin);
    if (openRoman?.value === roman - 1) return asRoman;
    const openLetter = this.#open.find(open => open.style === marker.style);
    if (openLetter !== undefined && marker.value !== null && openLetter.value === marker.value - 1) return marker;
    return roman === 1 ? asRoman : marker;
  }
}

/** `1.` inside （一）, a 目, or after the colon of a numbered clause is an entry, not a paragraph of its own. */
function isListed(marker: ClauseMarker, parent: OpenClause | undefined): boolean {
  if (parent?.kind === 'item') return true;
  return marker.style === '1.' && parent?.kind === 'paragraph' && parent.family !== 'plain' && parent.endsInColon;
}

/** `1.1` and `1.1.1` are styles of their own. */
function byDepth(marker: ClauseMarker): ClauseMarker {
  if (!marker.style.endsWith('.1')) return marker;
  return { ...marker, style: `${marker.style}/${marker.label.split(/[.．]/).length}` };
}

function openedBy(
  unit: NamedUnit,
  marker: ClauseMarker | null,
  { kind, level }: Pick<OutlinePlace, 'kind' | 'level'>,
): OpenClause {
  const isHeading = kind === 'heading';
  const common = { style: styleOf(unit, marker), kind, level, rank: rankOf(unit, marker) };
  const endsInColon = /[：:—–]$/.test(unit.text);
  if (marker === null) {
    const family = isHeading ? 'title' : 'plain';
    return { ...common, family, value: null, name: isHeading ? unit.text : '', endsInColon, isBareNumber: false };
  }
  const isBareNumber = isHeading && titledFamilies.has(marker.family) && marker.bodyStart >= unit.text.length;
  return { ...common, family: marker.family, value: marker.value, name: marker.label, endsInColon, isBareNumber };
}

function styleOf(unit: NamedUnit, marker: ClauseMarker | null): string {
  if (marker === null) return unit.isHeading ? 'title' : 'plain';
  return marker.style;
}

function rankOf(unit: NamedUnit, marker: ClauseMarker | null): number {
  if (unit.rank !== null) return unit.rank;
  if (marker?.family === 'article') return articleRank;
  return divisionRanks[marker?.style ?? ''] ?? articleRank;
}
