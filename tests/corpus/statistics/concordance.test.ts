import { describe, expect, it } from 'vitest';
import { segmentLatin } from '../../../corpus/segment/latin-segmenter';
import { findCollocates } from '../../../corpus/statistics/collocates';
import { writeConcordance } from '../../../corpus/statistics/concordance';
import type { ConcordanceOptions } from '../../../corpus/statistics/concordance';
import { comparerOf } from '../../../corpus/statistics/concordance-order';
import type { CountedClause } from '../../../corpus/statistics/counted-clause';
import { countFrequencies } from '../../../corpus/statistics/frequency-list';
import { compareFrequencies } from '../../../corpus/statistics/keyword-list';
import { disperseNode } from '../../../corpus/statistics/node-dispersion';
import { countedClauses, placesOf } from '../../helpers/counted-clauses';
import { drawSample } from '../../../corpus/statistics/random-sample';

const texts = ['We support open trade, and we welcome open markets.', 'Green trade is open trade.', 'Nothing here.'];
const clauses: CountedClause[] = texts.map((text, ordinal) => ({
  workId: 'w',
  clauseId: `c${ordinal}`,
  language: 'en',
  label: String(ordinal),
  section: ordinal === 0 ? 'w/one' : 'w/two',
  text,
  bodyStart: 0,
  sentences: [{ start: 0, end: text.length }],
  tokens: segmentLatin(text),
}));
const nodesOf = (word: string) =>
  clauses
    .map(clause => ({
      clause,
      ranges: [...clause.text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
        start: index,
        end: index + word.length,
      })),
    }))
    .filter(({ ranges }) => ranges.length > 0);
const plain = { window: 1, unit: 'word' as const, sort: [], sample: null, offset: 0, limit: 100 };

describe('writeConcordance', () => {
  it('centres the node word between as many words as asked for', () => {
    const { lines, total } = writeConcordance(nodesOf('open'), plain);
    expect(total).toBe(3);
    expect(lines.map(({ left, nodeWord, right }) => [left, nodeWord, right])).toEqual([
      ['support ', 'open', ' trade'],
      ['welcome ', 'open', ' markets'],
      ['is ', 'open', ' trade'],
    ]);
  });

  it('counts characters when asked to and stops at the ends of the clause', () => {
    const { lines } = writeConcordance(nodesOf('open'), { ...plain, unit: 'character', window: 12 });
    expect(lines[0]).toMatchObject({ left: 'We support ', right: ' trade, and ' });
  });

  it('has no neighbours in a window of none', () => {
    for (const unit of ['word', 'character'] as const) {
      const { lines } = writeConcordance(nodesOf('open'), { ...plain, unit, window: 0 });
      expect(lines[0]).toMatchObject({ left: '', right: '' });
    }
  });

  it('sorts by the words around, nearest key first', () => {
    const sort = [
      { side: 'right', distance: 1, order: 'alphabet' },
      { side: 'left', distance: 1, order: 'alphabet' },
    ] as const;
    const { lines } = writeConcordance(nodesOf('open'), { ...plain, sort });
    expect(lines.map(({ left, right }) => left + right)).toEqual(['welcome  markets', 'is  trade', 'support  trade']);
  });
});

describe('writeConcordance, narrowed', () => {
  const said = countedClauses([
    { text: '7. We support trade. Open trade helps us.', section: 'one' },
    { text: 'Free trade and open trade.', section: 'two' },
    { text: 'Fair trade.', work: 'v', section: 'one' },
  ]);
  const trade = placesOf(said, 'trade');
  const shown = (options: Partial<ConcordanceOptions>) =>
    writeConcordance(trade, { ...plain, window: 1, ...options }).lines.map(({ left, right }) => left + '|' + right);

  it('leaves the printed number of a clause out of the line', () => {
    expect(shown({ window: 9 })[0]).toBe('We support |. Open trade helps us.');
    expect(shown({ window: 90, unit: 'character' })[0]).toBe('We support |. Open trade helps us.');
  });

  it('keeps lines with a wanted word near the node word, and says where it is', () => {
    const near = { form: 'open', left: 2, right: 2 };
    const { lines, total } = writeConcordance(trade, { ...plain, near });
    expect(total).toBe(4);
    expect(lines.map(line => line.clauseId)).toEqual(['w.en.0', 'w.en.0', 'w.en.1', 'w.en.1']);
    expect(
      lines.every(({ clauseId, collocates = [] }) =>
        collocates.every(
          ({ start, end }) =>
            said
              .find(one => one.clauseId === clauseId)
              ?.text.slice(start, end)
              .toLowerCase() === 'open',
        ),
      ),
    ).toBe(true);
  });

  it('looks no further than the sentence when told to', () => {
    const near = { form: 'open', left: 2, right: 2, within: 'sentence' as const };
    expect(shown({ near })).toEqual(['Open | helps', 'Free | and', 'open |.']);
  });

  it('takes no other place of the node word for company', () => {
    expect(shown({ near: { form: 'trade', left: 5, right: 5 } })).toEqual([]);
  });

  it.each([
    [{ of: 'section', name: 'w/two' }, 2],
    [{ of: 'section', name: 'v/one' }, 1],
    [{ of: 'work', name: 'w' }, 4],
    [{ of: 'clause', name: 'w.en.0' }, 2],
    [{ of: 'section', name: 'w/three' }, 0],
  ] as const)('keeps the lines of %j', (part, count) => {
    expect(shown({ part })).toHaveLength(count);
  });

  it('sorts by the node word too, thins before it sorts, and pages', () => {
    const sort = [{ side: 'left', distance: 1, order: 'alphabet' }] as const;
    const sorted = shown({ sort });
    expect(sorted.map(line => line.split(' ')[0])).toEqual(['Fair', 'Free', 'Open', 'open', 'support']);
    expect([...shown({ sort, limit: 2 }), ...shown({ sort, offset: 2 })]).toEqual(sorted);
    const sample = { size: 3, seed: 5 };
    expect(writeConcordance(trade, { ...plain, sort, sample })).toMatchObject({ total: 5, kept: 3 });
    const mixed = placesOf(said, 'rade').concat(placesOf(said, 'Open'));
    const byNode = writeConcordance(mixed, { ...plain, sort: [{ side: 'node', distance: 1, order: 'alphabet' }] });
    expect(byNode.lines.map(line => line.nodeWord).slice(0, 2)).toEqual(['Open', 'rade']);
  });
});

describe('comparerOf', () => {
  it.each([
    ['pinyin', ['合作', '加强', '一带', '中国']],
    ['strokes', ['一带', '中国', '加强', '合作']],
    ['code-point', ['一带', '中国', '加强', '合作']],
  ] as const)('orders by %s', (order, expected) => {
    expect(['中国', '合作', '一带', '加强'].sort(comparerOf(order))).toEqual(expected);
  });
});

describe('drawSample', () => {
  const items = Array.from({ length: 1000 }, (_, at) => at);

  it('draws the number asked for, in order, the same for the same seed', () => {
    const drawn = drawSample(items, 50, 7);
    expect(drawn).toHaveLength(50);
    expect([...drawn].sort((one, other) => one - other)).toEqual(drawn);
    expect(drawSample(items, 50, 7)).toEqual(drawn);
    expect(drawSample(items, 50, 8)).not.toEqual(drawn);
  });
});

describe('findCollocates', () => {
  it('counts each token near the node word once, and the node word never', () => {
    const options = { left: 1, right: 1, leastJoint: 1, leastFrequency: 1, sort: 'logDice' as const };
    const table = findCollocates(nodesOf('open'), clauses, options);
    expect(table).toMatchObject({ nodeFrequency: 3, windowSize: 6, size: 16 });
    const trade = table.rows.find(row => row.form === 'trade');
    expect(trade).toMatchObject({ joint: 2, jointLeft: 0, jointRight: 2, frequency: 3, mi: null });
    expect(trade?.logDice).toBeCloseTo(14 + Math.log2(4 / 6), 9);
    expect(table.rows.map(row => row.form)).not.toContain('open');
  });
});

describe('disperseNode', () => {
  it('counts places by section and gives their token ordinals', () => {
    const dispersion = disperseNode(nodesOf('open'), clauses, 'section');
    expect(dispersion.parts).toEqual([
      { name: 'w/one', size: 9, frequency: 2 },
      { name: 'w/two', size: 7, frequency: 1 },
    ]);
    expect(dispersion.positions).toEqual([2, 7, 12]);
  });
});

describe('countFrequencies', () => {
  it('counts forms without case or punctuation', () => {
    const { size, rows } = countFrequencies(clauses);
    expect(size).toBe(16);
    expect(rows.slice(0, 3).map(row => [row.form, row.frequency, row.clauseCount])).toEqual([
      ['open', 3, 2],
      ['trade', 3, 2],
      ['we', 2, 1],
    ]);
  });

  it('counts words in a row that no punctuation parts', () => {
    const forms = countFrequencies(clauses, { length: 2, numbers: false }).rows.map(row => row.form);
    expect(forms.slice(0, 1)).toEqual(['open trade']);
    expect(forms).not.toContain('trade and');
  });
});

describe('compareFrequencies', () => {
  it('puts the most telling form first, whichever text it tells of', () => {
    const here = countFrequencies(clauses.slice(0, 1));
    const there = countFrequencies(clauses.slice(1));
    const { rows } = compareFrequencies(here, there);
    expect(rows[0]).toMatchObject({ form: 'we', frequency: 2, otherFrequency: 0 });
    expect(rows.find(row => row.form === 'is')?.logRatio).toBeLessThan(0);
  });
});
