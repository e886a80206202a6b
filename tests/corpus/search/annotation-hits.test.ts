import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../corpus/model/annotation';
import { annotationHits } from '../../../corpus/search/annotation-hits';

const note = (id: string, text: string, more: Partial<Annotation> = {}): Annotation => ({
  id,
  motivation: 'commenting',
  targets: [],
  colour: null,
  style: 'highlight',
  note: text,
  tags: [],
  created: '2026-01-01T00:00:00.000Z',
  modified: `2026-01-0${id}T00:00:00.000Z`,
  deleted: null,
  ...more,
});
const annotations = [
  note('1', '这里的“合作”译作 Cooperation'),
  note('2', '存疑', { tags: ['译法/合作', '待查'] }),
  note('3', 'Connectivity, connectivity', { colour: 'carmine' }),
];

describe('annotationHits', () => {
  it.each([
    ['合作', ['2', '1']],
    ['合作 cooperation', ['1']],
    ['合作 OR connectivity', ['3', '2', '1']],
    ['合作 -存疑', ['1']],
    ['conn*', ['3']],
    ['/coop\\w+/', ['1']],
    ['合作 NEAR/2 译作', ['1']],
    ['zh:合作 译作', ['1']],
    ['connectivity colour:carmine', ['3']],
    ['合作 tag:译法', ['2']],
    ['-合作', []],
    ['宇宙', []],
  ])('finds for %s the annotations %j', (query, ids) => {
    expect(annotationHits(query, annotations).map(({ annotation }) => annotation.id)).toEqual(ids);
  });

  it('marks the places in the note and the tags', () => {
    const [hit] = annotationHits('connectivity', annotations);
    expect(hit?.ranges).toEqual([
      { start: 0, end: 12 },
      { start: 14, end: 26 },
    ]);
    expect(annotationHits('合作', annotations)[0]?.tags).toEqual(['译法/合作']);
  });
});
