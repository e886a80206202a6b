/**
 * The share of multi-byte places that break the rules of UTF-8: 0 for valid text, near 1 for another encoding.
 * A sequence cut off by the end of the file counts as damage of one place.
 *
 * @see https://www.unicode.org/versions/Unicode15.0.0/ch03.pdf table 3-7
 */
export function utf8Damage(bytes: Uint8Array): number {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length;) {
    if ((bytes[at] ?? 0) < 0x80) {
      at++;
      continue;
    }
    const length = sequenceLength(bytes, at);
    if (length === 0) bad++;
    else good++;
    at += Math.max(1, length);
  }
  return bad === 0 ? 0 : bad / (good + bad);
}

/** Bytes of the well-formed sequence at `at`, 0 when it is ill-formed. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = 2 + Number(lead >= 0xe0) + Number(lead >= 0xf0);
  for (let offset = 1; offset < length; offset++) {
    if (((bytes[at + offset] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return isAllowedPair(lead, bytes[at + 1] ?? 0) ? length : 0;
}

function isAllowedPair(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second <= 0x9f;
  if (lead === 0xf0) return second >= 0x90;
  return lead !== 0xf4 || second <= 0x8f;
}
