import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtCli, shippedId } from './built-cli';

const { scratch, run: duidu, json, write } = builtCli();

describe('duidu annotations', () => {
  const clause = () => json<{ id: string; text: string }[]>(['show', shippedId, '--lang', 'zh'])[5];
  const hypothesis = (exact: string) =>
    write(
      'hypothesis.json',
      JSON.stringify([
        {
          id: 'h1',
          uri: 'https://example.org/',
          text: '<b>x</b>',
          tags: ['a/b'],
          target: [{ source: 'u', selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] }],
        },
        { id: 'h2', uri: 'https://example.org/', text: 'a reply', target: [{ source: 'u' }] },
      ]),
    );
  const collection = join(scratch, 'collection.jsonld');

  it('imports a foreign file into a collection, says what became of each, and makes no duplicates', () => {
    const text = clause()?.text ?? '';
    const file = hypothesis(text.slice(6, 40));
    const report = json<{ added: number; total: number; items: { outcome: string }[] }>([
      'annotations',
      'import',
      file,
      '--into',
      collection,
    ]);
    expect(report).toMatchObject({ added: 1, total: 1 });
    expect(report.items.map(({ outcome }) => outcome)).toEqual(['placed', 'refused']);
    const again = json<typeof report>(['annotations', 'import', file, '--into', collection]);
    expect(again).toMatchObject({ added: 0, total: 1, items: [{ outcome: 'duplicate' }, { outcome: 'refused' }] });
  });

  it('exports a collection with clause number, both languages and the sentence', () => {
    const markdown = duidu(['annotations', 'export', collection, '--format', 'md']).out;
    expect(markdown).toContain('#a/b');
    const table = duidu(['annotations', 'export', collection, '--format', 'csv']).out;
    expect(table).toMatch(/,6,/);
    expect(table).toMatch(/[A-Za-z]{4}/);
    const page = duidu(['annotations', 'export', collection, '--format', 'html']).out;
    expect(page).not.toContain('<b>x</b>');
    const [item] = (
      JSON.parse(duidu(['annotations', 'export', collection, '--format', 'jsonld']).out) as {
        first: { items: { target: Record<string, unknown>[] }[] };
      }
    ).first.items;
    expect(item?.target[0]).toMatchObject({ 'duidu:label': '6' });
  });

  it('fills in a template of one’s own', () => {
    const template = write('template.txt', '* {{label}} {{tags}} {{unknown}}');
    expect(duidu(['annotations', 'export', collection, '--format', 'md', '--template', template]).out).toContain(
      '* ¶6 #a/b {{unknown}}',
    );
  });

  it('says of a refused item why, in both languages, and of a file that holds nothing, too', () => {
    const file = write(
      'bad.jsonld',
      JSON.stringify([
        { id: 'urn:x:1', target: 'https://example.org/' },
        { id: 'urn:x:\u001b[31m', target: { source: 'a' } },
      ]),
    );
    const said = duidu(['annotations', 'import', file]);
    expect(said.code).toBe(0);
    expect(said.out).toContain('书库里没有它的文本 · its text is not in the library');
    expect(said.out).not.toContain('\u001b');
    expect(json(['anchor', shippedId, file])).toMatchObject([
      { state: 'orphan' },
      { state: 'refused', reason: 'no-selector', en: 'neither a quotation nor a position that can be' },
    ]);
  });

  it.each(['{}', '', '[{"id":'])('fails on a file with %j, and changes nothing', content => {
    const before = readFileSync(collection, 'utf8');
    const { code, out, messages } = duidu([
      'annotations',
      'import',
      write('none', content),
      '--into',
      collection,
      '--json',
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'annotation-format' } });
    expect(messages).toContain('没有任何改动');
    expect(readFileSync(collection, 'utf8')).toBe(before);
  });

  it('leaves what a collection holds as it is, also what it cannot place or read', () => {
    const strange = [{ id: 'urn:x:1', target: 'https://example.org/' }, { id: 'twice', target: 'x' }, 7];
    const into = write('strange.jsonld', JSON.stringify(strange));
    const file = hypothesis((clause()?.text ?? '').slice(6, 40));
    expect(json(['annotations', 'import', file, '--into', into])).toMatchObject({ added: 1, total: 4 });
    const kept = JSON.parse(readFileSync(into, 'utf8')) as { first: { items: unknown[] } };
    expect(kept.first.items.slice(0, 3)).toEqual(strange);
  });

  it('reads a file in UTF-16', () => {
    const file = write('utf16.jsonld', '');
    writeFileSync(file, Buffer.from('\ufeff[{"id":"urn:x:16","target":"a"}]', 'utf16le'));
    expect(json(['annotations', 'import', file])).toMatchObject({ items: [{ id: 'urn:x:16', reason: 'no-text' }] });
  });
});
