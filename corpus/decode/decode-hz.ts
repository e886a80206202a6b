import iconv from 'iconv-lite';

/**
 * HZ: GB2312 written in seven bits between `~{` and `~}`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1843
 */
export function decodeHz(bytes: Uint8Array): string {
  const plain: number[] = [];
  let isHan = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const escape = byte === tilde ? escapes.get(bytes[at + 1] ?? 0) : undefined;
    if (escape !== undefined) {
      at++;
      isHan = escape.isHan ?? isHan;
      plain.push(...escape.bytes);
    } else {
      if (byte === lineFeed) isHan = false;
      plain.push(isHan ? byte | 0x80 : byte);
    }
  }
  return iconv.decode(Uint8Array.from(plain), 'gb18030');
}

const tilde = 0x7e;
const lineFeed = 0x0a;
/** What follows a tilde: `~{` begins Han, `~}` ends it, `~~` is a tilde, a line feed is swallowed. */
const escapes = new Map<number, { isHan?: boolean; bytes: readonly number[] }>([
  [0x7b, { isHan: true, bytes: [] }],
  [0x7d, { isHan: false, bytes: [] }],
  [tilde, { bytes: [tilde] }],
  [lineFeed, { bytes: [] }],
]);

/** Whether seven-bit text holds HZ passages. */
export function looksLikeHz(bytes: Uint8Array): boolean {
  let opened = 0;
  let closed = 0;
  for (let at = 0; at + 1 < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80) return false;
    if (byte !== 0x7e) continue;
    if (bytes[at + 1] === 0x7b) opened++;
    else if (bytes[at + 1] === 0x7d) closed++;
  }
  return opened > 0 && Math.abs(opened - closed) <= 1;
}
