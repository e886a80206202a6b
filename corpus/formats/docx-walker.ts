import type { DocxContext } from './docx-context';
import { DocxRuns } from './docx-runs';
import { childNumber, childValue, type DocxStyle } from './docx-styles';
import { formatNumber } from './number-format';
import { throwIfCancelled } from './reader-options';
import type { SourceBuilder } from './source-builder';
import type { PartShape } from './source-text';
import { childElement, childElements, findDescendant, type XmlElement } from './xml';

/** Where a paragraph stands. */
interface Surroundings {
  readonly kind: 'paragraph' | 'cell' | 'note' | 'furniture';
  readonly cell: { readonly row: number; readonly column: number } | null;
  /** The number of the note around, until its first paragraph has taken it. */
  readonly noteMarker: { text: string | null } | null;
}

interface NamedStyle {
  readonly styleId: string | null;
  readonly style: DocxStyle;
}

interface ListPlace {
  readonly numberingId: string;
  /** From 0. */
  readonly level: number;
}

const plain: Surroundings = { kind: 'paragraph', cell: null, noteMarker: null };
const transparent = new Set(['w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo', 'w:sdtContent', 'mc:Choice']);

/** Reads the blocks of a Word document into parts. */
export class DocxWalker {
  readonly #builder: SourceBuilder;
  readonly #context: DocxContext;
  readonly #runs: DocxRuns;
  /** What stood in paragraphs whose mark is deleted: it runs on into the next paragraph. */
  #carried: XmlElement[] = [];

  constructor(builder: SourceBuilder, context: DocxContext) {
    this.#builder = builder;
    this.#context = context;
    this.#runs = new DocxRuns(builder, context);
  }

  walkBody(body: XmlElement): void {
    this.#blocks(body, plain);
    this.#builder.end();
  }

  /** Reads the foot or end notes, which Word keeps in a part of their own. */
  walkNotes(root: XmlElement | null, name: 'w:footnote' | 'w:endnote'): void {
    let count = 0;
    for (const note of root ? childElements(root, name) : []) {
      if ((note.attributes['w:type'] ?? 'normal') !== 'normal') continue;
      count++;
      const text = formatNumber(count, name === 'w:footnote' ? 'decimal' : 'lowerRoman');
      this.#blocks(note, { kind: 'note', cell: null, noteMarker: { text } });
    }
  }

  #blocks(parent: XmlElement, around: Surroundings): void {
    for (const child of childElements(parent)) this.#block(child, around);
  }

  #block(element: XmlElement, around: Surroundings): void {
    const { name } = element;
    if (name === 'w:p') this.#paragraph(element, around);
    else if (name === 'w:tbl') this.#table(element, around);
    else if (name === 'w:sdt')
      this.#blocks(element, isContentsControl(element) ? { ...around, kind: 'furniture' } : around);
    else if (name === 'w:altChunk') this.#builder.omit('embeddings');
    else if (name === 'w:del' || name === 'w:moveFrom') this.#builder.omit('deletions');
    else if (name === 'mc:AlternateContent' || transparent.has(name)) this.#blocks(element, around);
  }

  #paragraph(paragraph: XmlElement, around: Surroundings): void {
    throwIfCancelled(this.#context.options);
    const properties = childElement(paragraph, 'w:pPr');
    const content = [...this.#carried, ...childElements(paragraph).filter(child => child.name !== 'w:pPr')];
    this.#carried = [];
    if (childElement(childElement(properties, 'w:rPr'), 'w:del')) {
      this.#carried = content;
      return;
    }
    const styleId = childValue(properties, 'w:pStyle');
    const style = this.#context.styles.find(styleId);
    const place = this.#runs.isContents(content) ? { ...around, kind: 'furniture' as const } : around;
    this.#builder.begin(this.#shape(properties, { styleId, style }, place));
    const boxes = this.#runs.read(content, style.run);
    this.#builder.end();
    for (const box of boxes) this.#blocks(box, around);
  }

  #shape(properties: XmlElement | null, { styleId, style }: NamedStyle, around: Surroundings): PartShape {
    const list = this.#listPlace(properties, styleId, style);
    const counted = list && this.#context.numbering.next(list.numberingId, list.level);
    const shape = { level: null, marker: counted ?? takeNoteMarker(around), language: null, ...around.cell };
    if (around.kind === 'furniture' || isContentsStyle(style)) return { ...shape, kind: 'furniture' };
    if (around.kind !== 'paragraph') return { ...shape, kind: around.kind };
    const rank = headingRank(properties, style);
    if (rank !== null) return { ...shape, kind: 'heading', level: rank };
    return list && counted !== null
      ? { ...shape, kind: 'item', level: list.level + 1 }
      : { ...shape, kind: 'paragraph' };
  }

  #listPlace(properties: XmlElement | null, styleId: string | null, style: DocxStyle): ListPlace | null {
    const direct = childElement(properties, 'w:numPr');
    const byStyle = this.#context.numbering.levelOfStyle(styleId);
    const numberingId = childValue(direct, 'w:numId') ?? style.numberingId ?? byStyle?.numberingId ?? null;
    if (!this.#context.numbering.has(numberingId)) return null;
    const ofStyle = byStyle?.level ?? style.listLevel;
    return { numberingId, level: childNumber(direct, 'w:ilvl') ?? ofStyle ?? 0 };
  }

  #table(table: XmlElement, around: Surroundings): void {
    const cells = [...this.#cells(table)];
    const isGrid = !around.cell && around.kind === 'paragraph' && new Set(cells.map(cell => cell.column)).size > 1;
    for (const { element, row, column } of cells)
      this.#blocks(element, isGrid ? { ...around, kind: 'cell', cell: { row, column } } : around);
  }

  *#cells(table: XmlElement): Generator<{ element: XmlElement; row: number; column: number }> {
    for (const [row, rowElement] of unwrap(table, 'w:tr').entries()) {
      const properties = childElement(rowElement, 'w:trPr');
      if (childElement(properties, 'w:del')) {
        this.#builder.omit('deletions');
        continue;
      }
      let column = childNumber(properties, 'w:gridBefore') ?? 0;
      for (const element of unwrap(rowElement, 'w:tc')) {
        yield { element, row, column };
        column += Math.max(1, childNumber(childElement(element, 'w:tcPr'), 'w:gridSpan') ?? 1);
      }
    }
  }
}

function takeNoteMarker({ noteMarker }: Surroundings): string | null {
  if (!noteMarker) return null;
  const { text } = noteMarker;
  noteMarker.text = null;
  return text;
}

/** Children of that name, also those inside content controls and insertions. */
function unwrap(parent: XmlElement, name: string): XmlElement[] {
  return childElements(parent).flatMap(child => {
    if (child.name === name) return [child];
    return transparent.has(child.name) || child.name === 'w:sdt' ? unwrap(child, name) : [];
  });
}

function headingRank(properties: XmlElement | null, style: DocxStyle): number | null {
  const outline = childNumber(properties, 'w:outlineLvl') ?? style.outline;
  if (outline !== null) return outline >= 0 && outline < 9 ? outline + 1 : null;
  const named = /^(?:heading|标题|標題)\s*([1-9])$/i.exec(style.name)?.[1];
  if (named) return Number(named);
  return /^(?:title|标题|標題)$/i.test(style.name) ? 0 : null;
}

function isContentsStyle(style: DocxStyle): boolean {
  return /^(?:toc\s*\d|toc heading|目录\s*\d|table of (?:figures|authorities))/i.test(style.name);
}

function isContentsControl(control: XmlElement): boolean {
  const gallery = findDescendant(childElement(control, 'w:sdtPr') ?? control, 'w:docPartGallery');
  return gallery?.attributes['w:val'] === 'Table of Contents';
}
