import type { EmphasisRange } from '../model/clause';
import type { Language } from '../model/language';
import { languageOfTag } from './language-tag';
import { throwIfCancelled, type ReaderOptions } from './reader-options';
import { attribute, isElement, textOf, type HtmlElement, type HtmlNode } from './html-tree';
import { isFurniture, shownLength } from './html-furniture';
import { isLayoutTable, placeCells } from './html-table';
import { nextMarker, openList, type OpenList } from './list-marker';
import type { SourceBuilder } from './source-builder';
import type { OmittedKind, PartShape } from './source-text';

/** What the elements around a node say of it. */
interface Surroundings {
  readonly kind: PartShape['kind'];
  readonly level: number | null;
  readonly language: Language | null;
  readonly list: OpenList | null;
  /** The marker of the item around, until its first part has taken it. */
  readonly marker: { text: string | null } | null;
  readonly cell: { readonly row: number; readonly column: number } | null;
  readonly verbatim: boolean;
}

const leftOut: Readonly<Record<string, OmittedKind>> = {
  script: 'scripts',
  style: 'scripts',
  template: 'scripts',
  noscript: 'scripts',
  img: 'images',
  picture: 'images',
  svg: 'images',
  canvas: 'images',
  map: 'images',
  iframe: 'embeddings',
  object: 'embeddings',
  embed: 'embeddings',
  applet: 'embeddings',
  audio: 'embeddings',
  video: 'embeddings',
  frame: 'embeddings',
  select: 'embeddings',
  textarea: 'embeddings',
  datalist: 'embeddings',
  rt: 'embeddings',
};
const silent = new Set(
  'title meta base link rp rtc colgroup col param source track annotation annotation-xml'.split(' '),
);
const inlineStyles: Readonly<Record<string, EmphasisRange['style']>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  u: 'underline',
  ins: 'underline',
  sup: 'superscript',
  sub: 'subscript',
};
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp small span strike strong sub sup time tt u var wbr button input output math'.split(
    ' ',
  ),
);
const noteRoles = /^(?:doc-footnotes?|doc-endnotes?|footnotes?|rearnotes?|endnotes?|note)$/;

/** Reads a parsed page into parts, in document order. */
export class HtmlWalker {
  readonly #builder: SourceBuilder;
  readonly #options: ReaderOptions;
  #seen = 0;
  #pageLength = 0;

  constructor(builder: SourceBuilder, options: ReaderOptions) {
    this.#builder = builder;
    this.#options = options;
  }

  /** Reads everything inside an element. What a page declares of itself as a whole is not said of every part. */
  walk(root: HtmlElement): void {
    const start: Surroundings = {
      kind: 'paragraph',
      level: null,
      language: null,
      list: null,
      marker: null,
      cell: null,
      verbatim: false,
    };
    this.#pageLength = shownLength(root);
    this.#children(root, start);
    this.#builder.end();
  }

  #children(element: { readonly childNodes: readonly HtmlNode[] }, around: Surroundings): void {
    for (const node of element.childNodes) {
      if (node.nodeName === '#text') this.#text((node as { value: string }).value, around);
      else if (isElement(node)) this.#element(node, around);
    }
  }

  #text(text: string, around: Surroundings): void {
    if (!this.#builder.inPart) {
      if (!/\S/.test(text)) return;
      this.#begin(around);
    }
    if (around.verbatim) this.#builder.addVerbatim(text);
    else this.#builder.addText(text);
  }

  #begin(around: Surroundings): void {
    const marker = around.marker?.text ?? null;
    if (around.marker) around.marker.text = null;
    const { kind, level, language } = around;
    this.#builder.begin({ kind, level, marker, language, ...around.cell });
  }

  #element(element: HtmlElement, around: Surroundings): void {
    if (++this.#seen % 1024 === 0) throwIfCancelled(this.#options);
    const name = element.tagName;
    const omitted = leftOut[name];
    if (omitted) return this.#builder.omit(omitted);
    if (silent.has(name)) return;
    if (isHidden(element)) {
      if (/\S/.test(textOf(element))) this.#builder.omit('hidden');
      return;
    }
    if (name === 'br') return this.#builder.breakLine();
    const inside = { ...around, language: languageOf(element) ?? around.language };
    if (inline.has(name) && !isDisplayedAsBlock(element)) return this.#inline(element, inside);
    this.#builder.end();
    this.#block(element, inside);
    this.#builder.end();
  }

  #inline(element: HtmlElement, around: Surroundings): void {
    const href = element.tagName === 'a' ? attribute(element, 'href') : null;
    const style = href === null ? inlineStyles[element.tagName] : 'link';
    if (!style) return this.#children(element, around);
    const open = this.#builder.openEmphasis(style, href ?? undefined);
    this.#children(element, around);
    this.#builder.closeEmphasis(open);
  }

  #block(element: HtmlElement, around: Surroundings): void {
    const name = element.tagName;
    if (name === 'table') return this.#table(element, around);
    if (name === 'ol' || name === 'ul' || name === 'menu') {
      const list = openList(element, (around.list?.depth ?? 0) + 1);
      const kind = isFurniture(element, this.#pageLength) ? 'furniture' : around.kind;
      return this.#children(element, { ...around, kind, list });
    }
    this.#children(element, this.#inside(element, around));
  }

  #inside(element: HtmlElement, around: Surroundings): Surroundings {
    if (around.kind === 'furniture') return around;
    if (isFurniture(element, this.#pageLength)) return { ...around, kind: 'furniture' };
    if (isNote(element)) return { ...around, kind: 'note' };
    if (element.tagName === 'li') return this.#item(element, around);
    const verbatim = around.verbatim || /^(?:pre|listing|xmp)$/.test(element.tagName);
    return around.kind === 'paragraph' ? { ...around, ...blockShape(element), verbatim } : { ...around, verbatim };
  }

  #item(element: HtmlElement, around: Surroundings): Surroundings {
    if (!around.list) return around.kind === 'paragraph' ? { ...around, kind: 'item', level: 1 } : around;
    const marker = { text: nextMarker(around.list, element) };
    if (around.kind === 'note' || around.kind === 'cell') return { ...around, marker };
    return { ...around, kind: 'item', level: around.list.depth, marker };
  }

  #table(table: HtmlElement, around: Surroundings): void {
    const cells = placeCells(table);
    if (around.cell || around.kind === 'furniture' || isLayoutTable(table, cells)) return this.#children(table, around);
    for (const node of table.childNodes) if (isElement(node) && node.tagName === 'caption') this.#element(node, around);
    for (const { element, row, column } of cells) {
      this.#builder.end();
      const language = languageOf(element) ?? around.language;
      this.#children(element, { ...around, language, kind: 'cell', level: null, marker: null, cell: { row, column } });
      this.#builder.end();
    }
  }
}

/** The language that an element declares for its text, when it is one of ours. */
function languageOf(element: HtmlElement): Language | null {
  if (element.tagName === 'body') return null; // the page's own language, as often wrong as right in a bilingual page
  const tag = attribute(element, 'xml:lang') ?? attribute(element, 'lang');
  return tag === null ? null : languageOfTag(tag);
}

function isHidden(element: HtmlElement): boolean {
  if (attribute(element, 'hidden') !== null) return true;
  const style = attribute(element, 'style');
  if (style && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return true;
  return element.tagName === 'input';
}

function isDisplayedAsBlock(element: HtmlElement): boolean {
  const style = attribute(element, 'style');
  return style !== null && /(?:^|[;\s])display\s*:\s*(?:block|list-item|flex|grid)/i.test(style);
}

/** What a block element makes of the text right inside it. */
function blockShape(element: HtmlElement): { kind: PartShape['kind']; level: number | null } {
  const rank = headingRank(element);
  if (rank !== null) return { kind: 'heading', level: rank };
  if (element.tagName === 'dd') return { kind: 'item', level: 1 };
  return { kind: /^(?:pre|listing|xmp)$/.test(element.tagName) ? 'lines' : 'paragraph', level: null };
}

function headingRank(element: HtmlElement): number | null {
  const byName = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (byName) return Number(byName);
  if (attribute(element, 'role') !== 'heading') return null;
  const level = Number(attribute(element, 'aria-level') ?? '2');
  return Number.isInteger(level) && level >= 1 && level <= 9 ? level : 2;
}

function isNote(element: HtmlElement): boolean {
  const words = `${attribute(element, 'role') ?? ''} ${attribute(element, 'epub:type') ?? ''}`;
  if (words.split(/\s+/).some(word => noteRoles.test(word))) return true;
  const className = attribute(element, 'class') ?? '';
  return /(?:^|\s)(?:footnotes?|endnotes?)(?:\s|$)/.test(className);
}
