import { decode } from '../decode/decode';
import type { DecodeReport, Encoding } from '../decode/encoding';
import { CorpusError } from '../errors/corpus-error';
import { readMarkdown } from './markdown';
import type { SourceText } from './source-text';
import { readTxt } from './txt';

/** How to read a file's bytes. */
export interface ReadSourceOptions {
  /** Its ending tells the format; the bytes may deny it. */
  readonly fileName: string;
  /** Chosen by a person. */
  readonly encoding?: Encoding | undefined;
  /** Ends the reading with `cancelled`. */
  readonly signal?: CancelSignal | undefined;
}

/** The part of an AbortSignal that readers look at. */
export interface CancelSignal {
  readonly aborted: boolean;
}

/** A file read: its source text, and how its bytes were decoded (`null` for formats that say so themselves). */
export interface ReadSource {
  readonly source: SourceText;
  readonly encoding: DecodeReport | null;
}

/** Reads one format. */
export type FormatReader = (bytes: Uint8Array, options: ReadSourceOptions) => ReadSource | Promise<ReadSource>;

/** Largest file that is read, in bytes. */
export const largestFile = 200 * 1024 * 1024;

const textReader =
  (read: (text: string) => SourceText): FormatReader =>
  (bytes, { encoding, fileName }) => {
    const { text, report } = decode(bytes, { encoding, fileName });
    return { source: read(text), encoding: report };
  };

/** File ending → reader. A format is added here and in a file of its own. */
const readers: Readonly<Record<string, FormatReader>> = {
  txt: textReader(readTxt),
  text: textReader(readTxt),
  md: textReader(readMarkdown),
  markdown: textReader(readMarkdown),
};

/** File endings that can be read, without the point. */
export const readableEndings: readonly string[] = Object.keys(readers);

/**
 * Read a file of any known format.
 *
 * @throws {CorpusError} `file-empty`, `file-too-large` (over 200 MB), `format-unknown`, `cancelled`, and what the
 * reader of the format throws
 */
export async function readSource(bytes: Uint8Array, options: ReadSourceOptions): Promise<ReadSource> {
  const facts = { file: options.fileName, bytes: bytes.length };
  if (options.signal?.aborted === true) throw new CorpusError('cancelled', 'cancelled before reading', facts);
  if (bytes.length === 0) throw new CorpusError('file-empty', 'no bytes', facts);
  if (bytes.length > largestFile) {
    throw new CorpusError('file-too-large', 'over the limit', { ...facts, limit: largestFile / 1024 / 1024 });
  }
  const reader = readers[formatOf(bytes, options.fileName)];
  if (reader === undefined) throw new CorpusError('format-unknown', 'no reader for this format', facts);
  const read = await reader(bytes, options);
  if (!/\S/.test(read.source.text)) throw new CorpusError('file-empty', 'no text in it', facts);
  return read;
}

/** The ending decides; a file without a known ending is tried as plain text. */
function formatOf(_bytes: Uint8Array, fileName: string): string {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? 'txt';
  return ending in readers ? ending : 'txt';
}
