import { detect } from 'jschardet';
import { decodeBytes } from './decode-bytes';
import { looksLikeHz } from './decode-hz';
import type { Encoding, EncodingEvidence } from './encoding';
import { parseEncodingName } from './encoding';
import { plausibility } from './plausibility';
import { utf16WithoutMark } from './utf16-without-mark';
import { utf8Damage } from './utf8-validity';

/** An encoding with the reason to believe in it. */
export interface DetectedEncoding {
  readonly encoding: Encoding;
  readonly detected: EncodingEvidence;
  readonly confidence: number;
}

const sampleBytes = 262_144;
const witnessBytes = 16_384;
const tolerableUtf8Damage = 0.02;
const leastPlausibility = -0.5;
const eightBit: readonly Encoding[] = ['gb18030', 'big5-hkscs', 'windows-1252'];

/**
 * The encoding of a file's bytes, or `null` when they read like text in none.
 *
 * In this order: byte order mark; UTF-16 by the pattern of its bytes; HZ; strict UTF-8; what the file
 * declares, when it fits; UTF-8 with a little damage; last the likeliest of GB18030, Big5 and Windows-1252 by
 * how common the resulting characters are, with jschardet as a witness.
 */
export function detectEncoding(bytes: Uint8Array, declaredName?: string): DetectedEncoding | null {
  const mark = byteOrderMark(bytes);
  if (mark !== null) return { encoding: mark, detected: 'bom', confidence: 1 };
  const wide = utf16WithoutMark(bytes);
  if (wide !== null) return { encoding: wide, detected: 'statistics', confidence: 0.9 };
  if (looksLikeHz(bytes)) return { encoding: 'hz-gb-2312', detected: 'statistics', confidence: 0.9 };
  const damage = utf8Damage(bytes);
  if (damage === 0) return { encoding: 'utf-8', detected: 'valid', confidence: 1 };
  const declared = declaredEncoding(bytes, declaredName);
  if (declared !== null) return declared;
  if (damage < tolerableUtf8Damage) return { encoding: 'utf-8', detected: 'statistics', confidence: 0.9 };
  return likeliestEightBit(bytes);
}

const byteOrderMarks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  const found = byteOrderMarks.find(([, mark]) => mark.every((byte, offset) => bytes[offset] === byte));
  return found?.[0] ?? null;
}

/** A declaration is believed only if another reading is not clearly better: pages are often mislabelled. */
function declaredEncoding(bytes: Uint8Array, name: string | undefined): DetectedEncoding | null {
  const encoding = name === undefined ? null : parseEncodingName(name);
  if (encoding === null || encoding === 'utf-8') return null;
  const best = likeliestEightBit(bytes);
  const declared = plausibility(decodeBytes(sample(bytes), encoding));
  if (best !== null && plausibility(decodeBytes(sample(bytes), best.encoding)) > declared + 0.2) return null;
  return { encoding, detected: 'declared', confidence: 0.95 };
}

function likeliestEightBit(bytes: Uint8Array): DetectedEncoding | null {
  const part = sample(bytes);
  const witness = parseEncodingName(detect(bytes.subarray(0, witnessBytes)).encoding ?? '');
  const ranked = eightBit
    .map(encoding => ({
      encoding,
      score: plausibility(decodeBytes(part, encoding)) + (encoding === witness ? 0.1 : 0),
    }))
    .sort((left, right) => right.score - left.score);
  const [best, second] = ranked;
  if (best === undefined || second === undefined || best.score < leastPlausibility) return null;
  const confidence = Math.min(0.99, Math.max(0.1, (best.score - second.score) / 1.2));
  return { encoding: best.encoding, detected: 'statistics', confidence };
}

function sample(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, sampleBytes);
}
