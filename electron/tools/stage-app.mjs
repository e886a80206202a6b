import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dist, root } from './folders.mjs';
import { thirdPartyNotices } from './third-party-notices.mjs';

/** Where a release is put together. */
export const releaseFolder = join(root, 'release');

/** What runs in a package. The command line comes too: the program takes its commands (command-line.ts). */
const parts = ['electron', 'renderer', 'native', 'data', 'documents'];
/** What is for developers only. */
const forDevelopers = /\.map$/;

/**
 * Lay the built app out as it goes into a package: only what runs, with a package.json of its own that names no
 * dependencies, since everything is bundled. Answers the folder.
 */
export async function stageApp() {
  const stage = join(releaseFolder, 'stage');
  await rm(stage, { recursive: true, force: true });
  for (const part of parts) {
    await cp(join(dist, part), join(stage, 'dist', part), {
      recursive: true,
      filter: path => !forDevelopers.test(path),
    });
  }
  execFileSync('strip', ['--strip-unneeded', join(stage, 'dist', 'native', 'nodejieba.node')]);
  await writeFile(join(stage, 'package.json'), `${JSON.stringify(await stagedManifest(), null, 2)}\n`);
  await stageResources();
  return stage;
}

async function stagedManifest() {
  const { name, productName, version, description, license, author, main } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  );
  return {
    ...{ name, productName, version, description, license, main },
    author: { name: author, email: 'authors@duidu.invalid' },
    homepage: 'https://duidu.invalid', // names kept free by RFC 2606, until there is a real one
    desktopName: 'duidu.desktop',
  };
}

/** What lies beside the archive, for people to read. */
async function stageResources() {
  const resources = join(releaseFolder, 'stage-resources');
  await rm(resources, { recursive: true, force: true });
  await mkdir(resources, { recursive: true });
  await cp(join(root, 'LICENSE'), join(resources, 'LICENSE.txt'));
  await writeFile(join(resources, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices());
}

/** Bytes of all files below a folder. */
export async function folderSize(folder) {
  const { size } = await import('node:fs').then(fs => ({ size: path => fs.lstatSync(path).size }));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .reduce((sum, entry) => sum + size(join(entry.parentPath ?? entry.path, entry.name)), 0);
}
