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
});
