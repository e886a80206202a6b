import { describe, expect, it } from 'vitest';
import { linksFromUnits } from '../../../corpus/align/unit-links';
import { linkName } from './perturb';
import { plainClauses } from './plain-clauses';

describe('linksFromUnits', () => {
  const zh = plainClauses('zh', ['一。', '二。二二。', '三。', '四。']);
  const en = plainClauses('en', ['One.', 'Extra.', 'Two.', 'Two two.', 'More.', 'Four.']);

  it('links what shares a unit, and leaves the rest as holes where they stood', () => {
    const links = linksFromUnits(
      { clauses: zh, units: [0, 2, 3, null] },
      { clauses: en, units: [0, 1, 2, 2, null, 5] },
      null,
    );
    expect(links.map(linkName)).toEqual(['zh0=en0', '=en1', 'zh1=en2+en3', '=en4', '=en5', 'zh2=', 'zh3=']);
    expect(links[2]?.sentences.map(link => [link.zh.length, link.en.length])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});
