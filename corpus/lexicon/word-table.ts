const tab = 0x09;
const newline = 0x0a;

/** Lines of a {@link WordTable}, by ordinal, half-open. */
interface Lines {
  readonly from: number;
  readonly to: number;
}

/**
 * A table of lines sorted by the UTF-8 bytes of their first column, searched where it lies.
 *
 * Only the line starts are kept beside the bytes: a dictionary of 125,000 entries costs 0.5 MB more than its file.
 */
export class WordTable {
  readonly #bytes: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #decoder = new TextDecoder();
  readonly #encoder = new TextEncoder();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const starts: number[] = [];
    for (let start = 0; start < bytes.length;) {
      starts.push(start);
      const end = bytes.indexOf(newline, start);
      start = end < 0 ? bytes.length : end + 1;
    }
    this.#starts = Uint32Array.from(starts);
  }

  /** The lines whose first column is `word`, without their newline. */
  linesOf(word: string): string[] {
    const bytes = this.#encoder.encode(`${word}\t`);
    let lines: Lines = { from: 0, to: this.#starts.length };
    for (const [depth, byte] of bytes.entries()) lines = this.#narrow(lines, depth, byte);
    const found: string[] = [];
    for (let line = lines.from; line < lines.to; line += 1) found.push(this.#lineAt(line));
    return found;
  }

  /** Code units of the longest first column that `text` has at `offset`; 0 when none. */
  longestAt(text: string, offset: number): number {
    let lines: Lines = { from: 0, to: this.#starts.length };
    let depth = 0;
    let longest = 0;
    for (let end = offset; end < text.length && lines.from < lines.to;) {
      const character = String.fromCodePoint(text.codePointAt(end) ?? 0);
      for (const byte of this.#encoder.encode(character)) lines = this.#narrow(lines, depth++, byte);
      end += character.length;
      // The tab sorts before every letter: a whole column comes first among those that begin with it.
      if (lines.from < lines.to && this.#byteAt(lines.from, depth) === tab) longest = end - offset;
    }
    return longest;
  }

  /** Those lines that have `byte` at `depth`; all of them share the bytes before it. */
  #narrow(lines: Lines, depth: number, byte: number): Lines {
    const from = this.#firstLine(lines, depth, byte);
    return { from, to: this.#firstLine({ from, to: lines.to }, depth, byte + 1) };
  }

  #firstLine({ from, to }: Lines, depth: number, byte: number): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#byteAt(middle, depth) < byte) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #byteAt(line: number, depth: number): number {
    return this.#bytes[(this.#starts[line] ?? 0) + depth] ?? 0;
  }

  #lineAt(line: number): string {
    const end = this.#starts[line + 1] ?? this.#bytes.length;
    return this.#decoder.decode(this.#bytes.subarray(this.#starts[line], end)).replace(/\r?\n$/, '');
  }
}
