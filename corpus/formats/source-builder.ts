import type { EmphasisRange } from '../model/clause';
import { isWide } from './display-width';
import { splitBrokenLines } from './broken-lines';
import type { OmittedKind, PartShape, SourcePart, SourceText } from './source-text';

/** Inline markup that has begun and not ended. */
export interface OpenEmphasis {
  readonly style: EmphasisRange['style'];
  readonly href: string | undefined;
  start: number | null;
}

/** White space that a reader would not see at the edge of a line, ideographic and no-break spaces included. */
const edgeSpace = /[\s\u200B\uFEFF]/;

/**
 * Gathers a source text part by part, in reading order, for formats whose parts are marked in the file.
 *
 * White space is collapsed as a browser does it; a line end between two Han characters leaves nothing
 * (CSS Text Module Level 3, section 4.1.3). Parts without a visible character are not kept.
 */
export class SourceBuilder {
  readonly #chunks: string[] = [];
  #length = 0;
  #part: { shape: PartShape; chunks: string[]; length: number; breaks: boolean } | null = null;
  #pending: '' | ' ' | '\n' = '';
  #last = '';
  readonly #parts: SourcePart[] = [];
  readonly #open: OpenEmphasis[] = [];
  readonly #emphasis: EmphasisRange[] = [];
  readonly #omitted: Partial<Record<OmittedKind, number>> = {};

  /** Whether a part has begun and not ended. */
  get inPart(): boolean {
    return this.#part !== null;
  }

  /** Whether anything was kept so far. */
  get isEmpty(): boolean {
    return this.#parts.length === 0 && this.#part === null;
  }

  begin(shape: PartShape): void {
    this.end();
    this.#part = { shape, chunks: [], length: 0, breaks: false };
    this.#pending = '';
    this.#last = '';
  }

  /** Adds running text, with white space collapsed. Text outside a part is the caller's mistake and is refused. */
  addText(text: string): void {
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > 0x20 || !isBlank(code)) continue;
      this.#append(text.slice(from, at));
      from = at + 1;
      if (this.#pending !== '\n') this.#pending = code === 0x0a ? '\n' : ' ';
    }
    this.#append(text.slice(from));
  }

  /** Adds text as it stands, line ends and all (`pre`). */
  addVerbatim(text: string): void {
    const part = this.#part;
    if (!part || text === '') return;
    this.#startEmphasis(part);
    part.chunks.push(text);
    part.length += text.length;
    this.#last = text.slice(-1);
  }

  /** A line end that the author set inside a part. */
  breakLine(): void {
    const part = this.#part;
    if (!part) return;
    this.#pending = '';
    if (part.length === 0) return;
    part.chunks.push('\n');
    part.length += 1;
    part.breaks = true;
    this.#last = '\n';
  }

  openEmphasis(style: EmphasisRange['style'], href?: string): OpenEmphasis {
    const open: OpenEmphasis = { style, href, start: null };
    this.#open.push(open);
    return open;
  }

  closeEmphasis(open: OpenEmphasis): void {
    this.#settle(open);
    const at = this.#open.lastIndexOf(open);
    if (at >= 0) this.#open.splice(at, 1);
  }

  omit(kind: OmittedKind, count = 1): void {
    this.#omitted[kind] = (this.#omitted[kind] ?? 0) + count;
  }

  end(): void {
    const part = this.#part;
    if (!part) return;
    for (const open of this.#open) this.#settle(open);
    this.#part = null;
    this.#pending = '';
    const text = part.chunks.join('');
    this.#keep(text, part.shape, part.breaks);
  }

  finish(title: string | null): SourceText {
    this.end();
    return {
      text: this.#chunks.join(''),
      parts: this.#parts,
      emphasis: joinTouching(this.#emphasis),
      title,
      omitted: this.#omitted,
    };
  }

  #append(text: string): void {
    const part = this.#part;
    if (!part || text === '') return;
    if (this.#pending !== '' && part.length > 0 && this.#last !== '\n') {
      const joins = this.#pending === '\n' && isWide(this.#last) && isWide(text.charAt(0));
      if (!joins) {
        part.chunks.push(' ');
        part.length += 1;
      }
    }
    this.#pending = '';
    this.#startEmphasis(part);
    part.chunks.push(text);
    part.length += text.length;
    this.#last = text.slice(-1);
  }

  #startEmphasis(part: { length: number }): void {
    for (const open of this.#open) open.start ??= this.#length + part.length;
  }

  #settle(open: OpenEmphasis): void {
    if (open.start === null || !this.#part) return;
    const end = this.#length + this.#part.length;
    const { style, href, start } = open;
    this.#emphasis.push(href === undefined ? { style, start, end } : { style, start, end, href });
    open.start = null;
  }

  #keep(text: string, shape: PartShape, breaks: boolean): void {
    const from = this.#length;
    const shapes = breaks ? splitBrokenLines(text, shape) : [{ start: 0, end: text.length, shape }];
    let kept = false;
    for (const piece of shapes) {
      const range = trimmed(text, piece.start, piece.end);
      if (!range) continue;
      this.#parts.push({ ...piece.shape, start: from + range.start, end: from + range.end });
      kept = true;
    }
    if (!kept) {
      this.#emphasis.splice(0, this.#emphasis.length, ...this.#emphasis.filter(range => range.start < from));
      return;
    }
    this.#chunks.push(text, '\n');
    this.#length += text.length + 1;
  }
}

/** Space, tab, line feed, vertical tab, form feed or carriage return. */
function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** `start` to `end` of `text` without the white space at both edges, or `null` when nothing else is there. */
function trimmed(text: string, start: number, end: number): { start: number; end: number } | null {
  while (start < end && edgeSpace.test(text.charAt(start))) start++;
  while (end > start && edgeSpace.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}

/** Ranges in order; those of one style that touch are one (word processors cut a stretch of bold into many runs). */
function joinTouching(ranges: readonly EmphasisRange[]): EmphasisRange[] {
  const joined: EmphasisRange[] = [];
  const last = new Map<string, number>();
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (range.end <= range.start) continue;
    const key = `${range.style} ${range.href ?? ''}`;
    const ordinal = last.get(key);
    const before = ordinal === undefined ? undefined : joined[ordinal];
    if (ordinal !== undefined && before && before.end >= range.start)
      joined[ordinal] = { ...before, end: Math.max(before.end, range.end) };
    else last.set(key, joined.push(range) - 1);
  }
  return joined;
}
