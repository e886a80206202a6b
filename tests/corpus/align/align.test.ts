import { describe, expect, it } from 'vitest';
import { alignDocuments } from '../../../corpus/align/align';
import { plainClauses } from './plain-clauses';

const zh = plainClauses('zh', [
  { text: '加强发展政策对接', kind: 'heading' },
  { text: '各方于2019年4月27日在北京签署了12项协议，金额达3.5亿美元。', label: '1' },
  { text: '我们支持WTO规则。', label: '2' },
  { text: '我们欢迎G20在气候变化方面所做的工作，并期待各国在2030年前实现有关目标，为此将进一步加强合作。', label: '3' },
]);
const en = plainClauses('en', [
  { text: 'Strengthening Policy Alignment', kind: 'heading' },
  { text: 'On 27 April 2019 the parties signed 12 agreements in Beijing, worth 350 million dollars.', label: '1' },
  { text: 'We support the rules of the WTO.', label: '2' },
  {
    text: 'We welcome the work of the G20 on climate change and look forward to all countries reaching the goals by 2030, to which end we will strengthen cooperation further.',
    label: '3',
  },
]);

const pairsOf = (links: ReturnType<typeof alignDocuments>): string[] =>
  links.map(link => `${link.zh.join('+')}=${link.en.join('+')}`);

describe('alignDocuments', () => {
  it('pairs clauses of two complete versions one to one', () => {
    const links = alignDocuments(zh, en, { lexicon: null });
    expect(pairsOf(links)).toEqual(['zh0=en0', 'zh1=en1', 'zh2=en2', 'zh3=en3']);
    expect(links.map(link => link.origin)).toEqual(['length', 'structure', 'structure', 'structure']);
  });

  it('leaves a hole where a clause was not translated', () => {
    const [heading, first, , third] = en;
    const links = alignDocuments(zh, [heading!, first!, third!], { lexicon: null });
    expect(pairsOf(links)).toEqual(['zh0=en0', 'zh1=en1', 'zh2=', 'zh3=en3']);
  });

  it('aligns a document with nothing to holes', () => {
    expect(pairsOf(alignDocuments(zh, [], { lexicon: null }))).toEqual(['zh0=', 'zh1=', 'zh2=', 'zh3=']);
    expect(alignDocuments([], [], { lexicon: null })).toEqual([]);
  });

  it('leaves locked links as they are', () => {
    const locked = [{ zh: ['zh2'], en: ['en1'], sentences: [], score: 1, origin: 'person' as const, locked: true }];
    const links = alignDocuments(zh, en, { lexicon: null, locked });
    expect(links).toContain(locked[0]);
    expect(links.flatMap(link => link.zh).sort()).toEqual(zh.map(clause => clause.id));
    expect(links.flatMap(link => link.en).sort()).toEqual(en.map(clause => clause.id));
  });

  it('stops when it is told to', () => {
    expect(() => alignDocuments(zh, en, { lexicon: null, signal: { aborted: true } })).toThrow(
      expect.objectContaining({ code: 'cancelled' }),
    );
  });
});
