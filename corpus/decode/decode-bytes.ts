import iconv from 'iconv-lite';
import { decodeHz } from './decode-hz';
import { decodeUtf16 } from './decode-utf16';
import type { Encoding } from './encoding';

/** Bytes to text in one encoding; what means nothing becomes U+FFFD. A byte order mark is kept as U+FEFF. */
export function decodeBytes(bytes: Uint8Array, encoding: Encoding): string {
  switch (encoding) {
    case 'utf-8':
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    case 'utf-16le':
      return decodeUtf16(bytes, true);
    case 'utf-16be':
      return decodeUtf16(bytes, false);
    case 'hz-gb-2312':
      return decodeHz(bytes);
    default:
      // iconv-lite, because Node's own decoder maps thousands of HKSCS characters wrongly
      return iconv.decode(bytes, encoding, { stripBOM: false });
  }
}
