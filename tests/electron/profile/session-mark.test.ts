import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginSession } from '../../../electron/profile/session-mark';

let profile: string;
beforeEach(() => (profile = mkdtempSync(join(tmpdir(), 'duidu-session-'))));
afterEach(() => rmSync(profile, { recursive: true, force: true }));

describe('beginSession', () => {
  it('follows no crash on a new profile, nor after an orderly end', () => {
    const first = beginSession(profile);
    expect(first.followsCrash).toBe(false);
    first.end();
    expect(beginSession(profile).followsCrash).toBe(false);
  });

  it('follows a crash when the run before it never ended', () => {
    beginSession(profile);
    expect(beginSession(profile).followsCrash).toBe(true);
  });

  it('starts all the same where the mark cannot be written', () => {
    expect(beginSession(join(profile, 'no such folder')).followsCrash).toBe(false);
  });
});
