import type { Language } from '../model/language';
import { languageOfTag } from './language-tag';
import { asReadingError, throwIfCancelled, type ReaderOptions } from './reader-options';
import { SourceBuilder } from './source-builder';
import type { SourceText } from './source-text';
import { spareVariants, tagOf } from './tmx-variants';
import { readXml, type XmlEvents } from './xml';

/** Elements whose content is code of the file that the text came from, not text (TMX 1.4b, section 3). */
const codes = new Set(['bpt', 'ept', 'ph', 'it', 'ut']);

/**
 * Reads a translation memory (TMX 1.4b): one part for each variant in Chinese or English, with the ordinal of its unit.
 *
 * Inline codes are left out, the text between and inside them is kept. Variants in other languages, and
 * those that say a unit again in another kind of Chinese or English, are left out and counted as embeddings. Throws `file-damaged` or `cancelled`.
 */
export function readTmx(xml: string, options: ReaderOptions): SourceText {
  try {
    const reader = new TmxReader(options, spareVariants(xml, options.fileName));
    readXml(xml, options.fileName, reader);
    return reader.finish();
  } catch (error) {
    throw asReadingError(error, options);
  }
}

class TmxReader implements XmlEvents {
  readonly #options: ReaderOptions;
  readonly #builder = new SourceBuilder();
  /** Ordinals of the variants to leave out. */
  readonly #spare: ReadonlySet<number>;
  #variant = -1;
  #unit = -1;
  #language: Language | null = null;
  #inSegment = false;
  /** How deep inside native codes; `sub` elements inside them hold text again. */
  readonly #codeStack: boolean[] = [];

  constructor(options: ReaderOptions, spare: ReadonlySet<number>) {
    this.#options = options;
    this.#spare = spare;
  }

  finish(): SourceText {
    return this.#builder.finish(null);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'tu') this.#beginUnit();
    else if (name === 'tuv') this.#beginVariant(attributes);
    else if (name === 'seg') this.#beginSegment();
    else if (this.#inSegment) this.#openInline(name, attributes);
  }

  text(text: string): void {
    if (this.#inSegment && !this.#codeStack.at(-1)) this.#builder.addText(text);
  }

  close(name: string): void {
    if (name === 'seg') {
      this.#builder.end();
      this.#inSegment = false;
    } else if (this.#inSegment) this.#codeStack.pop();
  }

  #beginUnit(): void {
    this.#unit++;
    throwIfCancelled(this.#options);
  }

  #beginVariant(attributes: Readonly<Record<string, string>>): void {
    this.#variant++;
    this.#language = this.#spare.has(this.#variant) ? null : languageOfTag(tagOf(attributes));
  }

  #beginSegment(): void {
    this.#codeStack.length = 0;
    this.#inSegment = this.#language !== null;
    if (this.#inSegment) this.#beginPart();
    else this.#builder.omit('embeddings');
  }

  #beginPart(): void {
    const shape = { kind: 'paragraph', level: null, marker: null, unit: this.#unit } as const;
    this.#builder.begin({ ...shape, language: this.#language });
  }

  #openInline(name: string, attributes: Readonly<Record<string, string>>): void {
    // our own export puts this place holder between the clauses of a unit
    if (name === 'ph' && attributes['type'] === 'x-clause') this.#beginPart();
    if (name === 'sub') this.#builder.addText(' ');
    this.#codeStack.push(name !== 'sub' && (codes.has(name) || (this.#codeStack.at(-1) ?? false)));
  }
}
