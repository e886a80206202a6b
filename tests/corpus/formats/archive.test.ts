import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../corpus/formats/archive';
import { crc32 } from '../../../corpus/formats/crc32';

const zip = (files: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
const open = (bytes: Uint8Array) => openArchive(bytes, 'a.zip');
const refused = (code: string) => expect.objectContaining({ code });
const text = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes);

/** Writes a little-endian number over a field of every directory entry. */
function patchDirectory(bytes: Uint8Array, field: number, value: number, size: 2 | 4): Uint8Array {
  const patched = bytes.slice();
  const view = new DataView(patched.buffer);
  for (let at = 0; at + 46 < patched.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (size === 2) view.setUint16(at + field, value, true);
    else view.setUint32(at + field, value, true);
  }
  return patched;
}

describe('openArchive', () => {
  it('reads entries, packed or stored, by name', () => {
    const archive = open(zip({ 'a/b.txt': '甲'.repeat(1000), 'c.txt': '' }));
    expect(archive.names).toEqual(['a/b.txt', 'c.txt']);
    expect(text(archive.read('a/b.txt'))).toBe('甲'.repeat(1000));
    expect(text(archive.read('c.txt'))).toBe('');
    expect(archive.read('d.txt')).toBeNull();
  });

  it('reads an archive with a comment after it, and one inside a larger buffer', () => {
    const bytes = zip({ a: 'text' });
    const inside = new Uint8Array(bytes.length + 20).fill(7);
    inside.set(bytes, 10);
    expect(text(open(inside.subarray(10, 10 + bytes.length)).read('a'))).toBe('text');
  });

  it.each(['../a', 'a/../../b', '/etc/passwd', 'C:\\a', '..\\a', 'a\0b'])(
    'refuses the name %j, which points outside',
    name => {
      expect(() => open(zip({ [name]: 'x' }))).toThrow(refused('file-damaged'));
    },
  );

  it.each<[string, () => Uint8Array, string]>([
    ['no archive', () => strToU8('PK but not really a zip file'), 'file-damaged'],
    ['a cut archive', () => zip({ a: 'text'.repeat(100) }).subarray(0, 60), 'file-damaged'],
    ['a password', () => patchDirectory(zip({ a: 'x' }), 8, 1, 2), 'file-encrypted'],
    [
      'more than ten thousand entries',
      () => zip(Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`f${at}`, '']))),
      'file-too-large',
    ],
    [
      'an entry that says it unpacks to gigabytes',
      () => patchDirectory(zip({ a: 'x'.repeat(100) }), 24, 0xf0000000, 4),
      'file-too-large',
    ],
    ['an entry packed a thousand times', () => zip({ a: new Uint8Array(20_000_000) }), 'file-too-large'],
    [
      'entries that share their bytes',
      () => patchDirectory(zip({ a: 'text'.repeat(9), b: 'text'.repeat(9) }), 20, 400, 4),
      'file-damaged',
    ],
  ])('refuses %s', (_name, make, code) => {
    expect(() => open(make())).toThrow(refused(code));
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['a wrong checksum', bytes => patchDirectory(bytes, 16, 1, 4)],
    ['a size that is too small', bytes => patchDirectory(bytes, 24, 3, 4)],
    ['a size that is too large', bytes => patchDirectory(bytes, 24, 999, 4)],
    ['an unknown way of packing', bytes => patchDirectory(bytes, 10, 14, 2)],
    ['a place outside the file', bytes => patchDirectory(bytes, 42, 0xfffff, 4)],
  ])('refuses to read an entry with %s', (_name, damage) => {
    const archive = open(damage(zip({ a: 'some text that is packed '.repeat(9) })));
    expect(() => archive.read('a')).toThrow(refused('file-damaged'));
  });
});

describe('crc32', () => {
  it('gives the check value of the standard', () => {
    expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
  });
});
