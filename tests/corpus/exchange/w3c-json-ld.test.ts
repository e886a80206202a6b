import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorCollection } from '../../../corpus/annotate/anchor-collection';
import { describeTarget } from '../../../corpus/annotate/describe-target';
import { importAnnotations } from '../../../corpus/annotate/import-annotations';
import { motivations, pigments, type Annotation } from '../../../corpus/model/annotation';
import { fromCodePoints, toCodePoints } from '../../../corpus/exchange/code-points';
import { readJsonLd } from '../../../corpus/exchange/read-w3c-json-ld';
import { writeJsonLd } from '../../../corpus/exchange/w3c-json-ld';
import { makeDocument } from '../../helpers/make-document';

const document = makeDocument('zh', ['1. 𠮷方应当付款。😀好', '2. 乙方应当交货。']);
const textOf = (clauseId: string) => document.clauses.find(({ id }) => id === clauseId)?.text ?? null;

/** Ranges that do not cut a pair in two. */
const target = fc.constantFrom(...document.clauses).chain(({ id, text }) => {
  const edges = [...text].reduce<number[]>((all, one) => [...all, (all.at(-1) ?? 0) + one.length], [0]);
  return fc
    .tuple(fc.nat({ max: edges.length - 2 }), fc.nat({ max: edges.length - 2 }))
    .map(([a, b]) =>
      describeTarget(document, id, { start: edges[Math.min(a, b)] ?? 0, end: edges[Math.max(a, b) + 1] ?? 0 }),
    );
});
const date = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map(one => one.toISOString());
const annotation: fc.Arbitrary<Annotation> = fc.record({
  id: fc.uuid(),
  motivation: fc.constantFrom(...motivations),
  targets: fc.array(target, { minLength: 1, maxLength: 3 }),
  colour: fc.option(fc.constantFrom(...pigments)),
  style: fc.constantFrom('highlight' as const, 'underline' as const),
  note: fc.string({ unit: 'binary', maxLength: 40 }),
  tags: fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), { maxLength: 3 }),
  created: date,
  modified: date,
  deleted: fc.option(date),
});

describe('writeJsonLd and readJsonLd', () => {
  it('give back the very same annotations', () => {
    fc.assert(
      fc.property(fc.uniqueArray(annotation, { maxLength: 4, selector: ({ id }) => id }), annotations => {
        const report = importAnnotations(readJsonLd(writeJsonLd(annotations, textOf)), [document], []);
        expect(report.annotations).toEqual(annotations);
      }),
      { numRuns: 150 },
    );
  });

  it('counts positions in code points', () => {
    const words = describeTarget(document, 'w.zh.0', { start: 13, end: 14 });
    const [item] = JSON.parse(writeJsonLd([{ ...sample, targets: [words] }], textOf)).first.items;
    expect(item.target[0].selector[1]).toEqual({ type: 'TextPositionSelector', start: 11, end: 12 });
  });
});

const sample: Annotation = {
  id: '1b4e28ba-2fa1-11d2-883f-0016d3cca427',
  motivation: 'highlighting',
  targets: [describeTarget(document, 'w.zh.1', { start: 3, end: 5 })],
  colour: 'azurite',
  style: 'highlight',
  note: '',
  tags: [],
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
  deleted: null,
};

describe('code points', () => {
  it('lead there and back at every edge of a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        let offset = 0;
        for (const [count, one] of [...text].entries()) {
          expect(toCodePoints(text, offset)).toBe(count);
          expect(fromCodePoints(text, count)).toBe(offset);
          offset += one.length;
        }
      }),
    );
  });
});

const quoteSelector = { type: 'TextQuoteSelector', exact: '乙方', prefix: '2. ', suffix: '应当' };
const item = (target: unknown, more: object = {}) => ({ id: 'x', type: 'Annotation', target, ...more });

describe('readJsonLd', () => {
  it.each([
    [
      'a collection',
      {
        type: 'AnnotationCollection',
        first: { type: 'AnnotationPage', items: [item({ source: 'a', selector: quoteSelector })] },
      },
    ],
    ['a page', { type: 'AnnotationPage', items: [item({ source: 'a', selector: [quoteSelector] })] }],
    ['a list', [item({ source: 'a', selector: { type: 'RangeSelector', refinedBy: quoteSelector } })]],
    ['a single annotation', item([{ source: 'a', selector: quoteSelector }])],
  ])('reads %s', (_what, json) => {
    expect(readJsonLd(JSON.stringify(json)).annotations).toMatchObject([
      { id: 'x', targets: [{ quote: { exact: '乙方' } }] },
    ]);
  });

  it.each([
    ['no JSON', '{'],
    ['no list', '{"a":1}'],
    ['a number', '3'],
  ])('refuses %s as a whole', (_what, text) => {
    expect(() => readJsonLd(text)).toThrow(expect.objectContaining({ code: 'annotation-format' }));
  });

  it('refuses bad items one by one and keeps the good ones', () => {
    const items = [
      null,
      item(undefined),
      item({ source: 'w.zh.1' }),
      item({ source: 'w.zh.1', selector: { type: 'TextPositionSelector', start: -4, end: 2 } }),
      item({ source: 'w.zh.1', selector: { ...quoteSelector, exact: '长'.repeat(300_000) } }),
      item({ source: 'w.zh.1', selector: quoteSelector }, { body: { value: '<script>alert(1)</script>' } }),
    ];
    const { annotations, refused } = readJsonLd(JSON.stringify(items));
    expect(refused.map(({ ordinal, reason }) => [ordinal, reason])).toEqual([
      [0, 'not-an-annotation'],
      [1, 'no-target'],
      [2, 'no-selector'],
      [3, 'no-selector'],
      [4, 'quote-too-long'],
    ]);
    expect(annotations.map(({ note }) => note)).toEqual(['<script>alert(1)</script>']);
  });

  it('ends on selectors nested without end', () => {
    const deep = `${'{"type":"FragmentSelector","refinedBy":'.repeat(3000)}{}${'}'.repeat(3000)}`;
    const { refused } = readJsonLd(`[{"id":"x","target":{"source":"a","selector":${deep}}}]`);
    expect(refused).toMatchObject([{ reason: 'no-selector' }]);
  });
});

describe('anchorCollection', () => {
  const anchored = (target: unknown) => anchorCollection(JSON.stringify([item(target)]), [document])[0];

  it.each([
    ['a clause id', 'w.zh.1'],
    ['a clause id behind a hash', 'https://example.org/text#w.zh.1'],
    ['our own IRI', 'urn:duidu:clause:w.zh.1'],
    ['something unknown', 'file:///elsewhere.html'],
  ])('places a quote whose source is %s', (_what, source) => {
    expect(anchored({ source, selector: quoteSelector })).toMatchObject({
      clauseId: 'w.zh.1',
      range: [3, 5],
      score: 1,
    });
  });

  it('takes a position without quote at its word', () => {
    const selector = { type: 'TextPositionSelector', start: 3, end: 4 };
    expect(anchored({ source: 'w.zh.0', selector })).toMatchObject({
      state: 'exact',
      clauseId: 'w.zh.0',
      range: [3, 5],
    });
  });

  it('places nothing for a position far outside', () => {
    const selector = { type: 'TextPositionSelector', start: 3, end: 900_000_000 };
    expect(anchored({ source: 'w.zh.0', selector })).toMatchObject({ state: 'orphan', range: null });
  });

  it('lists refused items with their reason', () => {
    expect(anchored(undefined)).toMatchObject({ id: 'x', state: 'refused', reason: 'no-target' });
  });
});

describe('importAnnotations', () => {
  const read = () => readJsonLd(writeJsonLd([sample], textOf));

  it('knows a duplicate and a conflict', () => {
    expect(importAnnotations(read(), [document], [sample]).items.map(({ outcome }) => outcome)).toEqual(['duplicate']);
    const changed = { ...sample, note: '我改过' };
    expect(importAnnotations(read(), [document], [changed]).items.map(({ outcome }) => outcome)).toEqual(['conflict']);
    expect(importAnnotations(read(), [document], [changed]).annotations).toEqual([]);
  });

  it('keeps an annotation whose words are gone, for review', () => {
    const other = makeDocument('zh', ['完全不同的文字'], 'v');
    const { items, annotations } = importAnnotations(read(), [other], []);
    expect(items.map(({ outcome }) => outcome)).toEqual(['review']);
    expect(annotations[0]?.targets[0]).toMatchObject({ state: 'orphan', quote: sample.targets[0]?.quote });
  });
});
