import { describe, expect, test } from 'vitest';
import { discoverVerbs } from '../../../corpus/compare/discover-verbs';
import { shippedStanceVerbs } from '../../../corpus/compare/stance-verbs';
import type { Language } from '../../../corpus/model/language';
import { clausesOf } from './compared';

const sourcesOf = (texts: readonly string[], language: Language = 'zh') =>
  clausesOf(texts, language).map(clause => ({ ...clause, sentences: [{ start: 0, end: clause.text.length }] }));

const filler = Array.from({ length: 40 }, (_, n) => `第${n}届会议在首都举行并通过了决议。`);

describe('discoverVerbs', () => {
  test('offers a word that keeps following the subject, with its places', () => {
    const [first] = discoverVerbs(
      sourcesOf(['我们珍惜友谊。', '我们高度珍惜和平。', ...filler]),
      shippedStanceVerbs,
      'zh',
    );
    expect(first).toMatchObject({ lemma: '珍惜', count: 2, total: 2 });
    expect(first?.logLikelihood).toBeGreaterThan(6.63);
    expect(first?.places[1]).toEqual({ clauseId: 'c1', range: { start: 4, end: 6 } });
  });

  test('takes the forms of an English verb for one', () => {
    const texts = [
      'We treasure peace.',
      'The Parties treasure peace.',
      ...filler.map(() => 'The meeting was held in the capital.'),
    ];
    expect(discoverVerbs(sourcesOf(texts, 'en'), shippedStanceVerbs, 'en')).toMatchObject([
      { lemma: 'treasure', count: 2 },
    ]);
  });

  test.each([
    ['a verb that is listed', ['我们支持合作。', '我们鼓励合作。']],
    ['a word that stands there no more often than elsewhere', ['我们会议', ...filler]],
    ['an empty text', ['']],
    ['nothing', []],
  ])('offers nothing for %s', (_what, texts) => {
    expect(discoverVerbs(sourcesOf(texts, 'zh'), shippedStanceVerbs, 'zh')).toEqual([]);
  });
});
