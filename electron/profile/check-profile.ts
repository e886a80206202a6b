import { closeSync, existsSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { openJsonFile } from '../files/json-file';
import type { Notice } from '../ipc/contract';

/**
 * The form of a profile: which files it has and how each is written. A released form is never changed; the next one
 * gets the next number and a step in `migrations` that makes it from the one before.
 *
 * 1 (0.1.0): `settings.json`, `window.json`, `recent-works.json`, `library/`, `safety/`, `IndexedDB/`, `logs/`.
 */
export const currentFormat = 1;

const ProfileFile = z.object({ format: z.int().positive().catch(currentFormat) });

/** What makes a profile of format n + 1 out of one of format n, by n. It must be able to run again after a power cut. */
const migrations: Readonly<Record<number, (profile: string) => void>> = {};

/**
 * Make sure of a profile folder before anything opens it: that it may be written, is this user's own, and was not made
 * by a later version. An older one is brought up, a new one is numbered.
 *
 * @returns why the app must not start on it, in which case nothing in it was touched; else `null`
 */
export function checkProfile(profile: string): Notice | null {
  const reason = whyUnusable(profile);
  if (reason !== null) return { code: 'profile-unusable', facts: { folder: profile, reason } };
  const isNumbered = existsSync(join(profile, 'profile.json'));
  const file = openJsonFile(join(profile, 'profile.json'), ProfileFile, () => {});
  const { format } = file.value();
  if (format > currentFormat) {
    return { code: 'profile-newer', facts: { folder: profile, format, known: currentFormat } };
  }
  for (let step = format; step < currentFormat; step += 1) migrations[step]?.(profile);
  if (!isNumbered || format < currentFormat) tryTo(() => file.writeNow({ format: currentFormat }));
  return null;
}

/** A short reason why nothing could be kept here; `null` when it can. A full disk is no such reason: one can still read. */
function whyUnusable(profile: string): string | null {
  const probe = join(profile, `.writable-${process.pid}`);
  try {
    mkdirSync(profile, { recursive: true });
    if (isOfAnotherUser(profile)) return 'EOWNER';
    closeSync(openSync(probe, 'w'));
    rmSync(probe);
    return null;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return code === 'ENOSPC' || code === 'EDQUOT' ? null : code;
  }
}

/** Root could write into anybody's folder, and its owner could not read what root had left there. */
function isOfAnotherUser(profile: string): boolean {
  const user = process.getuid?.();
  return user !== undefined && statSync(profile).uid !== user;
}

function tryTo(write: () => void): void {
  try {
    write();
  } catch {
    // a full disk: numbered at the next start
  }
}
