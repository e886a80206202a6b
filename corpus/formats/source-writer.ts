import type { EmphasisRange } from '../model/clause';
import type { SourcePart, SourceText } from './source-text';

/** What is known of a part before its text is written. */
export type PartShape = Omit<SourcePart, 'start' | 'end'>;

const bare: PartShape = { kind: 'paragraph', level: null, marker: null, language: null };

/** Collects the source text of a format that has structure, part by part, with a blank line between them. */
export class SourceWriter {
  readonly #pieces: string[] = [];
  readonly #parts: SourcePart[] = [];
  readonly #emphasis: EmphasisRange[] = [];
  #length = 0;

  /** Add a part; emphasis ranges count from its start. Parts of white space only are left out. */
  add(text: string, shape: Partial<PartShape> = {}, emphasis: readonly EmphasisRange[] = []): void {
    if (!/\S/.test(text)) return;
    if (this.#length > 0) this.#write('\n\n');
    const start = this.#length;
    this.#write(text);
    this.#parts.push({ ...bare, ...shape, start, end: this.#length });
    for (const range of emphasis) {
      if (range.start < range.end) {
        this.#emphasis.push({ ...range, start: range.start + start, end: range.end + start });
      }
    }
  }

  /** The whole as a source text. */
  build(title: string | null = null, omitted: Partial<SourceText['omitted']> = {}): SourceText {
    return {
      text: this.#pieces.join(''),
      parts: this.#parts,
      emphasis: this.#emphasis,
      title,
      omitted: { images: 0, scripts: 0, embeddings: 0, ...omitted },
    };
  }

  #write(piece: string): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }
}
