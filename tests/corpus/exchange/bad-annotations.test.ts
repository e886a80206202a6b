import { unzipSync } from 'fflate';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { importAnnotations } from '../../../corpus/annotate/import-annotations';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import { describeError } from '../../../corpus/errors/error-sentences';
import { appendToCollection } from '../../../corpus/exchange/append-to-collection';
import { decodeAnnotationFile } from '../../../corpus/exchange/decode-annotation-file';
import { readAnnotations } from '../../../corpus/exchange/read-annotations';
import { refusalSentences } from '../../../corpus/exchange/refusal-sentences';
import { annotationFormats, writeAnnotations } from '../../../corpus/exchange/write-annotations';
import { en, opened, zh } from '../../helpers/small-contract';

const exact = zh.clauses[1]?.text.slice(3, 5) ?? '';
const place = { source: 'w.zh.1', selector: { type: 'TextQuoteSelector', exact } };
const bringIn = (...items: readonly unknown[]) =>
  importAnnotations(readAnnotations(JSON.stringify(items)), [zh, en], []);
const tagged = (...tags: readonly string[]) => ({
  id: 'urn:x:1',
  target: place,
  body: tags.map(value => ({ purpose: 'tagging', value })),
});

describe('tags of a file', () => {
  it('come in as they are, whatever their characters', () => {
    const tags = ['\ud800半个', '零\u200b宽\u200d', '\u202e右到左', '\u0000', '<b>x</b>', 'a/b/c', '👩‍👩‍👧'];
    expect(bringIn(tagged(...tags)).annotations[0]?.tags).toEqual(tags);
  });

  it('are never cut: one that is too long, or too many of them, refuse their item and no other', () => {
    const many = tagged(...Array.from({ length: 201 }, (_, ordinal) => `t${ordinal}`));
    const { items } = bringIn(tagged('长'.repeat(10_000)), many, { ...tagged('好'), id: 'urn:x:2' });
    expect(items.map(({ outcome, reason }) => reason ?? outcome)).toEqual(['placed', 'tag-too-long', 'too-many-tags']);
  });

  it('go out in every form, as files that can be read', async () => {
    const { annotations } = bringIn({ ...tagged('\ud800a\u0000\ufffe]]>', '<script>'), bodyValue: '' });
    for (const format of annotationFormats) {
      const content = await writeAnnotations(format, annotations, [opened]);
      if (typeof content === 'string') expect(content).not.toBe('');
      else for (const part of xmlOf(content)) expect(XMLValidator.validate(part)).toBe(true);
    }
  });
});

function xmlOf(zip: Uint8Array): string[] {
  const parts = Object.entries(unzipSync(zip)).filter(([name]) => /\.(?:xml|rels)$/.test(name));
  return parts.map(([, bytes]) => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

describe('places of a file', () => {
  const reasonOf = (target: unknown) => bringIn({ id: 'urn:x:1', target }).items[0]?.reason;

  it.each([
    ['a web page', 'https://example.org/', 'no-text'],
    ['another annotation of the file, which points back', 'urn:x:1', 'no-text'],
    ['no selector', { source: 'w.zh.1' }, 'no-selector'],
    [
      'negative offsets',
      { source: 'w.zh.1', selector: { type: 'TextPositionSelector', start: -9, end: -2 } },
      'no-selector',
    ],
    ['a range that ends before it starts', { source: 'w.zh.1', 'duidu:range': [5, 3] }, 'no-selector'],
    [
      'huge offsets',
      { source: 'w.zh.1', selector: { type: 'TextPositionSelector', start: 1, end: 999_999_999 } },
      'outside-text',
    ],
    ['offsets beyond all numbers', { source: 'w.zh.1', 'duidu:range': [0, 1e300] }, 'no-selector'],
    [
      'a clause that is not there',
      { source: 'w.zh.99', selector: { type: 'TextPositionSelector', start: 1, end: 2 } },
      'no-text',
    ],
    ['nothing', null, 'no-target'],
  ])('%s is refused with its reason', (_what, target, reason) => {
    expect(reasonOf(target)).toBe(reason);
  });

  it('are counted when some are left out and others kept', () => {
    const { items, annotations } = bringIn({ id: 'urn:x:1', target: ['https://example.org/', place] });
    expect(items).toEqual([{ id: 'urn:x:1', outcome: 'placed', leftOut: 1 }]);
    expect(annotations[0]?.targets).toHaveLength(1);
  });

  it('go out and come back with a source that no IRI can hold', async () => {
    const gone = { source: '\ud800.html', selector: { type: 'TextQuoteSelector', exact: '完全没有的一段文字' } };
    const { annotations } = bringIn({ id: 'urn:x:1', target: gone });
    const file = (await writeAnnotations('jsonld', annotations, [opened])) as string;
    expect(importAnnotations(readAnnotations(file), [zh, en], []).annotations).toEqual(annotations);
  });

  it('are looked for in a moment in a source of a million slashes', () => {
    expect(bringIn({ id: 'urn:x:1', target: { ...place, source: '/'.repeat(1_000_000) } }).items).toMatchObject([
      { outcome: 'placed' },
    ]);
  });
});

describe('notes of a file', () => {
  it('of Hypothesis are refused when too long, not cut', () => {
    const row = { id: 'h', uri: 'u', text: '长'.repeat(1_000_001), target: [place] };
    expect(bringIn(row).items).toEqual([{ id: 'h', outcome: 'refused', reason: 'note-too-long' }]);
  });

  it('are kept as text, scripts and all', () => {
    const value = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    expect(bringIn({ id: 'urn:x:1', target: place, body: { value } }).annotations[0]?.note).toBe(value);
  });
});

describe('files', () => {
  const utf16 = (text: string, littleEndian: boolean) => {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    [...Array(text.length).keys()].forEach(at => view.setUint16(at * 2, text.charCodeAt(at), littleEndian));
    return bytes;
  };
  const json = JSON.stringify([tagged('标签')]);

  it.each([
    ['UTF-8', new TextEncoder().encode(json)],
    ['UTF-16, little-endian', utf16(json, true)],
    ['UTF-16, big-endian', utf16(json, false)],
    ['UTF-16 with a mark', utf16(`\ufeff${json}`, true)],
  ])('are read in %s', (_what, bytes) => {
    expect(readAnnotations(decodeAnnotationFile(bytes)).annotations[0]?.tags).toEqual(['标签']);
  });

  it.each([
    ['{}', 'items'],
    ['"x"', 'items'],
    ['', 'json'],
    ['[{"id":"a","target"', 'json'],
    [`[${'0,'.repeat(200_000)}0]`, 'too-many'],
  ])('that hold no annotations say so in both languages: %#', (text, reason) => {
    const problem = thrownBy(() => readAnnotations(text));
    expect(problem?.facts).toEqual({ reason });
    const { zh: chinese, en: english } = describeError('annotation-format', { reason });
    expect(`${chinese} ${english}`).not.toContain(`：${reason}`);
    expect(english).toMatch(/cannot be read: it /);
  });

  it('in another encoding are not guessed at', () => {
    expect(thrownBy(() => decodeAnnotationFile(Uint8Array.of(0x5b, 0x22, 0xb1, 0xea, 0x22, 0x5d)))?.facts).toEqual({
      reason: 'encoding',
    });
  });

  it('may be empty lists', () => {
    expect(readAnnotations('[]')).toEqual({ annotations: [], refused: [] });
  });

  it('name a refused item that has no id by its place', () => {
    expect(bringIn('x', { target: place }, { '@id': 'urn:x:3' }).items.map(({ id }) => id)).toEqual([
      'item-1',
      'item-0',
      'urn:x:3',
    ]);
  });
});

describe('appendToCollection', () => {
  it('keeps the items of the collection as they are, also those that mean nothing here', () => {
    const strange = { id: 'urn:x:strange', more: { own: 1 }, target: 'https://example.org/' };
    const { text, total } = appendToCollection(JSON.stringify({ items: [strange, 7] }), JSON.stringify([tagged('a')]));
    expect(total).toBe(3);
    expect((JSON.parse(text) as { first: { items: unknown[] } }).first.items).toEqual([strange, 7, tagged('a')]);
  });
});

describe('refusalSentences', () => {
  it('are different from one another', () => {
    const sentences = Object.values(refusalSentences);
    expect(new Set(sentences.map(({ zh: chinese }) => chinese)).size).toBe(sentences.length);
    expect(new Set(sentences.map(({ en: english }) => english)).size).toBe(sentences.length);
  });
});

function thrownBy(act: () => unknown): CorpusError | null {
  try {
    act();
    return null;
  } catch (error) {
    return error as CorpusError;
  }
}
