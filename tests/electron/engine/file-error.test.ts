import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileError } from '../../../electron/engine/import/file-error';

const folder = mkdtempSync(join(tmpdir(), 'duidu-file-error-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('fileError', () => {
  it.runIf(process.platform !== 'win32')('says that a link to itself cannot be read', () => {
    const path = join(folder, 'loop.txt');
    symlinkSync('loop.txt', path);
    expect(codeOfReading(path)).toBe('file-unreadable');
  });

  it('says so of a name too long for the disk, and that a missing file is missing', () => {
    expect(codeOfReading(join(folder, 'x'.repeat(300)))).toMatch(/^file-(?:unreadable|missing)$/);
    expect(codeOfReading(join(folder, 'none.txt'))).toBe('file-missing');
  });
});

function codeOfReading(path: string): string {
  try {
    readFileSync(path);
    return 'read';
  } catch (error) {
    return fileError(error, path).code;
  }
}
