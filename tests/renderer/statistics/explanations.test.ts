import { describe, expect, test } from 'vitest';
import { findCollocates } from '../../../corpus/statistics/collocates';
import { countFrequencies } from '../../../corpus/statistics/frequency-list';
import { compareFrequencies } from '../../../corpus/statistics/keyword-list';
import { disperseNode } from '../../../corpus/statistics/node-dispersion';
import { measureMessages } from '../../../renderer/messages/measure-messages';
import { explainCollocate } from '../../../renderer/statistics/explain-collocate';
import { explainDispersion, explainShare } from '../../../renderer/statistics/explain-dispersion';
import { explainFrequency } from '../../../renderer/statistics/explain-frequency';
import { explainKeyword, stars } from '../../../renderer/statistics/explain-keyword';
import type { Explanation } from '../../../renderer/statistics/explanation';
import { excerptAround } from '../../../renderer/statistics/excerpt-around';
import { cutName } from '../../../renderer/statistics/draw-figure';
import { toConcordanceOptions } from '../../../renderer/statistics/concordance-settings';
import { countedClauses, placesOf } from '../../helpers/counted-clauses';

const clauses = countedClauses([
  { text: 'open trade and open markets', section: 'one' },
  { text: 'green trade is open trade today', section: 'two' },
]);
const found = placesOf(clauses, 'open');
const table = findCollocates(found, clauses, { left: 1, right: 1, leastJoint: 1, leastFrequency: 1, sort: 'logDice' });
const trade = table.rows.find(row => row.form === 'trade')!;

/** Works a written formula out: what stands left of the last `=` has to give what stands right of it. */
function workedOut(line: string): [number, number] {
  const at = line.lastIndexOf('=');
  const expression = line
    .slice(0, at)
    .replace(/^[^=]*=/, line.indexOf('=') < at ? '' : '$&')
    .replace(/log₂/g, 'Math.log2')
    .replace(/√(\d+)/g, 'Math.sqrt($1)')
    .replace(/³/g, '**3')
    .replace(/½/g, '0.5')
    .replace(/·/g, '*')
    .replace(/−/g, '-')
    .replace(/(\d) (\d{3})/g, '$1$2')
    .replace(/(\d) (\d{3})/g, '$1$2')
    .replace(/\|([^|]+)\|/g, 'Math.abs($1)');
  return [Number(new Function(`return ${expression}`)()), Number(line.slice(at + 1))];
}

const written = (explanation: Explanation) => explanation.filled[explanation.filled.length - 1] ?? '';

describe('explanations', () => {
  const keywords = compareFrequencies(countFrequencies(clauses.slice(0, 1)), countFrequencies(clauses.slice(1)));
  const keyword = keywords.rows.find(row => row.form === 'open')!;
  const dispersion = disperseNode(found, clauses, 'section');
  const frequency = countFrequencies(clauses);
  test.each<[string, Explanation, number]>([
    ['logDice', explainCollocate('logDice', trade, table), trade.logDice],
    ['MI³', explainCollocate('mi3', trade, table), trade.mi3],
    ['t', explainCollocate('t', trade, table), trade.t],
    ['the joint count', explainCollocate('joint', trade, table), trade.joint],
    ['log ratio', explainKeyword('logRatio', keyword, keywords), keyword.logRatio],
    ['simple maths', explainKeyword('simpleMaths', keyword, keywords), keyword.simpleMaths],
    ['DP', explainDispersion('dp', 'open', dispersion), dispersion.dp ?? NaN],
    ['DPnorm', explainDispersion('dpNorm', 'open', dispersion), dispersion.dpNorm ?? NaN],
    ['Juilland’s D', explainDispersion('juillandD', 'open', dispersion), dispersion.juillandD ?? NaN],
    ['a share', explainShare(dispersion.parts[0]!, 'one', dispersion), 2 / 3],
    ['per million', explainFrequency('perMillion', frequency.rows[0]!, frequency.size), 3e6 / 11],
  ])('of %s can be worked out and give the value of the table', (_name, explanation, value) => {
    const [worked, said] = workedOut(written(explanation));
    const tolerance = Math.max(0.002, Math.abs(value) * 1e-4);
    expect(Math.abs(worked - value)).toBeLessThan(tolerance);
    expect(Math.abs(said - value)).toBeLessThan(tolerance);
  });

  test('of MI say why there is none for few places', () => {
    expect(trade.mi).toBeNull();
    expect(written(explainCollocate('mi', trade, table))).toBe('O₁₁ = 2 < 3');
  });

  test('of log-likelihood show the four cells and what they are expected to be', () => {
    const { filled } = explainCollocate('logLikelihood', trade, table);
    expect(filled[0]).toBe('O₁₁ 2   O₁₂ 3   O₂₁ 1   O₂₂ 5');
    expect(filled[2]).toContain(trade.logLikelihood.toFixed(4));
  });

  test('have a sentence and, where they are not plain counts, a source', () => {
    for (const figure of ['logDice', 'logLikelihood', 'mi', 'mi3', 't', 'fisher'] as const) {
      const explanation = explainCollocate(figure, trade, table);
      expect(measureMessages.zh[`${explanation.measure}More`]).not.toBe('');
      expect(explanation.source).toMatch(/\d{4}/);
    }
  });

  test('of significance have a star for each critical value', () => {
    const row = (logLikelihoodTwoTerm: number) => stars({ ...keyword, logLikelihoodTwoTerm });
    expect([row(3.83), row(3.84), row(-6.7), row(11), row(20)]).toEqual(['', '*', '**', '***', '****']);
  });
});

describe('excerptAround', () => {
  const text = 'The parties shall strengthen cooperation in trade and in transport along the whole road together.';
  const whole = { start: 0, end: text.length };
  test.each([
    [null, 200],
    [{ start: 29, end: 40 }, 40],
    [{ start: 88, end: 96 }, 40],
    [null, 30],
    [{ start: 0, end: 3 }, 10],
  ])('with %j in %d characters lies in the sentence, holds the words and cuts none', (wanted, longest) => {
    const { start, end } = excerptAround(text, whole, wanted, longest);
    expect([start >= 0, end <= text.length, start < end]).toEqual([true, true, true]);
    if (wanted !== null) expect([start <= wanted.start, end >= wanted.end]).toEqual([true, true]);
    expect(text.charAt(start - 1)).toMatch(/^ ?$/);
    expect(text.charAt(end)).toMatch(/^ ?$/);
  });
});

describe('cutName', () => {
  test('counts a Han character as nearly two letters', () => {
    expect(cutName('short', 10)).toBe('short');
    expect(cutName('加强基础设施互联互通', 8)).toBe('加强基础…');
  });
});

describe('toConcordanceOptions', () => {
  const settings = { window: 4, unit: 'word', keys: ['1R', 'N', '2L'], order: null, sampleSize: 5, seed: 3 } as const;
  test('sorts Chinese by pinyin and English by the alphabet unless told otherwise', () => {
    const orders = (node: string) => toConcordanceOptions(settings, node).sort.map(({ order }) => order);
    expect(orders('合作')).toEqual(['pinyin', 'pinyin', 'pinyin']);
    expect(orders('trade')).toEqual(['alphabet', 'alphabet', 'alphabet']);
    expect(toConcordanceOptions({ ...settings, order: 'strokes' }, 'trade').sort[0]?.order).toBe('strokes');
  });

  test('turns the three keys into sides and distances, and the sample into its size and seed', () => {
    const { sort, sample } = toConcordanceOptions(settings, 'trade');
    expect(sort.map(({ side, distance }) => [side, distance])).toEqual([
      ['right', 1],
      ['node', 1],
      ['left', 2],
    ]);
    expect(sample).toEqual({ size: 5, seed: 3 });
  });
});
