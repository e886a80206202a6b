import type { EmphasisRange } from '../model/clause';
import type { DocxContext } from './docx-context';
import { childValue, mergeRun, readRunFormat, type RunFormat } from './docx-styles';
import type { OpenEmphasis, SourceBuilder } from './source-builder';
import { childElement, childElements, findDescendant, xmlText, type XmlElement } from './xml';

/** A field that has begun: its instruction comes before its result, and only the result is text. */
interface OpenField {
  instruction: string;
  inResult: boolean;
  link: OpenEmphasis | null;
}

/** Signs of Word's symbol fonts, by code, that stand for characters of Unicode. */
const symbols: Readonly<Record<string, string>> = {
  F0B7: '•',
  F0A7: '▪',
  F06C: '●',
  F06E: '■',
  F0FC: '✓',
  F0FE: '☑',
  F0A8: '□',
  F0D8: '➢',
  F0E0: '→',
  F0B0: '°',
  F0B1: '±',
  F0A3: '≤',
  F0B3: '≥',
  F0B4: '×',
};
/** Fields whose result is the number of a printed page: not text of the document. */
const pageNumber = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;
const contents = /^\s*TOC\b/i;
const drawings = new Set(['w:drawing', 'w:pict', 'w:object']);
const transparent = new Set([
  ...['w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml', 'w:sdt', 'w:sdtContent', 'w:bdo', 'w:dir'],
  ...['w:ruby', 'w:rubyBase', 'mc:AlternateContent', 'mc:Choice'],
]);

/** Reads what stands inside a paragraph: runs, links, fields, insertions, deletions. */
export class DocxRuns {
  readonly #builder: SourceBuilder;
  readonly #context: DocxContext;
  /** Fields may run over paragraphs (a table of contents does). */
  readonly #fields: OpenField[] = [];
  #boxes: XmlElement[] = [];

  constructor(builder: SourceBuilder, context: DocxContext) {
    this.#builder = builder;
    this.#context = context;
  }

  /** Whether a paragraph of that content is a line of a table of contents that Word makes, whatever its style. */
  isContents(content: readonly XmlElement[]): boolean {
    if (!this.#fields.some(({ instruction }) => contents.test(instruction))) return content.some(opensContents);
    return this.#fields.length > 1 || !beginsWithFieldEnd(content);
  }

  /** Reads the content of one paragraph; answers the text boxes anchored in it, which are read after it. */
  read(content: readonly XmlElement[], ofParagraph: RunFormat): XmlElement[] {
    this.#boxes = [];
    for (const element of content) this.#inline(element, ofParagraph);
    return this.#boxes;
  }

  #inline(element: XmlElement, format: RunFormat): void {
    const { name } = element;
    if (name === 'w:r') this.#run(element, format);
    else if (name === 'w:del' || name === 'w:moveFrom') this.#builder.omit('deletions');
    else if (name === 'w:hyperlink') this.#hyperlink(element, format);
    else if (name === 'w:fldSimple') this.#simpleField(element, format);
    else if (name === 'm:oMath' || name === 'm:oMathPara') this.#text(mathText(element));
    else if (transparent.has(name)) for (const child of childElements(element)) this.#inline(child, format);
  }

  #hyperlink(element: XmlElement, format: RunFormat): void {
    const anchor = element.attributes['w:anchor'];
    const address =
      this.#context.links.get(element.attributes['r:id'] ?? '') ?? (anchor === undefined ? null : `#${anchor}`);
    const open = address === null ? null : this.#builder.openEmphasis('link', address);
    for (const child of childElements(element)) this.#inline(child, format);
    if (open) this.#builder.closeEmphasis(open);
  }

  #simpleField(element: XmlElement, format: RunFormat): void {
    const instruction = element.attributes['w:instr'] ?? '';
    if (pageNumber.test(instruction)) return;
    const address = linkOf(instruction);
    const open = address === null ? null : this.#builder.openEmphasis('link', address);
    for (const child of childElements(element)) this.#inline(child, format);
    if (open) this.#builder.closeEmphasis(open);
  }

  #run(run: XmlElement, ofParagraph: RunFormat): void {
    const properties = childElement(run, 'w:rPr');
    const named = this.#context.styles.findRun(childValue(properties, 'w:rStyle'));
    const own = mergeRun(named, readRunFormat(properties));
    const isHidden = own.hidden ?? ofParagraph.hidden ?? false;
    // a heading set in bold by its style is a heading, not emphasis: only what the run itself says counts
    const opened = emphasisOf(own).map(style => this.#builder.openEmphasis(style));
    if (isHidden && childElement(run, 'w:t')) this.#builder.omit('hidden');
    for (const child of childElements(run)) this.#runChild(child, isHidden);
    for (const open of opened.reverse()) this.#builder.closeEmphasis(open);
  }

  #runChild(child: XmlElement, isHidden: boolean): void {
    if (child.name === 'w:fldChar') this.#fieldMark(child.attributes['w:fldCharType']);
    else if (child.name === 'w:instrText') this.#instruction(child);
    else if (child.name === 'w:delText') this.#builder.omit('deletions');
    else if (child.name === 'mc:AlternateContent') this.#alternative(child, isHidden);
    else if (child.name === 'w:ruby') this.#inline(child, readRunFormat(null));
    else if (drawings.has(child.name)) this.#drawing(child);
    else if (isLineBreak(child)) this.#builder.breakLine();
    else if (!isHidden) this.#text(signText(child));
  }

  #instruction(child: XmlElement): void {
    const field = this.#fields.at(-1);
    if (field) field.instruction += xmlText(child);
  }

  #alternative(element: XmlElement, isHidden: boolean): void {
    const choice = childElement(element, 'mc:Choice') ?? childElement(element, 'mc:Fallback');
    for (const child of choice ? childElements(choice) : []) this.#runChild(child, isHidden);
  }

  #drawing(element: XmlElement): void {
    const boxes: XmlElement[] = [];
    collect(element, 'w:txbxContent', boxes);
    this.#boxes.push(...boxes);
    if (boxes.length > 0) return;
    this.#builder.omit(element.name === 'w:object' ? 'embeddings' : 'images');
  }

  #fieldMark(type: string | undefined): void {
    const field = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ instruction: '', inResult: false, link: null });
    else if (type === 'separate' && field) {
      field.inResult = true;
      const address = linkOf(field.instruction);
      if (address !== null) field.link = this.#builder.openEmphasis('link', address);
    } else if (type === 'end' && field) {
      this.#fields.pop();
      if (field.link) this.#builder.closeEmphasis(field.link);
    }
  }

  #text(text: string): void {
    if (this.#fields.every(field => field.inResult && !pageNumber.test(field.instruction))) this.#builder.addText(text);
  }
}

function opensContents(element: XmlElement): boolean {
  if (element.name === 'w:instrText') return contents.test(xmlText(element));
  if (element.name === 'w:fldSimple' && contents.test(element.attributes['w:instr'] ?? '')) return true;
  return childElements(element).some(opensContents);
}

/** The field of the paragraphs above ends before the words of this one. */
function beginsWithFieldEnd(content: readonly XmlElement[]): boolean {
  const first = content.find(({ name }) => name === 'w:r');
  const sign = first && childElements(first).find(({ name }) => name !== 'w:rPr');
  return sign?.name === 'w:fldChar' && sign.attributes['w:fldCharType'] === 'end';
}

/** A break that the author typed; page and column breaks say nothing of the text. */
function isLineBreak({ name, attributes }: XmlElement): boolean {
  return name === 'w:cr' || (name === 'w:br' && (attributes['w:type'] ?? 'textWrapping') === 'textWrapping');
}

/** The text of a child of a run; empty for what is not text. */
function signText(child: XmlElement): string {
  switch (child.name) {
    case 'w:t':
      return xmlText(child);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:sym':
      return symbols[(child.attributes['w:char'] ?? '').toUpperCase()] ?? '•';
    default:
      return '';
  }
}

function emphasisOf(format: RunFormat): EmphasisRange['style'][] {
  const styles: EmphasisRange['style'][] = [];
  if (format.bold) styles.push('strong');
  if (format.italic) styles.push('emphasis');
  if (format.underline) styles.push('underline');
  if (format.vertical === 'superscript' || format.vertical === 'subscript') styles.push(format.vertical);
  return styles;
}

function linkOf(instruction: string): string | null {
  return /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1] ?? null;
}

function mathText(element: XmlElement): string {
  if (element.name === 'm:t') return xmlText(element);
  return childElements(element).map(mathText).join('');
}

/** Outermost elements of that name; of two renderings of one drawing only the first is looked into. */
function collect(element: XmlElement, name: string, found: XmlElement[]): void {
  for (const child of childElements(element)) {
    if (child.name === name) found.push(child);
    else if (child.name === 'mc:AlternateContent') {
      const choice = childElement(child, 'mc:Choice') ?? findDescendant(child, 'mc:Fallback');
      if (choice) collect(choice, name, found);
    } else collect(child, name, found);
  }
}
