import { readFileSync, writeFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../../electron/engine/library/durable-file';
import type { ImportReport } from '../../../electron/engine/import-report';
import { freshPath, openEngine } from './test-engine';
import type { TestEngine } from './test-engine';

const communique = 'second-brf-joint-communique';
const notes = '{"id":"urn:note","body":"留住这一条"}';

let from: TestEngine;
let path: string;
beforeAll(async () => {
  from = await openEngine();
  const pair = [freshPath('pact.zh.txt'), freshPath('pact.en.txt')];
  writeFileSync(pair[0] ?? '', '公约\n\n第一条 双方合作。\n\n第二条 双方互利。\n');
  writeFileSync(pair[1] ?? '', 'Pact\n\nArticle 1 The Parties cooperate.\n\nArticle 2 The Parties benefit.\n');
  await from.import(pair, { workId: 'pact' });
  await from.ask('updateDocument', { workId: 'pact', language: 'en', status: 'official-translation' });
  path = freshPath('library.zip');
  await exportTo(from, path);
});
afterAll(() => from.engine.close());

async function exportTo({ engine, ask }: TestEngine, file: string): Promise<void> {
  engine.grant(file, [file]);
  const { jobId } = await ask('exportArchive', { grantId: file, annotations: notes });
  await engine.finished(jobId);
  expect((await ask('jobs', {})).find(job => job.jobId === jobId)?.progress.stage).toBe('done');
}

async function importInto(
  { engine, ask }: TestEngine,
  file: string,
  replace = false,
): Promise<readonly ImportReport[]> {
  engine.grant(file, [file]);
  const { jobId } = await ask('importArchive', { grantId: file, replace });
  await engine.finished(jobId);
  const error = (await ask('jobs', {})).find(job => job.jobId === jobId)?.progress.error;
  if (error !== undefined) throw Object.assign(new Error(error.message), error);
  return ask('importReports', { jobId });
}

/** The archive with some of its files changed; the manifest follows the changes when told to. */
function tampered(change: (files: Record<string, Uint8Array>) => void, isManifestMended = false): string {
  const files = unzipSync(readFileSync(path));
  change(files);
  if (isManifestMended) mendManifest(files);
  const file = freshPath('tampered.zip');
  writeFileSync(file, zipSync(files));
  return file;
}

function mendManifest(files: Record<string, Uint8Array>): void {
  const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as {
    works: { id: string; files: { name: string; byteCount: number; sha256: string }[] }[];
  };
  for (const { id, files: listed } of manifest.works) {
    for (const entry of listed) {
      const bytes = files[`works/${id}/${entry.name}`] ?? new Uint8Array();
      Object.assign(entry, { byteCount: bytes.byteLength, sha256: sha256(bytes) });
    }
  }
  files['manifest.json'] = new TextEncoder().encode(JSON.stringify(manifest));
}

/** The archive with the size of its first entry overstated in the directory. */
function bomb(): string {
  const bytes = readFileSync(path);
  bytes.writeUInt32LE(600_000_000, bytes.indexOf(Uint8Array.of(0x50, 0x4b, 1, 2)) + 24);
  const file = freshPath('bomb.zip');
  writeFileSync(file, bytes);
  return file;
}

const nameOf = (files: Record<string, Uint8Array>, pattern: RegExp): string =>
  Object.keys(files).find(name => pattern.test(name)) ?? '';

describe('an archive of the library', () => {
  it('brings every work into another library as it was, with its words, and the notes with it', async () => {
    const into = await openEngine();
    await into.ask('removeWork', { workId: communique });
    const reports = await importInto(into, path);
    expect(reports.map(report => [report.workId, report.status])).toEqual([
      [communique, 'imported'],
      ['pact', 'imported'],
    ]);
    for (const workId of ['pact', communique]) {
      expect(await into.ask('openWork', { workId })).toEqual(await from.ask('openWork', { workId }));
      for (const language of ['zh', 'en'] as const) {
        expect(await into.ask('tokens', { workId, language })).toEqual(await from.ask('tokens', { workId, language }));
      }
    }
    expect(await into.ask('archiveAnnotations', { grantId: path })).toEqual({ annotations: notes });
    await into.engine.close();
  });

  it('brings the edition before the present one too', async () => {
    const into = await openEngine();
    const [first, second] = [freshPath('first.txt'), freshPath('second.txt')];
    writeFileSync(first, '第一条 双方合作。\n\n第二条 双方互利。\n');
    writeFileSync(second, '第一条 双方加强合作。\n\n第二条 双方互利。\n');
    await from.import([first], { workId: 'twice' });
    await from.import([second], { workId: 'twice' });
    const file = freshPath('editions.zip');
    await exportTo(from, file);
    await importInto(into, file);
    const place = { workId: 'twice', language: 'zh' } as const;
    expect(await into.ask('previousEdition', place)).toEqual(await from.ask('previousEdition', place));
    await into.ask('restoreEdition', place);
    const { documents } = await into.ask('openWork', { workId: 'twice' });
    expect(documents.zh?.clauses.map(({ text }) => text)).toEqual(['第一条 双方合作。', '第二条 双方互利。']);
    await into.engine.close();
  });

  it('leaves a work that is there already alone', async () => {
    const reports = await importInto(from, path);
    expect(reports.map(report => report.status)).toEqual(['already-there', 'already-there']);
  });

  it('refuses another work of the same name, or puts the present one into the bin when told to', async () => {
    const other = await openEngine();
    const file = freshPath('other.txt');
    writeFileSync(file, '另一份公约\n\n第一条 不同的内容。\n');
    await other.import([file], { workId: 'pact' });
    const refused = (await importInto(other, path)).find(report => report.file.endsWith('/pact'));
    expect(refused).toMatchObject({ status: 'refused', error: { code: 'work-exists' } });
    await importInto(other, path, true);
    expect(await other.ask('openWork', { workId: 'pact' })).toEqual(await from.ask('openWork', { workId: 'pact' }));
    expect((await other.ask('listBin', {})).map(({ work }) => work.id)).toContain('pact');
    await other.engine.close();
  });

  it.each<[string, (files: Record<string, Uint8Array>) => void, boolean]>([
    [
      'a byte that has changed',
      files => {
        const name = nameOf(files, /pact\/zh\.clauses/);
        files[name] = new TextEncoder().encode(new TextDecoder().decode(files[name]).replace('合作', '对抗'));
      },
      false,
    ],
    ['a file that is missing', files => void Reflect.deleteProperty(files, nameOf(files, /pact\/en\.maps/)), false],
    [
      'clauses with ranges outside their text, however well sealed',
      files => {
        const name = nameOf(files, /pact\/zh\.clauses/);
        const clauses = JSON.parse(new TextDecoder().decode(files[name])) as { bodyStart: number }[];
        for (const clause of clauses) clause.bodyStart = 10_000;
        files[name] = new TextEncoder().encode(JSON.stringify(clauses));
        const record = 'works/pact/work.json';
        const stored = JSON.parse(new TextDecoder().decode(files[record])) as {
          documents: { zh: { clauses: { sha256: string; byteCount: number } } };
        };
        Object.assign(stored.documents.zh.clauses, { sha256: sha256(files[name]), byteCount: files[name].byteLength });
        files[record] = new TextEncoder().encode(JSON.stringify(stored));
      },
      true,
    ],
  ])('refuses a work with %s, and brings in the others', async (_name, change, isManifestMended) => {
    const into = await openEngine();
    const reports = await importInto(into, tampered(change, isManifestMended));
    expect(reports.map(report => [report.file.split('/').pop(), report.status])).toEqual([
      [communique, 'already-there'],
      ['pact', 'refused'],
    ]);
    expect(reports[1]?.error?.code).toBe('file-damaged');
    expect((await into.ask('works', {})).map(work => work.id)).toEqual([communique]);
    await into.engine.close();
  });

  it.each<[string, () => string, string]>([
    ['a name that leads out of it', () => tampered(files => (files['../evil.txt'] = Uint8Array.of(1))), 'file-damaged'],
    ['no manifest', () => tampered(files => void Reflect.deleteProperty(files, 'manifest.json')), 'format-unknown'],
    [
      'a manifest of a later format',
      () =>
        tampered(files => {
          const text = new TextDecoder().decode(files['manifest.json']).replace('"format": 1', '"format": 2');
          files['manifest.json'] = new TextEncoder().encode(text);
        }),
      'format-unknown',
    ],
    ['an entry that says it unpacks to 600 MB', bomb, 'file-too-large'],
  ])('is refused whole with %s', async (_name, make, code) => {
    await expect(importInto(from, make())).rejects.toMatchObject({ code });
  });
});
