import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** When a prepared work was added is said anew in each library; until then it is the same in every build. */
const noTime = '2000-01-01T00:00:00.000Z';

/**
 * Bring the shipped works of a built app into a library of its own, words and all, and lay each beside its files as it
 * is there: a first start takes it from there (engine/library/prepared-work.ts).
 */
export async function prepareWorks(dist) {
  const library = await mkdtemp(join(tmpdir(), 'duidu-prepared-'));
  try {
    const program = join(dist, 'electron', 'duidu.cjs');
    for (const language of ['zh', 'en']) {
      const words = ['frequency', '--lang', language, '--library', library, '--json']; // asks for words: they are found
      execFileSync(process.execPath, [program, ...words], { stdio: ['ignore', 'ignore', 'inherit'] });
    }
    for (const id of await readdir(join(library, 'works'))) {
      await layBeside(join(library, 'works', id), join(dist, 'documents', id, 'prepared'));
    }
  } finally {
    await rm(library, { recursive: true, force: true });
  }
}

/** Copy a work's folder; what is chance in it (names of files, the time) becomes the same for the same content. */
async function layBeside(work, prepared) {
  await rm(prepared, { recursive: true, force: true });
  await mkdir(prepared, { recursive: true });
  let record = await readFile(join(work, 'work.json'), 'utf8');
  for (const name of await readdir(work)) {
    if (!record.includes(`"${name}"`)) continue;
    const bytes = await readFile(join(work, name));
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
    const settled = name.startsWith('source.') ? name : name.replace(/\.[0-9a-f]{8}\./, `.${hash}.`);
    record = record.replaceAll(`"${name}"`, `"${settled}"`);
    await writeFile(join(prepared, settled), bytes);
  }
  const told = JSON.parse(record);
  const settled = { ...told, revision: 1, work: { ...told.work, added: noTime } };
  await writeFile(join(prepared, 'work.json'), `${JSON.stringify(settled)}\n`);
}
