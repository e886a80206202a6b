import { readdirSync, readFileSync } from 'node:fs';

/** Memory of some processes together, in MB: `pss` shares common pages out fairly, `rss` counts them in each. */
export interface Memory {
  readonly pss: number;
  readonly rss: number;
  readonly processCount: number;
}

/** Memory of a process and all it started, from Linux's /proc. */
export function memoryOf(root: number): Memory {
  const parents = new Map(processIds().map(pid => [pid, parentOf(pid)]));
  const family = new Set([root]);
  for (let before = 0; before !== family.size;) {
    before = family.size;
    for (const [pid, parent] of parents) if (family.has(parent)) family.add(pid);
  }
  let [pss, rss] = [0, 0];
  for (const pid of family) {
    const rollup = readOrNothing(`/proc/${pid}/smaps_rollup`);
    pss += kilobytes(rollup, 'Pss');
    rss += kilobytes(rollup, 'Rss');
  }
  return { pss: pss / 1024, rss: rss / 1024, processCount: family.size };
}

function processIds(): number[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number);
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)/m.exec(readOrNothing(`/proc/${pid}/status`))?.[1] ?? 0);
}

function kilobytes(rollup: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0);
}

/** A process may end while it is looked at. */
function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
