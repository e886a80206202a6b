import { decodeUtf16 } from '../decode/decode-utf16';
import { CorpusError } from '../errors/corpus-error';

/**
 * The text of an annotation file: UTF-8, or UTF-16 of either order, which the first bytes of JSON give away.
 *
 * @throws {CorpusError} `annotation-format` when it is neither; letters are never guessed
 * @see RFC 4627, section 3
 */
export function decodeAnnotationFile(bytes: Uint8Array): string {
  const [first = 1, second = 1] = bytes;
  if (startsUtf16(first, second)) return decodeUtf16(bytes, true);
  if (startsUtf16(second, first)) return decodeUtf16(bytes, false);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new CorpusError('annotation-format', 'no UTF-8', { reason: 'encoding' }, error);
  }
}

/** Whether the low and the high byte of the first unit are the byte order mark or a letter of ASCII. */
function startsUtf16(low: number, high: number): boolean {
  return (low === 0xff && high === 0xfe) || (low > 0 && low < 0x80 && high === 0);
}
