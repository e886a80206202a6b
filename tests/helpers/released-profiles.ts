import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'fixtures', 'profiles');

/** A profile as a release left it, in a copy that may be changed, and what must be found in it. */
export interface ReleasedProfile {
  readonly version: string;
  readonly profile: string;
  readonly expected: { readonly revision: number; readonly notes: readonly string[] };
}

/** The versions whose profiles are kept. */
export const releasedVersions: readonly string[] = readdirSync(folder).sort();

/** A copy of what a release left. Whoever asks removes its folder. */
export function releasedProfile(version: string): ReleasedProfile {
  const profile = join(mkdtempSync(join(tmpdir(), 'duidu-released-')), 'Duidu');
  cpSync(join(folder, version), profile, { recursive: true });
  const expected = JSON.parse(readFileSync(join(folder, version, 'expected.json'), 'utf8')) as never;
  return { version, profile, expected };
}
