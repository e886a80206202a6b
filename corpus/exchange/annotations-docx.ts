import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import type { Annotation } from '../model/annotation';
import type { Clause } from '../model/clause';
import type { ColourName } from './colour-name';
import type { ExchangeWork } from './exchange-work';
import { mergedOrder } from './reading-order';
import { placeAnnotations, type PlacedAnnotation } from './placed-annotations';

type Inline = TextRun | CommentRangeStart | CommentRangeEnd | CommentReference;

/** Characters that XML 1.0 cannot hold. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** Who the comments are by, and what the colours are called. */
export interface DocxOptions {
  readonly author?: string;
  readonly nameOf?: ColourName;
}

/**
 * The works as a Word document, both languages in reading order, with every annotation as a comment of Word's own on
 * the words it was made on. Annotations whose words are gone follow at the end.
 */
export async function writeAnnotationsDocx(
  annotations: readonly Annotation[],
  works: readonly ExchangeWork[],
  { author = 'Duidu', nameOf = colour => colour }: DocxOptions = {},
): Promise<Uint8Array> {
  const placed = placeAnnotations(annotations, works);
  const comments = placed.map((one, id) => ({
    id,
    author,
    date: new Date(one.annotation.created),
    children: commentLines(one, nameOf).map(line => new Paragraph({ children: [new TextRun(clean(line))] })),
  }));
  const numbered = placed.map((one, id) => ({ one, id }));
  const ofClause = groupByClause(numbered);
  const body = works.flatMap(work => [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      children: [new TextRun(clean(work.work.titles.zh || work.work.titles.en))],
    }),
    ...mergedOrder(work).map(clause => toParagraph(clause, ofClause.get(clause.id) ?? [])),
  ]);
  const gone = numbered.filter(({ one }) => !isInText(one)).map(toLooseParagraph);
  const document = new Document({ comments: { children: comments }, sections: [{ children: [...body, ...gone] }] });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

interface Numbered {
  readonly one: PlacedAnnotation;
  /** Number of its comment. */
  readonly id: number;
}

function groupByClause(numbered: readonly Numbered[]): Map<string, Numbered[]> {
  const groups = new Map<string, Numbered[]>();
  for (const entry of numbered) {
    const { clauseId } = entry.one.target;
    if (isInText(entry.one)) groups.set(clauseId, [...(groups.get(clauseId) ?? []), entry]);
  }
  return groups;
}

function isInText({ clause, target }: PlacedAnnotation): boolean {
  const isPlaced = target.state !== 'orphan' && target.state !== 'review';
  return clause !== null && isPlaced && target.range.end <= clause.text.length;
}

function commentLines({ annotation, target, label }: PlacedAnnotation, nameOf: ColourName): string[] {
  const { note, tags, colour } = annotation;
  const place = [
    label === '' ? '' : `¶${label}`,
    colour === null ? '' : nameOf(colour),
    target.state === 'exact' ? '' : target.state,
  ];
  return [
    ...note.split('\n').filter(line => line !== ''),
    ...(tags.length === 0 ? [] : [tags.map(tag => `#${tag}`).join(' ')]),
    place.filter(word => word !== '').join(' · '),
  ];
}

function toParagraph(clause: Clause, entries: readonly Numbered[]): Paragraph {
  return new Paragraph({
    children: inlines(clause.text, entries),
    ...(clause.kind === 'heading'
      ? { heading: headings[Math.min(clause.level, headings.length) - 1] ?? HeadingLevel.HEADING_1 }
      : {}),
  });
}

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

/** The text cut at every edge of a comment, so that comments may overlap in any way. */
function inlines(text: string, entries: readonly Numbered[]): Inline[] {
  const edges = new Set([
    0,
    text.length,
    ...entries.flatMap(({ one }) => [one.target.range.start, one.target.range.end]),
  ]);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.flatMap((cut, ordinal): Inline[] => {
    const next = cuts[ordinal + 1];
    const ending = entries.filter(({ one }) => one.target.range.end === cut);
    const starting = entries.filter(({ one }) => one.target.range.start === cut);
    return [
      ...ending.flatMap(({ id }) => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })]),
      ...starting.map(({ id }) => new CommentRangeStart(id)),
      ...(next === undefined ? [] : [new TextRun(clean(text.slice(cut, next)))]),
    ];
  });
}

function toLooseParagraph({ one, id }: Numbered): Paragraph {
  return new Paragraph({
    children: [
      new CommentRangeStart(id),
      new TextRun({ text: clean(one.target.quote.exact), italics: true }),
      new CommentRangeEnd(id),
      new TextRun({ children: [new CommentReference(id)] }),
    ],
  });
}

function clean(text: string): string {
  return text.replace(forbidden, '');
}
