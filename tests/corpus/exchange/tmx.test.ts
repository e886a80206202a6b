import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { alignmentTable } from '../../../corpus/exchange/alignment-table';
import { writeTmx } from '../../../corpus/exchange/tmx';
import type { AlignmentLink } from '../../../corpus/model/alignment-link';
import { plainClauses } from '../align/plain-clauses';

const zh = plainClauses('zh', ['我们支持 <WTO> & 规则。', '第二段。', '独有。']);
const en = plainClauses('en', ['We support the "WTO" rules. Second paragraph.', 'Bad \u0000 \ud800 characters']);
const link = (zhIds: string[], enIds: string[], sentences: AlignmentLink['sentences'] = []): AlignmentLink => ({
  zh: zhIds,
  en: enIds,
  sentences,
  score: 0.9,
  origin: 'length',
  locked: false,
});
const sentences = [
  { zh: [{ clauseId: 'zh0', range: { start: 0, end: 16 } }], en: [{ clauseId: 'en0', range: { start: 0, end: 27 } }] },
  { zh: [{ clauseId: 'zh1', range: { start: 0, end: 4 } }], en: [{ clauseId: 'en0', range: { start: 28, end: 45 } }] },
];
const work = { zh, en, links: [link(['zh0', 'zh1'], ['en0'], sentences), link(['zh2'], []), link([], ['en1'])] };
const options = { unit: 'clause' as const, toolVersion: '1', created: '2026-11-22T20:00:00.000Z' };

/** Every unit as its segments by language, read by an XML parser that knows nothing of us. */
function segmentsOf(tmx: string): Record<string, string>[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: name => name === 'tu' || name === 'tuv',
    stopNodes: ['*.seg'],
  });
  const units = parser.parse(tmx).tmx.body.tu as { tuv: { '@_xml:lang': string; seg: string }[] }[];
  return units.map(unit => Object.fromEntries(unit.tuv.map(variant => [variant['@_xml:lang'], variant.seg])));
}

describe('writeTmx', () => {
  it('writes one unit a link, with a place holder between the clauses of a side', () => {
    expect(segmentsOf(writeTmx(work, options))).toEqual([
      {
        zh: '我们支持 &lt;WTO&gt; &amp; 规则。<ph type="x-clause"/>第二段。',
        en: 'We support the &quot;WTO&quot; rules. Second paragraph.',
      },
      { zh: '独有。' },
      { en: 'Bad \uFFFD \uFFFD characters' },
    ]);
  });

  it('writes one unit a sentence link when asked to', () => {
    const units = segmentsOf(writeTmx({ ...work, links: work.links.slice(0, 1) }, { ...options, unit: 'sentence' }));
    expect(units.map(unit => unit['en'])).toEqual(['We support the &quot;WTO&quot; rules.', 'Second paragraph.']);
  });

  it('says in its header what the standard asks for', () => {
    expect(writeTmx(work, options)).toMatch(
      /<tmx version="1\.4">\s*<header creationtool="Duidu" creationtoolversion="1" segtype="paragraph" o-tmf="Duidu" adminlang="en" srclang="zh" datatype="plaintext" creationdate="20261122T200000Z"\/>/,
    );
  });
});

describe('alignmentTable', () => {
  it('has a row for each link, holes with an empty side', () => {
    expect(alignmentTable(work).map(row => [row[1], row[3], row[7]])).toEqual([
      ['zh', 'en', 'zh_clauses'],
      [`${zh[0]!.text}\n${zh[1]!.text}`, en[0]!.text, 'zh0\nzh1'],
      [zh[2]!.text, '', 'zh2'],
      ['', en[1]!.text, ''],
    ]);
  });
});
