import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { Engine } from '../../../electron/engine/engine';
import type { EngineOptions } from '../../../electron/engine/engine';
import type { ImportReport, JobProgress } from '../../../electron/engine/import-report';
import type {
  EngineEvents,
  EngineMethod,
  EngineNotice,
  EngineRequest,
  EngineResponses,
} from '../../../electron/engine/protocol';
import type { ImportOptions } from '../../../electron/engine/request-schemas';

const root = join(import.meta.dirname, '..', '..', '..');
const scratch = mkdtempSync(join(tmpdir(), 'duidu-engine-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let workshop: Promise<string> | null = null;

/** The workshop thread, bundled once for this test file. */
export function builtWorkshop(): Promise<string> {
  workshop ??= bundle('electron/engine/workshop.ts', 'workshop');
  return workshop;
}

/** Bundles an entry point as the build does. */
export async function bundle(entry: string, name: string): Promise<string> {
  const outfile = join(scratch, `${name}.cjs`);
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18',
    banner: { js: "const __moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': '__moduleUrl' },
    logLevel: 'error',
  });
  return outfile;
}

let folderCount = 0;

/** A path in this test file's scratch folder that nothing has used. */
export function freshPath(name: string): string {
  folderCount += 1;
  return join(scratch, `${folderCount}-${name}`);
}

/** Options for an engine on a library of its own. */
export async function engineOptions(change: Partial<EngineOptions> = {}): Promise<EngineOptions> {
  const nodejieba = join(root, 'node_modules', 'nodejieba');
  return {
    libraryFolder: freshPath('library'),
    shippedFolder: join(root, 'corpus', 'documents'),
    addonPath: join(nodejieba, 'build', 'Release', 'nodejieba.node'),
    dictionaryFolder: join(nodejieba, 'submodules', 'cppjieba', 'dict'),
    lexiconPath: join(root, 'dist', 'data', 'cc-cedict.tsv'),
    characterMapFolder: join(root, 'node_modules', 'pdfjs-dist', 'cmaps'),
    workshopPath: await builtWorkshop(),
    ...change,
  };
}

/** An open engine with what it told. */
export interface TestEngine {
  readonly engine: Engine;
  readonly options: EngineOptions;
  readonly progress: JobProgress[];
  readonly notices: EngineNotice[];
  readonly changed: string[];
  ask<M extends EngineMethod>(method: M, request: EngineRequest<M>): Promise<EngineResponses[M]>;
  import(files: readonly string[], options?: Partial<ImportOptions>): Promise<readonly ImportReport[]>;
}

/** Opens an engine; on a library of its own unless `change` names one. */
export async function openEngine(change: Partial<EngineOptions> = {}): Promise<TestEngine> {
  const options = await engineOptions(change);
  const told = { progress: [] as JobProgress[], notices: [] as EngineNotice[], changed: [] as string[] };
  const events: EngineEvents = {
    jobProgress: progress => void told.progress.push(progress),
    libraryChanged: ({ works }) => void told.changed.push(...works),
    tokensReady: () => undefined,
    notice: notice => void told.notices.push(notice),
  };
  const engine = await Engine.open(options, events);
  const ask: TestEngine['ask'] = async (method, request) => {
    const result = await engine.call(method, request);
    if (result.ok) return result.value;
    throw Object.assign(new Error(result.error.message), result.error);
  };
  const importAll: TestEngine['import'] = async (files, importOptions = {}) => {
    const grantId = `grant-${Math.random()}`;
    engine.grant(grantId, files);
    const { jobId } = await ask('startImport', {
      grantId,
      options: { workId: null, language: null, title: null, encoding: null, ...importOptions },
    });
    await engine.finished(jobId);
    return ask('importReports', { jobId });
  };
  return { engine, options, ...told, ask, import: importAll };
}
