import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const IMPORT =
  /^(?:import|export)\s[^'"]*?from\s+['"](\.[^'"]+)['"]|^import\s+['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]/gm;

/** All TypeScript files below a folder, relative to the checkout. */
function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Who imports whom, types included. */
function importGraph(read: (path: string) => string, paths: readonly string[]): Map<string, string[]> {
  const known = new Set(paths);
  const graph = new Map<string, string[]>();
  for (const path of paths) {
    const targets = [...read(path).matchAll(IMPORT)].map(match => match[1] ?? match[2] ?? match[3] ?? '');
    const resolved = targets.flatMap(target => {
      const base = join(dirname(path), target);
      return [base, `${base}.ts`, `${base}.tsx`].filter(candidate => known.has(candidate));
    });
    graph.set(path, resolved);
  }
  return graph;
}

/** The first cycle found in a depth-first walk, as the files along it; `null` when there is none. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): string[] | null => {
    const at = trail.indexOf(path);
    if (at !== -1) return [...trail.slice(at), path];
    if (done.has(path)) return null;
    for (const target of graph.get(path) ?? []) {
      const cycle = walk(target, [...trail, path]);
      if (cycle !== null) return cycle;
    }
    done.add(path);
    return null;
  };
  for (const path of graph.keys()) {
    const cycle = walk(path, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

describe('imports', () => {
  const paths = ['corpus', 'electron', 'renderer'].flatMap(sources);
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');

  it('form no cycle', () => {
    const graph = importGraph(read, paths);
    expect([...graph.values()].flat().length).toBeGreaterThan(paths.length);
    expect(findCycle(graph)).toBeNull();
  });

  it('would be caught in a cycle', () => {
    const files: Record<string, string> = {
      'a.ts': "import { b } from './b';",
      'b.ts': "import type { C } from './c';\nexport const b = 1;",
      'c.ts': "export * from './a';",
    };
    const graph = importGraph(path => files[path] ?? '', Object.keys(files));
    expect(findCycle(graph)).toEqual(['a.ts', 'b.ts', 'c.ts', 'a.ts']);
  });
});
