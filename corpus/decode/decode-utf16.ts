const chunkUnits = 8192;

/** UTF-16 bytes to text, unit by unit, so that lone surrogates and NULs survive. An odd last byte becomes U+FFFD. */
export function decodeUtf16(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  const unitCount = bytes.length >> 1;
  for (let from = 0; from < unitCount; from += chunkUnits) {
    const count = Math.min(chunkUnits, unitCount - from);
    const units = Array.from({ length: count }, (_, ordinal) => view.getUint16((from + ordinal) * 2, littleEndian));
    pieces.push(String.fromCharCode(...units));
  }
  if (bytes.length % 2 === 1) pieces.push('\uFFFD');
  return pieces.join('');
}
