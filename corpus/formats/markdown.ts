import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { readInline } from './markdown-inline';
import type { SourceText } from './source-text';
import type { PartShape } from './source-writer';
import { SourceWriter } from './source-writer';

/** Raw HTML is text and an indented line is no program: official texts have neither, and nothing may be lost. */
const parser = new MarkdownIt('default', { html: false, linkify: false, typographer: false }).disable('code');

/**
 * Markdown (CommonMark with tables): headings, paragraphs, list items, table cells, emphasis and links.
 *
 * The source text is the words without Markdown's own signs. A printed number of a list (`6.`) stays in the text
 * as printed; a bullet becomes the part's marker.
 *
 * @see https://spec.commonmark.org/0.31.2/
 */
export function readMarkdown(markdown: string): SourceText {
  const reading = new MarkdownReading();
  for (const token of parser.parse(markdown, {})) reading.take(token);
  return reading.build();
}

class MarkdownReading {
  readonly #writer = new SourceWriter();
  #title: string | null = null;
  #imageCount = 0;
  #heading: number | null = null;
  #lists = 0;
  /** What is printed before the next words: a number for the text, a bullet for the marker. */
  #number = '';
  #bullet: string | null = null;
  #row = -1;
  #column = -1;

  take(token: Token): void {
    if (token.type === 'inline') this.#takeInline(token);
    else if (token.type === 'fence' || token.type === 'code_block') this.#writer.add(token.content);
    else this.#follow(token);
  }

  build(): SourceText {
    return this.#writer.build(this.#title, { images: this.#imageCount });
  }

  #follow(token: Token): void {
    if (token.type === 'heading_open') this.#heading = Number(token.tag.slice(1));
    else if (token.type === 'heading_close') this.#heading = null;
    else if (/^(?:ordered|bullet)_list_/.test(token.type)) this.#lists += token.nesting;
    else if (token.type === 'list_item_open') this.#openItem(token);
    else if (token.type === 'tr_open') {
      this.#row++;
      this.#column = -1;
    } else if (token.type === 'table_close') this.#column = -1;
    else if (token.type === 'td_open' || token.type === 'th_open') this.#column++;
  }

  #openItem(token: Token): void {
    this.#number = token.info === '' ? '' : `${token.info}${token.markup} `;
    this.#bullet = token.info === '' ? '•' : null;
  }

  #takeInline(token: Token): void {
    const { text, emphasis, imageCount } = readInline(token.children);
    this.#imageCount += imageCount;
    if (this.#heading === 1) this.#title ??= text.replace(/\s+/g, ' ').trim();
    const shift = this.#number.length;
    const shifted = emphasis.map(range => ({ ...range, start: range.start + shift, end: range.end + shift }));
    this.#writer.add(this.#number + text, this.#shape(), shifted);
    this.#number = '';
    this.#bullet = null;
  }

  #shape(): Partial<PartShape> {
    if (this.#heading !== null) return { kind: 'heading', level: this.#heading };
    if (this.#column >= 0) return { kind: 'cell', row: this.#row, column: this.#column };
    if (this.#bullet !== null) return { kind: 'item', level: this.#lists, marker: this.#bullet };
    return this.#lists > 0 && this.#number !== '' ? { kind: 'paragraph', level: this.#lists } : {};
  }
}
