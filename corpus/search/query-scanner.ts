import { querySyntaxError } from './query-error';

/** Walks over the characters of a query. Offsets are UTF-16 units; positions in errors are characters from 1. */
export class QueryScanner {
  readonly text: string;
  offset = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The character at the offset, counted from 1. */
  position(offset = this.offset): number {
    return [...this.text.slice(0, offset)].length + 1;
  }

  get isAtEnd(): boolean {
    return this.offset >= this.text.length;
  }

  /** The unit at the offset; empty at the end. */
  get next(): string {
    return this.text.charAt(this.offset);
  }

  skipSpace(): void {
    while (!this.isAtEnd && isSpace(this.next)) this.offset++;
  }

  /** Step over `string` if it stands here. */
  take(string: string): boolean {
    if (!this.text.startsWith(string, this.offset)) return false;
    this.offset += string.length;
    return true;
  }

  /** Step over what a sticky pattern matches here. */
  takeMatch(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.offset;
    const match = pattern.exec(this.text);
    if (match !== null) this.offset += match[0].length;
    return match;
  }

  /** Step over a quoted phrase whose opening mark was just taken, and give what is inside. */
  takePhrase(close: string): string {
    const opening = this.position(this.offset - 1);
    let phrase = '';
    while (!this.isAtEnd) {
      if (this.take(close)) return phrase;
      if (close === '"' && this.next === '\\' && this.offset + 1 < this.text.length) this.offset++;
      phrase += this.next;
      this.offset++;
    }
    throw querySyntaxError('quote-unclosed', opening);
  }

  /** Step over a regular expression whose opening slash was just taken, and give it without slashes. */
  takeRegex(): string {
    const opening = this.position(this.offset - 1);
    const start = this.offset;
    let inClass = false;
    for (; !this.isAtEnd; this.offset++) {
      if (this.next === '\\') this.offset++;
      else if (this.next === '[') inClass = true;
      else if (this.next === ']') inClass = false;
      else if (this.next === '/' && !inClass) {
        this.offset++;
        return this.text.slice(start, this.offset - 1);
      }
    }
    throw querySyntaxError('regex-unclosed', opening);
  }

  /** Step over a bare word: up to white space, a parenthesis or a straight quotation mark. */
  takeWord(): string {
    const start = this.offset;
    while (!this.isAtEnd && !isSpace(this.next) && !'()"'.includes(this.next)) this.offset++;
    return this.text.slice(start, this.offset);
  }
}

export function isSpace(character: string): boolean {
  return /\s/.test(character);
}
