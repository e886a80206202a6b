import { crc32 } from './crc32';
import { safetyRecord, type SafetyRecord } from './safety-record';

/** Every record begins so: after damage, reading takes up again at the next one. */
const MARKER = Buffer.from('DJR1');
/** Marker, length of the payload, CRC-32 of the payload; both numbers 32 bits, little-endian. */
const HEADER_LENGTH = 12;
/** A longer payload can only be damage. */
const MAX_PAYLOAD = 512 * 1024 * 1024;

/** What a journal file gave back. */
export interface JournalReading {
  readonly records: readonly SafetyRecord[];
  /** Bytes up to the end of the last record that is whole, with none damaged before it. */
  readonly intactLength: number;
  /** Places where bytes were skipped. */
  readonly damagedCount: number;
}

/** One record as it stands in a journal file. */
export function encodeRecord(record: SafetyRecord): Buffer {
  const payload = Buffer.from(JSON.stringify(record), 'utf8');
  const header = Buffer.alloc(HEADER_LENGTH);
  MARKER.copy(header);
  header.writeUInt32LE(payload.length, 4);
  header.writeUInt32LE(crc32(payload), 8);
  return Buffer.concat([header, payload]);
}

/** Read every whole record of a journal file; cut or altered ones are skipped and counted. */
export function readJournal(bytes: Buffer): JournalReading {
  const records: SafetyRecord[] = [];
  let offset = 0;
  let intactLength = 0;
  let damagedCount = 0;
  while (offset < bytes.length) {
    const found = recordAt(bytes, offset);
    if (found === null) {
      damagedCount += 1;
      const next = bytes.indexOf(MARKER, offset + 1);
      offset = next === -1 ? bytes.length : next;
      continue;
    }
    records.push(found.record);
    offset = found.end;
    if (damagedCount === 0) intactLength = offset;
  }
  return { records, intactLength, damagedCount };
}

function recordAt(bytes: Buffer, offset: number): { record: SafetyRecord; end: number } | null {
  const start = offset + HEADER_LENGTH;
  if (start > bytes.length || !bytes.subarray(offset, offset + MARKER.length).equals(MARKER)) return null;
  const length = bytes.readUInt32LE(offset + 4);
  const end = start + length;
  if (length > MAX_PAYLOAD || end > bytes.length) return null;
  const payload = bytes.subarray(start, end);
  if (crc32(payload) !== bytes.readUInt32LE(offset + 8)) return null;
  const record = safetyRecord.safeParse(parseJson(payload));
  return record.success ? { record: record.data, end } : null;
}

function parseJson(payload: Buffer): unknown {
  try {
    return JSON.parse(payload.toString('utf8'));
  } catch {
    return undefined;
  }
}
