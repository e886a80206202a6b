import { childElement, childElements, type XmlElement } from './xml';

/** What a paragraph or character style says, with what it inherits. `null` means that it does not say. */
export interface DocxStyle {
  readonly name: string;
  /** Outline level from 0; 9 is body text. */
  readonly outline: number | null;
  readonly numberingId: string | null;
  readonly listLevel: number | null;
  readonly run: RunFormat;
}

/** Character formatting that the reader keeps. */
export interface RunFormat {
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly vertical: 'superscript' | 'subscript' | 'baseline' | null;
  readonly hidden: boolean | null;
}

const plain: RunFormat = { bold: null, italic: null, underline: null, vertical: null, hidden: null };
const unstyled: DocxStyle = { name: '', outline: null, numberingId: null, listLevel: null, run: plain };
const chainLimit = 20;

/** The styles of a document by id, each with its chain of `basedOn` worked out (ECMA-376, 17.7.2). */
export class DocxStyles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #known = new Map<string, DocxStyle>();
  readonly #defaultParagraph: string | null = null;

  constructor(styles: XmlElement | null) {
    for (const element of styles ? childElements(styles, 'w:style') : []) {
      const id = element.attributes['w:styleId'];
      if (id === undefined) continue;
      this.#elements.set(id, element);
      const isDefault = isOn(element.attributes['w:default']);
      if (isDefault && element.attributes['w:type'] === 'paragraph') this.#defaultParagraph ??= id;
    }
  }

  /** The style of that id; the default paragraph style for `null`. */
  find(id: string | null): DocxStyle {
    const wanted = id ?? this.#defaultParagraph;
    return wanted === null ? unstyled : this.#resolve(wanted, 0);
  }

  /** The style of a run, or no formatting at all for `null`. */
  findRun(id: string | null): RunFormat {
    return id === null ? plain : this.#resolve(id, 0).run;
  }

  #resolve(id: string, depth: number): DocxStyle {
    const known = this.#known.get(id);
    if (known) return known;
    const element = this.#elements.get(id);
    if (!element || depth > chainLimit) return unstyled;
    const parentId = childValue(element, 'w:basedOn');
    const parent = parentId === null ? unstyled : this.#resolve(parentId, depth + 1);
    const style = readStyle(element, parent);
    this.#known.set(id, style);
    return style;
  }
}

function readStyle(element: XmlElement, parent: DocxStyle): DocxStyle {
  const paragraph = childElement(element, 'w:pPr');
  const numbering = childElement(paragraph, 'w:numPr');
  return {
    name: childValue(element, 'w:name') ?? '',
    outline: childNumber(paragraph, 'w:outlineLvl') ?? parent.outline,
    numberingId: childValue(numbering, 'w:numId') ?? parent.numberingId,
    listLevel: childNumber(numbering, 'w:ilvl') ?? parent.listLevel,
    run: mergeRun(parent.run, readRunFormat(childElement(element, 'w:rPr'))),
  };
}

/** The formatting that a `w:rPr` states itself. */
export function readRunFormat(properties: XmlElement | null): RunFormat {
  const vertical = childValue(properties, 'w:vertAlign');
  const underline = childValue(properties, 'w:u');
  return {
    bold: toggle(properties, 'w:b') ?? toggle(properties, 'w:bCs'),
    italic: toggle(properties, 'w:i'),
    underline: underline === null ? null : underline !== 'none',
    vertical: vertical === 'superscript' || vertical === 'subscript' || vertical === 'baseline' ? vertical : null,
    hidden: toggle(properties, 'w:vanish'),
  };
}

/** `over` where it says something, `under` elsewhere. */
export function mergeRun(under: RunFormat, over: RunFormat): RunFormat {
  return {
    bold: over.bold ?? under.bold,
    italic: over.italic ?? under.italic,
    underline: over.underline ?? under.underline,
    vertical: over.vertical ?? under.vertical,
    hidden: over.hidden ?? under.hidden,
  };
}

/** The `w:val` of a child element, or `null` when there is no such child or it has none. */
export function childValue(element: XmlElement | null, name: string): string | null {
  return childElement(element, name)?.attributes['w:val'] ?? null;
}

/** The whole number in the `w:val` of a child element, or `null`. */
export function childNumber(element: XmlElement | null, name: string): number | null {
  const text = childValue(element, name);
  return text !== null && /^-?\d{1,9}$/.test(text) ? Number(text) : null;
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** An on-off child element: present without a value means on (ECMA-376, 17.17.4). `null` when it is absent. */
export function toggle(properties: XmlElement | null, name: string): boolean | null {
  const element = childElement(properties, name);
  if (!element) return null;
  const value = element.attributes['w:val'];
  return value === undefined || isOn(value);
}
