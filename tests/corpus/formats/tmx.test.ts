import { describe, expect, it } from 'vitest';
import { readTmx } from '../../../corpus/formats/tmx';
import { outlineOf } from './outline-of';

const read = (body: string) =>
  readTmx(`<tmx version="1.4"><header srclang="zh"/><body>${body}</body></tmx>`, { fileName: 'a.tmx' });
const tuv = (language: string, segment: string) => `<tuv xml:lang="${language}"><seg>${segment}</seg></tuv>`;

describe('readTmx', () => {
  it('gives every variant its language and the ordinal of its unit', () => {
    const units = `<tu>${tuv('zh-CN', '第一条')}${tuv('EN_us', 'Article 1')}</tu><tu>${tuv('en', 'Annex')}</tu>`;
    expect(outlineOf(read(units))).toEqual([
      'paragraph #0 zh "第一条"',
      'paragraph #0 en "Article 1"',
      'paragraph #1 en "Annex"',
    ]);
  });

  it.each([
    ['codes in pairs', 'a <bpt i="1">&lt;b></bpt>bold<ept i="1">&lt;/b></ept> word', 'a bold word'],
    ['place holders', 'line<ph x="1">&lt;br/></ph>end', 'lineend'],
    ['isolated codes', '<it pos="begin">&lt;i></it>text', 'text'],
    ['highlighting, whose text stays', 'the <hi type="term">treaty</hi> body', 'the treaty body'],
    ['text inside a code', 'see<ph>&lt;fn><sub>the note</sub>&lt;/fn></ph>', 'see the note'],
    ['entities', 'A &amp; B &lt; C', 'A & B < C'],
  ])('leaves out %s', (_name, segment, expected) => {
    const source = read(`<tu>${tuv('en', segment)}</tu>`);
    expect(source.text.trim()).toBe(expected);
  });

  it('parts the clauses of a unit where our own export put them together', () => {
    expect(outlineOf(read(`<tu>${tuv('en', 'One.<ph type="x-clause"/>Two.')}</tu>`))).toEqual([
      'paragraph #0 en "One."',
      'paragraph #0 en "Two."',
    ]);
  });

  it('reads the lang attribute of older files, and ignores notes, properties and other languages', () => {
    const units = `<tu><note>n</note><prop type="x">p</prop><tuv lang="ZH"><note>m</note><seg>甲</seg></tuv>${tuv('fr', 'un')}</tu>`;
    const source = read(units);
    expect(outlineOf(source)).toEqual(['paragraph #0 zh "甲"']);
    expect(source.omitted).toEqual({ embeddings: 1 });
  });

  it('reads one kind of a language where units have several: the one that the file has most often', () => {
    const both = `<tu>${tuv('zh-TW', '樣品')}${tuv('zh-CN', '样品')}${tuv('en-GB', 'sample')}</tu>`;
    const only = `<tu>${tuv('zh-CN', '甲')}${tuv('en-US', 'One')}</tu><tu>${tuv('zh-HK', '乙')}</tu>`;
    const twice = `<tu>${tuv('zh-CN', '范围')}${tuv('ZH_cn', '适用范围')}</tu>`;
    const source = read(both + only + twice);
    expect(outlineOf(source)).toEqual([
      'paragraph #0 zh "样品"',
      'paragraph #0 en "sample"',
      'paragraph #1 zh "甲"',
      'paragraph #1 en "One"',
      'paragraph #2 zh "乙"',
      'paragraph #3 zh "范围"',
      'paragraph #3 zh "适用范围"',
    ]);
    expect(source.omitted).toEqual({ embeddings: 1 });
  });
});
