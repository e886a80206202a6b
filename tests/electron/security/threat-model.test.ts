import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const readme = readFileSync(join(root, 'electron', 'README.md'), 'utf8');
const section = /## Threat model\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
const lines = section.split('\n').filter(line => line.trim() !== '');
const filesOf = (text: string) => [...text.matchAll(/`((?:tests|electron)\/[\w./-]+)`/g)].map(([, file]) => file ?? '');

describe('the threat model', () => {
  it('names only tests that there are', () => {
    const named = filesOf(section);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(file => !existsSync(join(root, file)))).toEqual([]);
  });

  it('names a test for every claim of its lists', () => {
    const claims = lines.filter(line => line.startsWith('- '));
    expect(claims.length).toBeGreaterThan(12);
    expect(claims.filter(claim => filesOf(claim).length === 0)).toEqual([]);
  });

  it('says what each of the five can do, and is about two pages long', () => {
    for (const who of ['imported file', 'imported note', 'taken over', 'Another local user', 'stolen laptop']) {
      expect(section).toContain(who);
    }
    const wordCount = section.split(/\s+/).length;
    expect(wordCount).toBeGreaterThan(500);
    expect(wordCount).toBeLessThan(1_300);
  });
});
