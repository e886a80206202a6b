import { CorpusError } from '../errors/corpus-error';
import { hasBinarySignature, hasTooManyControls } from './binary-signature';
import { decodeBytes } from './decode-bytes';
import type { DetectedEncoding } from './detect-encoding';
import { detectEncoding } from './detect-encoding';
import type { DecodedText, Encoding } from './encoding';

/** What is known of the bytes from outside. */
export interface DecodeOptions {
  /** Chosen by a person: taken as it is. */
  readonly encoding?: Encoding | undefined;
  /** What the file says of itself, in a meta tag or an XML declaration: believed unless the bytes deny it. */
  readonly declared?: string | undefined;
  /** For error messages only. */
  readonly fileName?: string | undefined;
}

/**
 * Read a file's bytes as text, finding out the encoding unless a person has chosen it.
 *
 * @throws {CorpusError} `file-empty` when there is no byte but a byte order mark, `file-binary` when the bytes
 * are those of a program, picture or archive, `undecodable-bytes` when they read like text in no encoding
 */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): DecodedText {
  const facts = { file: options.fileName ?? '', bytes: bytes.length };
  if (bytes.length === 0) throw new CorpusError('file-empty', 'no bytes', facts);
  const found = options.encoding === undefined ? detectOrThrow(bytes, options) : chosen(options.encoding);
  const decoded = decodeBytes(bytes, found.encoding);
  const text = decoded.startsWith('\uFEFF') ? decoded.slice(1) : decoded;
  if (text === '') throw new CorpusError('file-empty', 'nothing but a byte order mark', facts);
  return { text, report: { ...found, replacedCount: replacedCount(text, bytes, found.encoding) } };
}

function chosen(encoding: Encoding): DetectedEncoding {
  return { encoding, detected: 'person', confidence: 1 };
}

function detectOrThrow(bytes: Uint8Array, options: DecodeOptions): DetectedEncoding {
  const facts = { file: options.fileName ?? '', bytes: bytes.length };
  if (hasBinarySignature(bytes)) throw new CorpusError('file-binary', 'begins like a binary format', facts);
  const found = detectEncoding(bytes, options.declared);
  const isWide = found?.encoding.startsWith('utf-16') === true;
  if (!isWide && hasTooManyControls(bytes)) {
    throw new CorpusError('file-binary', 'too many control characters', facts);
  }
  if (found === null) throw new CorpusError('undecodable-bytes', 'reads like text in no encoding', facts);
  return found;
}

/** U+FFFD in the text that the bytes do not spell themselves, and in UTF-16 halves of characters without the other. */
function replacedCount(text: string, bytes: Uint8Array, encoding: Encoding): number {
  const seen = text.match(/[\uFFFD\p{Surrogate}]/gu)?.length ?? 0;
  if (seen === 0 || encoding !== 'utf-8') return seen;
  let spelled = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) spelled++;
  }
  return seen - spelled;
}
