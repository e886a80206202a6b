import { describe, expect, it } from 'vitest';
import { alignDocuments } from '../../../corpus/align/align';
import { prepareDocuments } from '../../../corpus/align/prepared-documents';
import { refineGroups, type ClauseGroup } from '../../../corpus/align/refine-links';
import { plainClauses, type Draft } from './plain-clauses';

const group = (zh: number[], en: number[]): ClauseGroup => ({ zh, en, probability: 0.9 });

const refined = (zh: Draft[], en: Draft[], groups: readonly ClauseGroup[]): string[] => {
  const prepared = prepareDocuments(plainClauses('zh', zh), plainClauses('en', en), null);
  return refineGroups(prepared, groups).map(one => `${one.zh.join('+')}=${one.en.join('+')}`);
};

const wto = '我们支持WTO规则以及2015年达成的《巴黎协定》。';
const wtoEnglish = 'We support the rules of the WTO and the agreement reached in Paris in 2015.';
const g20 = '我们欢迎G20在2019年所做的工作。';
const g20English = 'We welcome the work done by the G20 in 2019.';
const apec = '我们注意到APEC在2020年通过的第37号文件。';
const apecEnglish = 'We take note of document 37 adopted by APEC in 2020.';

describe('refineGroups', () => {
  it('joins two groups when a sentence stands on the other side of their border', () => {
    const groups = [group([0], [0]), group([1], [1])];
    const joined = refined([wto, g20 + apec], [`${wtoEnglish} ${g20English}`, apecEnglish], groups);
    expect(joined).toEqual(['0+1=0+1']);
  });

  it('leaves a border at which both sides carry the same number', () => {
    const zh = [
      { text: wto, label: '1' },
      { text: g20 + apec, label: '2' },
    ];
    const en = [
      { text: `${wtoEnglish} ${g20English}`, label: '1' },
      { text: apecEnglish, label: '2' },
    ];
    expect(refined(zh, en, [group([0], [0]), group([1], [1])])).toEqual(['0=0', '1=1']);
  });

  it('makes a hole of a clause in a group that none of its sentences belongs to', () => {
    const elsewhere = 'UNESCO and the WHO, the ILO and the FAO met in 2021 about file 85.';
    const stray = '2021年UNESCO、WHO、ILO、FAO就第85号档案举行会议。';
    const groups = [group([0, 1, 2], [0]), group([3], [1])];
    const found = refined([wto, stray, apec, stray], [`${wtoEnglish} ${apecEnglish}`, elsewhere], groups);
    expect(found).toEqual(['0+2=0', '1=', '3=1']);
  });

  it('leaves groups alone whose sentences pair one to one', () => {
    const groups = [group([0], [0]), group([1], [1])];
    expect(refined([wto, g20], [wtoEnglish, g20English], groups)).toEqual(['0=0', '1=1']);
  });
});

describe('alignDocuments with paragraphs cut at other places', () => {
  it('links what shares a sentence', () => {
    const zh = plainClauses('zh', [wto, g20 + apec, '会议结束。']);
    const en = plainClauses('en', [`${wtoEnglish} ${g20English}`, apecEnglish, 'The meeting ended.']);
    const links = alignDocuments(zh, en, { lexicon: null });
    expect(links.map(link => `${link.zh.join('+')}=${link.en.join('+')}`)).toEqual(['zh0+zh1=en0+en1', 'zh2=en2']);
  });
});
