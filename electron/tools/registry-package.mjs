import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { mustRun } from './run-step.mjs';

/**
 * Fetch one package from the registry into a new folder inside `parent`, without installing it.
 *
 * Its bytes must have the pinned SHA-512, else nothing is used. Answers the folder and the tarball in it;
 * whoever asks removes the folder.
 */
export async function fetchPackage({ name, version, integrity }, parent) {
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, '.fetch-'));
  try {
    await mustRun(
      `${name} could not be fetched`,
      'npm',
      ['pack', `${name}@${version}`, '--pack-destination', folder, '--silent', '--ignore-scripts'],
      { cwd: folder, output: 'on failure' },
    );
    const tarball = join(folder, (await readdir(folder)).find(file => file.endsWith('.tgz')) ?? '');
    const found = `sha512-${createHash('sha512')
      .update(await readFile(tarball))
      .digest('base64')}`;
    if (found !== integrity) throw new Error(`${name}@${version} is not the pinned one: ${found}`);
    return { folder, tarball };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
