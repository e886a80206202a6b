import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkProfile, currentFormat } from '../../../electron/profile/check-profile';
import { describeError } from '../../../corpus/errors/error-sentences';

let scratch: string;
beforeEach(() => (scratch = mkdtempSync(join(tmpdir(), 'duidu-profile-'))));
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(scratch, { recursive: true, force: true });
});

const numbered = (folder: string): unknown => JSON.parse(readFileSync(join(folder, 'profile.json'), 'utf8'));

describe('checkProfile', () => {
  it('makes a new profile with its folders and numbers it', () => {
    const profile = join(scratch, 'deep', 'Duidu');
    expect(checkProfile(profile)).toBeNull();
    expect(numbered(profile)).toEqual({ format: currentFormat });
    expect(readdirSync(profile)).toEqual(['profile.json']);
  });

  it('numbers a profile that is older than the numbers, and leaves the rest alone', () => {
    writeFileSync(join(scratch, 'settings.json'), '{"theme":"dark"}');
    expect(checkProfile(scratch)).toBeNull();
    expect(numbered(scratch)).toEqual({ format: currentFormat });
    expect(readFileSync(join(scratch, 'settings.json'), 'utf8')).toBe('{"theme":"dark"}');
  });

  it('touches nothing of a profile that a later version made', () => {
    const content = '{"format":99,"more":"than we know"}';
    writeFileSync(join(scratch, 'profile.json'), content);
    expect(checkProfile(scratch)).toEqual({
      code: 'profile-newer',
      facts: { folder: scratch, format: 99, known: currentFormat },
    });
    expect(readdirSync(scratch)).toEqual(['profile.json']);
    expect(readFileSync(join(scratch, 'profile.json'), 'utf8')).toBe(content);
  });

  it('goes on when the number itself is damaged, keeping the damaged file', () => {
    writeFileSync(join(scratch, 'profile.json'), '{"form');
    expect(checkProfile(scratch)).toBeNull();
    expect(readdirSync(scratch).some(name => name.startsWith('profile.json.damaged-'))).toBe(true);
  });

  it('refuses a place that cannot hold a profile', () => {
    const file = join(scratch, 'a file');
    writeFileSync(file, 'words');
    expect(checkProfile(join(file, 'Duidu'))?.facts).toMatchObject({ reason: 'ENOTDIR' });
    expect(checkProfile(file)?.code).toBe('profile-unusable');
    expect(readFileSync(file, 'utf8')).toBe('words');
  });

  it('refuses a profile of somebody else, and leaves no file of ours in it', () => {
    vi.spyOn(process, 'getuid').mockReturnValue(54_321);
    expect(checkProfile(scratch)).toMatchObject({ code: 'profile-unusable', facts: { reason: 'EOWNER' } });
    expect(existsSync(join(scratch, 'profile.json'))).toBe(false);
    expect(readdirSync(scratch)).toEqual([]);
  });

  it('has words for each refusal, in both languages, with the folder in them', () => {
    for (const code of ['profile-newer', 'profile-unusable'] as const) {
      const said = describeError(code, { folder: '/books', format: 2, known: 1, reason: 'EACCES' });
      expect(said.zh).toContain('/books');
      expect(said.en).toContain('/books');
      expect(`${said.zh}${said.en}`).not.toContain('?');
    }
  });
});
