const signatures: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d], // %PDF-
  [0x50, 0x4b, 0x03, 0x04], // zip, docx, epub
  [0x89, 0x50, 0x4e, 0x47], // png
  [0xff, 0xd8, 0xff], // jpeg
  [0x47, 0x49, 0x46, 0x38], // gif
  [0x7f, 0x45, 0x4c, 0x46], // elf
  [0xd0, 0xcf, 0x11, 0xe0], // doc, xls
  [0x1f, 0x8b, 0x08], // gzip
  [0x52, 0x61, 0x72, 0x21], // rar
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x42, 0x5a, 0x68], // bzip2
  [0x00, 0x61, 0x73, 0x6d], // wasm
  [0xca, 0xfe, 0xba, 0xbe], // class
];
const sampleBytes = 65_536;
const controlShareLimit = 0.02;

/** Whether bytes begin like a well-known binary format. */
export function hasBinarySignature(bytes: Uint8Array): boolean {
  return signatures.some(signature => signature.every((byte, offset) => bytes[offset] === byte));
}

/** Whether more than 2 % of eight-bit text are control characters that no text uses. A few NULs are let pass. */
export function hasTooManyControls(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, sampleBytes);
  let controls = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b) controls++;
  }
  return controls > Math.max(2, length * controlShareLimit);
}
