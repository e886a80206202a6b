import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const tools = join(import.meta.dirname, '..', '..', '..', 'electron', 'tools');
/** What people run before any package is there; the others are run by these, once the packages are. */
const entries = ['start', 'test', 'check', 'bench', 'dist', 'setup', 'dev'];

/** What a tool imports as soon as it is read, through all the tools that it imports; `import()` waits. */
function importedAtOnce(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) [^;]*?from '([^']+)';/gm)) {
    if (name.startsWith('.')) importedAtOnce(join(dirname(file), name), seen);
    else seen.add(name);
  }
  return seen;
}

describe('the tools of a fresh checkout', () => {
  it.each(entries)('%s needs no package before it has set itself up', entry => {
    const names = [...importedAtOnce(join(tools, `${entry}.mjs`))].filter(name => !name.startsWith('/'));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter(name => !name.startsWith('node:'))).toEqual([]);
  });
});
