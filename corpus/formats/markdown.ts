import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { isHardWrapped } from './broken-lines';
import { readInline, type InlineText } from './markdown-inline';
import { readNotes } from './markdown-notes';
import type { SourceText } from './source-text';
import type { PartShape } from './source-writer';
import { SourceWriter } from './source-writer';

/** Raw HTML is text and an indented line is no program: official texts have neither, and nothing may be lost. */
const parser = new MarkdownIt('default', { html: false, linkify: false, typographer: false }).disable('code');
readNotes(parser);

/** What tools write before the text (YAML between two rules): not the text, but it may say the title. */
const frontMatter = /^---[ \t]*\r?\n(?=[\w-]+:)((?:(?:[\w-]+:|[ \t#-]).*\r?\n)+)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * Markdown (CommonMark with tables and foot notes): headings, paragraphs, list items, cells, notes, emphasis, links.
 *
 * The source text is the words without Markdown's own signs. A printed number of a list (`6.`) stays in the text
 * as printed; a bullet becomes the part's marker.
 *
 * @see https://spec.commonmark.org/0.31.2/
 */
export function readMarkdown(markdown: string): SourceText {
  const reading = new MarkdownReading();
  const matter = frontMatter.exec(markdown);
  if (matter !== null) reading.takeMatter(matter[0]);
  for (const token of parser.parse(markdown.slice(matter?.[0].length ?? 0), {})) reading.take(token);
  return reading.build();
}

class MarkdownReading {
  readonly #writer = new SourceWriter();
  #title: string | null = null;
  #matterTitle: string | null = null;
  #imageCount = 0;
  #heading: number | null = null;
  #lists = 0;
  /** What is printed before the next words: a number for the text, a bullet for the marker. */
  #number = '';
  #bullet: string | null = null;
  /** The label of the note around. */
  #note: string | null = null;
  #row = -1;
  #column = -1;

  takeMatter(matter: string): void {
    this.#matterTitle = /^title:[ \t]*(["']?)(\S.*?)\1[ \t]*$/m.exec(matter)?.[2] ?? null;
    this.#writer.add(matter.trim(), { kind: 'furniture' });
  }

  take(token: Token): void {
    if (token.type === 'inline') this.#takeInline(token);
    else if (token.type === 'fence' || token.type === 'code_block') this.#writer.add(token.content);
    else this.#follow(token);
  }

  build(): SourceText {
    return this.#writer.build(this.#title ?? this.#matterTitle, { images: this.#imageCount });
  }

  #follow(token: Token): void {
    if (token.type === 'heading_open') this.#heading = Number(token.tag.slice(1));
    else if (token.type === 'heading_close') this.#heading = null;
    else if (/^(?:ordered|bullet)_list_/.test(token.type)) this.#lists += token.nesting;
    else if (token.type === 'note_open') this.#note = token.info;
    else if (token.type === 'note_close') this.#note = null;
    else if (token.type === 'list_item_open') this.#openItem(token);
    else this.#followTable(token);
  }

  #followTable(token: Token): void {
    if (token.type === 'tr_open') {
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
    const inline = readInline(token.children);
    this.#imageCount += inline.imageCount;
    if (this.#heading === 1) this.#title ??= inline.text.replace(/\s+/g, ' ').trim();
    for (const { text, emphasis } of this.#heading === null ? linesOf(inline) : [inline]) {
      const shift = this.#number.length;
      const shifted = emphasis.map(range => ({ ...range, start: range.start + shift, end: range.end + shift }));
      this.#writer.add(this.#number + text, this.#shape(/\n./.test(text)), shifted);
      this.#number = '';
      this.#bullet = null;
    }
  }

  /** A paragraph typed on several lines is read as plain text is: whether they are one, the lines tell. */
  #shape(hasLines: boolean): Partial<PartShape> {
    if (this.#heading !== null) return { kind: 'heading', level: this.#heading };
    if (this.#column >= 0) return { kind: 'cell', row: this.#row, column: this.#column };
    if (this.#note !== null) return { kind: 'note', marker: this.#note };
    if (this.#bullet !== null) return { kind: 'item', level: this.#lists, marker: this.#bullet };
    if (hasLines) return { kind: 'lines' };
    return this.#lists > 0 && this.#number !== '' ? { kind: 'paragraph', level: this.#lists } : {};
  }
}

/** A passage cut where its author ended a line, as `br` is read in a page, unless every line was ended so. */
function linesOf(inline: InlineText): Pick<InlineText, 'text' | 'emphasis'>[] {
  const { text, emphasis, breaks } = inline;
  const lines = [...breaks, text.length].map((end, ordinal) => ({ start: (breaks[ordinal - 1] ?? -1) + 1, end }));
  if (breaks.length === 0 || isHardWrapped(lines.map(({ start, end }) => text.slice(start, end)))) return [inline];
  return lines.map(({ start, end }) => ({
    text: text.slice(start, end),
    emphasis: emphasis
      .filter(range => range.start < end && range.end > start)
      .map(range => ({ ...range, start: Math.max(range.start, start) - start, end: Math.min(range.end, end) - start })),
  }));
}
