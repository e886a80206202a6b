import type { Language } from '../model/language';
import type { ReadingUnit } from '../reflow/reading-text';
import { bareNumbers } from './bare-numbers';
import type { ClauseMarker, MarkerFamily } from './clause-marker';
import { needsRun, readMarker } from './clause-marker';
import { headingNumbers } from './heading-numbers';
import { listedDivisions, signatureLines } from './listed-lines';
import { romanValue } from './number-values';
import { isBesideText, isEndMatter, isPlainTitle, isSentence, isTitleLike } from './title-likeness';
import { isJoiningLine, titleLength } from './work-title';

/** A reading unit with its number read and its part in the outline decided: a heading, or body. */
export interface NamedUnit {
  readonly text: string;
  readonly hint: ReadingUnit['hint'];
  /** Heading rank that the format gives, from 1, or 0 for the title above all; `null` when it does not. */
  readonly rank: number | null;
  readonly marker: ClauseMarker | null;
  readonly isHeading: boolean;
  readonly isSentence: boolean;
  /** Part of the title of the whole work: nothing stands under it. */
  readonly isWorkTitle: boolean;
}

interface Draft {
  readonly text: string;
  readonly unit: ReadingUnit;
  readonly marker: ClauseMarker | null;
  readonly isTitle: boolean;
}

/** What ends in a colon under these is the body that leads to a list. */
const bodyFamilies: ReadonlySet<MarkerFamily> = new Set(['article', 'item']);
/** Styles that a name's initial or a figure has, too. */
const alwaysInRun: ReadonlySet<string> = new Set(['A.', 'a.', 'A.1', '1.1']);
const longestListRun = 2;
/** Lines that may stand above the title of a text, as of a resolution. */
const longestMasthead = 12;

/** Read the numbers of a document's units and tell headings from body. Same order and length as given. */
export function nameUnits(texts: readonly string[], units: readonly ReadingUnit[], language: Language): NamedUnit[] {
  const markers = new MarkerReader();
  const bare = bareNumbers(texts.map((text, ordinal) => ({ text, isTitle: titleTest(units[ordinal], language) })));
  const read = texts.map((text, ordinal) => {
    const unit = units[ordinal] ?? { start: 0, end: 0, hint: 'unknown', level: null, marker: null, language: null };
    return { text, unit, marker: bare.get(ordinal) ?? markers.read(text, unit) };
  });
  const contents = listedDivisions(read);
  const drafts = read.map(({ text, unit, marker: printed }, ordinal): Draft => {
    const marker = contents.has(ordinal) ? null : printed;
    return { text, unit, marker, isTitle: isTitle(text, marker, language) && !leadsToQuote(text, texts[ordinal + 1]) };
  });
  const numbered = headingNumbers(drafts);
  const signatures = signatureLines(drafts);
  const headings = drafts.map(
    (draft, ordinal) => !signatures.has(ordinal) && isHeading(draft, ordinal, drafts, numbered),
  );
  joinCover(drafts, headings);
  const listed = listedTitles(drafts, headings);
  const named = drafts.map(({ text, unit, marker }, ordinal) => ({
    text,
    hint: unit.hint,
    rank: unit.hint === 'heading' ? (unit.level ?? 1) : null,
    marker,
    isHeading: headings[ordinal] === true && listed[ordinal] !== true,
    isSentence: isSentence(text.slice(marker?.bodyStart ?? 0)),
  }));
  const length = titleLength(named.map(name => ({ ...name, hasNumber: name.marker !== null })));
  return named.map((name, ordinal) => ({ ...name, isWorkTitle: ordinal < length }));
}

function titleTest(unit: ReadingUnit | undefined, language: Language): ((body: string) => boolean) | null {
  if (unit === undefined || unit.marker !== null || neverHeadings.has(unit.hint)) return null;
  return body => isTitleLike(body, language);
}

function isTitle(text: string, marker: ClauseMarker | null, language: Language): boolean {
  if (marker === null) return isPlainTitle(text, language);
  const words = text.slice(marker.bodyStart).replace(/^【(.*)】$/s, '$1');
  // a section of many parts may be headed by a question
  const body = marker.style === '1.1' ? words.replace(/[?？]$/, '') : words;
  if (alwaysHeadings.has(marker.family) && isInCapitals(body)) return true;
  return body === '' || isTitleLike(body, language, !bodyFamilies.has(marker.family));
}

/** `SEC. 2. DEFINITIONS; SCOPE.`: a heading, whatever its marks. */
function isInCapitals(body: string): boolean {
  return /[A-Z]{3}/.test(body) && !/[a-z]/.test(body);
}

/** `1. 将第七条修改为：` before a quoted paragraph: words of an amendment, not a heading. */
function leadsToQuote(text: string, next = ''): boolean {
  return /[:：]$/.test(text) && /^[“"「『‘]/.test(next);
}

/** `Annex 1 to the Protocol`: the words after the number tell what is annexed, and the title ends with them. */
function namesAnnexed({ family }: ClauseMarker, body: string): boolean {
  return family === 'annex' && /^(?:to|of)\s+(?:the|this)\s+[A-Z]/.test(body) && isPlainTitle(`Annex ${body}`, 'en');
}

/** Keeps the run of each style, so that a figure or a reference at the start of a unit is not taken for its number. */
class MarkerReader {
  readonly #last = new Map<string, number>();

  read(text: string, unit: ReadingUnit): ClauseMarker | null {
    if (unit.marker !== null) return outsideMarker(unit.marker);
    const marker = readMarker(text);
    if (marker === null || !this.#isPlausible(marker, text)) return null;
    if (marker.value !== null) this.#last.set(marker.style, marker.value);
    return marker;
  }

  #isPlausible(marker: ClauseMarker, text: string): boolean {
    const body = text.slice(marker.bodyStart);
    if (needsRun(marker)) return this.#countsOn(marker);
    if (/^[A-Z][a-z]{2}/.test(marker.style)) return !/^[a-z,;)]/.test(body) || namesAnnexed(marker, body);
    if (alwaysInRun.has(marker.style)) return this.#countsOn(marker);
    if (marker.style === 'a)' || marker.style.startsWith('第')) return marker.isSetOff || this.#countsOn(marker);
    return marker.family !== 'bullet' || body !== '';
  }

  #countsOn({ style, value, label }: ClauseMarker): boolean {
    const last = this.#last.get(style) ?? 0;
    if (value === null || value === 1 || value === last + 1) return true;
    const roman = romanValue(label);
    const isRomanRun = roman !== null && (roman === 1 || roman === (this.#last.get('I.') ?? 0) + 1);
    if (isRomanRun) this.#last.set('I.', roman);
    return isRomanRun;
  }
}

/** A number that the format keeps outside the text: the label is shown, the text begins at once. */
function outsideMarker(printed: string): ClauseMarker {
  const marker = readMarker(`${printed.trim()} `) ?? readMarker(`${printed.trim()}. `);
  if (marker !== null) return { ...marker, bodyStart: 0 };
  return { family: 'bullet', style: 'outside', label: printed.trim(), value: null, bodyStart: 0, isSetOff: true };
}

function isHeading(draft: Draft, ordinal: number, drafts: readonly Draft[], numbered: ReadonlySet<number>): boolean {
  const { unit, marker, isTitle } = draft;
  if (unit.hint === 'heading') return true;
  if (!isTitle || isNeverHeading(unit.hint, marker)) return false;
  if (marker === null) return isEndMatter(draft.text) ? ordinal + 1 < drafts.length : hasBodyAfter(ordinal, drafts);
  if (alwaysHeadings.has(marker.family)) return true;
  return (marker.family === 'number' || marker.family === 'item') && numbered.has(ordinal);
}

const neverHeadings: ReadonlySet<string> = new Set<ReadingUnit['hint']>(['cell', 'note']);
const alwaysHeadings: ReadonlySet<string> = new Set<MarkerFamily>(['division', 'annex', 'table', 'article']);

/** The number of a list may head a part of the text (Word counts 第一条, 一、 so); an item without one does not. */
function isNeverHeading(hint: ReadingUnit['hint'], marker: ClauseMarker | null): boolean {
  return neverHeadings.has(hint) || (hint === 'item' && marker === null);
}

/** A heading has something under it: further on comes body before the text, or the annexed part, ends. */
function hasBodyAfter(ordinal: number, drafts: readonly Draft[]): boolean {
  for (let next = ordinal + 1; next < drafts.length && next <= ordinal + 6; next++) {
    const draft = drafts[next];
    if (draft === undefined || draft.marker?.family === 'annex') return false;
    if (draft.marker !== null || !(draft.isTitle || isBesideText(draft.text))) return true;
  }
  return false;
}

/** On a cover, `between` and 和 belong to the title whose lines they join. */
function joinCover(drafts: readonly Draft[], headings: boolean[]): void {
  for (let ordinal = 1; headings[ordinal - 1] === true; ordinal++) {
    if (headings[ordinal + 1] === true && isJoiningLine(drafts[ordinal]?.text ?? '')) headings[ordinal] = true;
  }
}

/**
 * More than two title-like lines in a row, not at the start of the text: a list of names, not headings. Above the first
 * words of the text the last of them is its title all the same, as under the masthead of a resolution.
 */
function listedTitles(drafts: readonly Draft[], headings: readonly boolean[]): boolean[] {
  const isPlain = (at: number): boolean =>
    headings[at] === true && drafts[at]?.marker === null && drafts[at]?.unit.hint !== 'heading';
  const listed = headings.map(() => false);
  for (let first = 0; first < drafts.length; first++) {
    let end = first;
    while (isPlain(end)) end++;
    if (first > 0 && end - first > longestListRun) listed.fill(true, first, isAboveText(first, drafts) ? end - 1 : end);
    first = Math.max(first, end);
  }
  return listed;
}

function isAboveText(ordinal: number, drafts: readonly Draft[]): boolean {
  const before = drafts.slice(0, ordinal);
  return (
    before.length <= longestMasthead &&
    before.every(({ marker, text }) => marker === null && !/[,，:：;；。.]$/.test(text))
  );
}
