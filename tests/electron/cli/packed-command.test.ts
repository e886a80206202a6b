import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandNames } from '../../../electron/cli/command-names';
import { commandIn } from '../../../electron/command-line';
import { bundle } from '../engine/test-engine';
import { builtCli, shippedId } from './built-cli';

const { scratch, run: duidu } = builtCli();
let main: string;
beforeAll(async () => void (main = await bundle('electron/command-line.ts', 'command-line')), 60_000);

describe('commandIn', () => {
  it.each<[readonly string[], boolean, readonly string[] | null]>([
    [['duidu', 'works'], true, ['works']],
    [['duidu', '--json', '--library', '/x', 'search', '合作'], true, ['--json', '--library', '/x', 'search', '合作']],
    [['duidu', '--no-sandbox', '--help'], true, ['--help']],
    [['duidu'], true, null],
    [['duidu', '/home/reader/works.txt'], true, null],
    [['duidu', '--no-such-switch', 'file:///works'], true, null],
    [['electron', '.', 'works'], false, null],
  ])('of %j, packaged %j, is %j', (argv, isPackaged, expected) => {
    expect(commandIn(argv, isPackaged)).toEqual(expected);
  });

  it('knows every command that there is', () => {
    const listed = duidu(['--help']).out.split(/^Commands:$/m)[1] ?? '';
    expect([...listed.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name)).toEqual([...commandNames]);
  });
});

/** What the packed program does with a command, by Node in place of Electron. */
function carriedOut(words: readonly string[], input = '') {
  const all = JSON.stringify([...words, '--library', join(scratch, 'packed-library')]);
  const script = `require(${JSON.stringify(main)}).carryOut(${all}, ${JSON.stringify(join(scratch, 'dist/electron'))})`;
  const { status, stdout } = spawnSync(process.execPath, ['-e', script], { input, encoding: 'utf8', timeout: 50_000 });
  return { code: status, out: stdout };
}

describe('carryOut', () => {
  it('answers on standard output, and ends with 0', () => {
    const { code, out } = carriedOut(['works', '--json']);
    expect(code).toBe(0);
    expect(out).toContain(shippedId);
  });

  it('reads its questions from standard input', () => {
    const { code, out } = carriedOut(['search', '--stdin'], '鼓励\n没有这样的话\n');
    expect(code).toBe(0);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map(line => (JSON.parse(line) as { total: number }).total > 0),
    ).toEqual([true, false]);
  });

  it('ends with the code of what failed', () => {
    expect(carriedOut(['show', 'nowhere']).code).toBe(1);
    expect(carriedOut(['show']).code).toBe(2);
  });
});
