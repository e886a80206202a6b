import { execFileSync } from 'node:child_process';
import { createReadStream, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** A packed folder as tar.gz: sorted, nobody's, of the time of the source, so that the same folder gives the same file. */
export function makeTar(folder, file, time) {
  const order = ['--sort=name', '--format=gnu', `--mtime=@${time}`, '--owner=0', '--group=0', '--numeric-owner'];
  const rename = ['--transform', `s,^${basename(folder)},${basename(file, '.tar.gz')},`];
  const words = [...order, ...rename, '-C', dirname(folder), '-cf', '-', basename(folder)];
  execFileSync('sh', ['-c', 'out=$1; shift; tar "$@" | gzip -n -9 > "$out"', 'sh', file, ...words]);
}

/** The same as zip. Its times have no zone: UTC is written. */
export async function makeZip(folder, file, time) {
  const { zipSync } = await import('fflate'); // here, since a fresh checkout has no packages when this file is read
  const zone = process.env.TZ;
  process.env.TZ = 'UTC';
  try {
    const top = basename(file, '.zip');
    const contents = Object.fromEntries(
      filesOf(folder).map(name => {
        const path = join(folder, name);
        const attrs = (lstatSync(path).mode & 0o755) << 16;
        return [`${top}/${name}`, [readFileSync(path), { mtime: time * 1_000, os: 3, attrs }]];
      }),
    );
    writeFileSync(file, zipSync(contents, { level: 9 }));
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
}

/** Files below a folder, sorted by their whole path. */
export function filesOf(folder, below = '') {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .flatMap(entry => {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? filesOf(folder, name) : [name];
    })
    .sort();
}

/** SHA-256 of a file, in hexadecimal. */
export async function hashOf(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
