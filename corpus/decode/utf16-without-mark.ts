import { decodeUtf16 } from './decode-utf16';
import type { Encoding } from './encoding';
import { plausibility } from './plausibility';

const sampleBytes = 65_536;
const leastWideShare = 0.4;
const leastPlausibility = 0.3;

/**
 * UTF-16 that lacks its byte order mark, told by its bytes: Latin text has NULs in every other place, Chinese
 * text reads like Chinese in one byte order only. `null` when neither shows.
 */
export function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const part = bytes.subarray(0, Math.min(bytes.length, sampleBytes) & ~1);
  return byNuls(part) ?? byChinese(part);
}

function byNuls(bytes: Uint8Array): Encoding | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < bytes.length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const half = bytes.length / 2;
  if (odd > leastWideShare * half && even < odd / 10) return 'utf-16le';
  if (even > leastWideShare * half && odd < even / 10) return 'utf-16be';
  return null;
}

function byChinese(bytes: Uint8Array): Encoding | null {
  const little = plausibility(decodeUtf16(bytes, true));
  const big = plausibility(decodeUtf16(bytes, false));
  if (Math.max(little, big) < leastPlausibility) return null;
  return little > big ? 'utf-16le' : 'utf-16be';
}
