import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from 'electron';

/**
 * Set the page's database aside when Chromium can neither open nor delete it, as after damage to the file that names
 * its parts, and let the page make a new one. The last one set aside is kept in the profile.
 *
 * @throws the error of the file system when it cannot be copied; the database is then left as it is
 */
export async function setDatabaseAside(profile: string, session: Session): Promise<void> {
  const aside = join(profile, 'IndexedDB-damaged');
  await rm(`${aside}.part`, { recursive: true, force: true });
  await cp(join(profile, 'IndexedDB'), `${aside}.part`, { recursive: true });
  await rm(aside, { recursive: true, force: true });
  await rename(`${aside}.part`, aside);
  await session.clearStorageData({ storages: ['indexdb'] });
}
