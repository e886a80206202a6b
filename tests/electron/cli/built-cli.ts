import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { bundle, builtWorkshop } from '../engine/test-engine';

const root = join(import.meta.dirname, '..', '..', '..');
/** The id of the work that every new library holds. */
export const shippedId = 'second-brf-joint-communique';

/** What a run of the command line left. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly messages: string;
}

/** The command line as it is built, over a library of its own. */
export interface BuiltCli {
  /** The folder of the library and of the files that tests write. */
  readonly scratch: string;
  run(words: readonly string[], input?: string): Run;
  /** The one JSON value that a command prints. */
  json<T>(words: readonly string[]): T;
  /** The same through a pipe whose reader, as `head`, goes after the first bytes. */
  runToHead(words: readonly string[]): Run;
  /** Write a file beside the library; its path. */
  write(name: string, content: string): string;
}

/** Build the command line with everything beside it, as in `dist`, before the tests of a file; after them it goes. */
export function builtCli(): BuiltCli {
  const scratch = mkdtempSync(join(tmpdir(), 'duidu-cli-'));
  const dist = join(scratch, 'dist');
  const program = join(dist, 'electron', 'duidu.cjs');
  beforeAll(async () => {
    mkdirSync(join(dist, 'electron'), { recursive: true });
    mkdirSync(join(dist, 'native'), { recursive: true });
    cpSync(await bundle('electron/cli/duidu.ts', 'duidu'), program);
    cpSync(await builtWorkshop(), join(dist, 'electron', 'workshop.cjs'));
    const nodejieba = join(root, 'node_modules', 'nodejieba');
    symlinkSync(join(nodejieba, 'build', 'Release', 'nodejieba.node'), join(dist, 'native', 'nodejieba.node'));
    symlinkSync(join(nodejieba, 'submodules', 'cppjieba', 'dict'), join(dist, 'native', 'dict'));
    symlinkSync(join(root, 'corpus', 'documents'), join(dist, 'documents'));
  }, 60_000);
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  const run = (words: readonly string[], input = ''): Run => {
    const library = ['--library', join(scratch, 'library')];
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words, ...library], {
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return { code: status, out: stdout, messages: stderr };
  };
  return {
    scratch,
    run,
    runToHead: words => {
      const command = [process.execPath, program, ...words, '--library', join(scratch, 'library')];
      const quoted = command.map(word => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
      const script = `{ ${quoted}; echo "code $?" >&2; } | head -c 10`;
      const { stdout, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
      return { code: Number(/code (\d+)/.exec(stderr)?.[1]), out: stdout, messages: stderr };
    },
    json: <T>(words: readonly string[]) => JSON.parse(run([...words, '--json']).out) as T,
    write: (name, content) => {
      const path = join(scratch, name);
      writeFileSync(path, content);
      return path;
    },
  };
}
