import { describe, expect, it } from 'vitest';
import { parseGlossary } from '../../../corpus/segment/glossary';

describe('parseGlossary', () => {
  it('reads renderings in order, preferred first', () => {
    const table = 'zh\ten\tdomain\n对接\talignment | synergy\tdiplomacy\n';
    expect(parseGlossary(table).entries).toEqual([{ zh: '对接', en: ['alignment', 'synergy'], domain: 'diplomacy' }]);
  });

  it('leaves out empty lines, terms without rendering, and repeats', () => {
    const table = '\uFEFFzh\ten\tdomain\r\n\r\n共商\t\tlaw\r\n共建\tbuild\tlaw\r\n共建\tother\tlaw\r\n';
    expect(parseGlossary(table).entries).toEqual([{ zh: '共建', en: ['build'], domain: 'law' }]);
  });
});
