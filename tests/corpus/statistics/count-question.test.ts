import { describe, expect, it } from 'vitest';
import { StudiedCorpus } from '../../../corpus/compare/compared-work';
import type { AlignmentLink } from '../../../corpus/model/alignment-link';
import type { Clause } from '../../../corpus/model/clause';
import type { Language } from '../../../corpus/model/language';
import { segmentLatin } from '../../../corpus/segment/latin-segmenter';
import { packTokens } from '../../../corpus/segment/token-table';
import { countAnswering } from '../../../corpus/statistics/count-question';
import { packPlaces } from '../../../corpus/statistics/packed-places';

const rows: readonly [zh: string, en: string][] = [
  ['1. 我们支持合作。', '1. We support cooperation.'],
  ['2. 合作促进和平。', '2. Cooperation promotes peace.'],
  ['3. 我们珍视和平。', '3. We cherish peace.'],
];
const clausesIn = (workId: string, language: Language): Clause[] =>
  rows.map((row, ordinal) => {
    const text = row[language === 'zh' ? 0 : 1];
    return {
      id: `${workId}.${language}.${ordinal}`,
      language,
      kind: 'paragraph',
      label: String(ordinal + 1),
      path: [],
      level: 1,
      text,
      bodyStart: 3,
      sentences: [{ start: 3, end: text.length }],
      emphasis: [],
    } as unknown as Clause;
  });
const documentIn = (workId: string, language: Language) => {
  const clauses = clausesIn(workId, language);
  return { clauses, tokens: packTokens(clauses.map(clause => segmentLatin(clause.text))) };
};
const workOf = (workId: string) => ({
  workId,
  documents: { zh: documentIn(workId, 'zh'), en: documentIn(workId, 'en') },
  alignment: rows.map((_row, ordinal): AlignmentLink => {
    const [zh, en] = [`${workId}.zh.${ordinal}`, `${workId}.en.${ordinal}`];
    const place = (clauseId: string, text: string) => ({ clauseId, range: { start: 3, end: text.length } });
    return {
      zh: [zh],
      en: [en],
      sentences: [{ zh: [place(zh, rows[ordinal]?.[0] ?? '')], en: [place(en, rows[ordinal]?.[1] ?? '')] }],
      score: 1,
      origin: 'structure',
      locked: false,
    };
  }),
});
const corpus = new StudiedCorpus([workOf('a'), workOf('b')]);
const glossary = { entries: [{ zh: '合作', en: ['cooperation'], domain: '' }] };
const found = packPlaces(
  [0, 1].map(ordinal => {
    const start = rows[ordinal]?.[0].indexOf('合作') ?? 0;
    return { clauseId: `a.zh.${ordinal}`, ranges: [{ start, end: start + 2 }] };
  }),
);
const options = { window: 3, unit: 'word' as const, sort: [], sample: null, offset: 0, limit: 10 };
const list = { language: 'en' as const, length: 1, numbers: false, filter: '', offset: 0, limit: 100 };

describe('concordance', () => {
  it('brings the aligned sentence of each line, with the words that render the node word', () => {
    const question = { key: 'k', node: found, options: { ...options, withContext: true } };
    const { lines } = countAnswering.concordance(corpus, { about: 'concordance', ...question }, glossary);
    const [first] = lines[0]?.context?.counterparts ?? [];
    expect(first?.text.slice(first.range.start, first.range.end)).toBe('We support cooperation.');
    expect(first?.text.slice(first.rendering?.start, first.rendering?.end)).toBe('cooperation');
    expect(lines[0]?.context).toMatchObject({ text: rows[0]?.[0], bodyStart: 3 });
  });

  it('brings nothing of the kind when it was not asked for', () => {
    const { lines } = countAnswering.concordance(
      corpus,
      { about: 'concordance', key: 'k', node: found, options },
      glossary,
    );
    expect(lines.map(line => 'context' in line)).toEqual([false, false]);
  });

  it('finds a row of a frequency list by the tokens that were counted, as often as the list says', () => {
    const frequencies = countAnswering.frequency(corpus, { about: 'frequency', ...list, length: 2 }, glossary);
    for (const { form, frequency } of frequencies.rows) {
      const node = { language: 'en' as const, form, numbers: false };
      const { total, lines } = countAnswering.concordance(
        corpus,
        { about: 'concordance', key: form, node, options },
        glossary,
      );
      expect([form, total]).toEqual([form, frequency]);
      expect(lines.every(line => line.nodeWord.toLowerCase() === form)).toBe(true);
    }
  });

  it('forgets the last node word when another one is asked about', () => {
    const none = { about: 'concordance', key: 'none', node: packPlaces([]), options } as const;
    expect(countAnswering.concordance(corpus, none, glossary).total).toBe(0);
    expect(countAnswering.concordance(corpus, { ...none, key: 'k', node: found }, glossary).total).toBe(2);
  });
});

describe('collocates, dispersion', () => {
  it('count only the language in which the node word was found', () => {
    const collocates = { left: 5, right: 5, leastJoint: 1, leastFrequency: 1, sort: 'logDice' as const };
    const table = countAnswering.collocates(
      corpus,
      { about: 'collocates', key: 'k', node: found, options: collocates },
      glossary,
    );
    const chinese = countAnswering.frequency(corpus, { about: 'frequency', ...list, language: 'zh' }, glossary);
    expect(table.size).toBe(chinese.size);
    const { parts } = countAnswering.dispersion(
      corpus,
      { about: 'dispersion', key: 'k', node: found, partOf: 'work' },
      glossary,
    );
    expect(parts.map(({ name, frequency }) => [name, frequency])).toEqual([
      ['a', 2],
      ['b', 0],
    ]);
  });
});

describe('frequency', () => {
  it('filters and pages, and says how many there are', () => {
    const question = { about: 'frequency', ...list } as const;
    const whole = countAnswering.frequency(corpus, question, glossary);
    expect(whole).toMatchObject({ size: 18, formCount: 6, total: 6 });
    const page = countAnswering.frequency(corpus, { ...question, offset: 1, limit: 2 }, glossary);
    expect(page.rows).toEqual(whole.rows.slice(1, 3));
    const filtered = countAnswering.frequency(corpus, { ...question, filter: 'p*' }, glossary);
    expect([filtered.total, filtered.rows.map(row => row.form)]).toEqual([2, ['peace', 'promotes']]);
  });
});

describe('keyness', () => {
  it('finds nothing that sets one of two like works apart, and keeps to the direction asked for', () => {
    const question = {
      ...list,
      about: 'keyness',
      works: ['a'],
      least: 1,
      direction: 'both',
      sort: 'logRatio',
    } as const;
    const both = countAnswering.keyness(corpus, question, glossary);
    expect(both.rows.map(row => [row.direction, row.logRatio])).toEqual(both.rows.map(() => ['same', 0]));
    expect(countAnswering.keyness(corpus, { ...question, direction: 'more' }, glossary).total).toBe(0);
  });
});
