import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../corpus/formats/read-source';
import type { ReadDocument } from '../../../corpus/structure/read-document';
import { readDocuments } from '../../../corpus/structure/read-documents';

const shipped = (name: string): URL =>
  new URL(`../../../corpus/documents/second-brf-joint-communique/${name}`, import.meta.url);

async function readShipped(name: string): Promise<ReadDocument> {
  const { source } = await readSource(readFileSync(shipped(name)), { fileName: name });
  const [document] = readDocuments(source, { workId: 'brf' });
  if (document === undefined) throw new Error('no document');
  return document;
}

const countsOf = ({ clauses }: ReadDocument): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { kind } of clauses) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

describe('readDocuments on the shipped communiqué', () => {
  it.each(['zh.txt', 'en.md'])('%s has 38 paragraphs, 3 sub-clauses, 10 headings and 64 items', async name => {
    expect(countsOf(await readShipped(name))).toEqual({ paragraph: 38, subclause: 3, heading: 10, item: 64 });
  });

  it('numbers paragraphs and items as printed', async () => {
    const { clauses } = await readShipped('zh.txt');
    const labels = (kind: string): string[] => clauses.filter(clause => clause.kind === kind).map(({ label }) => label);
    expect(labels('paragraph')).toEqual(Array.from({ length: 38 }, (_, ordinal) => String(ordinal + 1)));
    const run = (count: number): string[] => Array.from({ length: count }, (_, ordinal) => `（${ordinal + 1}）`);
    expect(labels('item')).toEqual([...run(35), ...run(14), ...run(15)]);
  });

  it('gives both languages the same outline', async () => {
    const [zh, en] = await Promise.all([readShipped('zh.txt'), readShipped('en.md')]);
    const outline = ({ clauses }: ReadDocument): string[] => clauses.map(({ kind, level }) => `${kind} ${level}`);
    expect(outline(en)).toEqual(outline(zh));
  });
});
