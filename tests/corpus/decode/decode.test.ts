import iconv from 'iconv-lite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../corpus/decode/decode';
import type { Encoding } from '../../../corpus/decode/encoding';
import { CorpusError } from '../../../corpus/errors/corpus-error';

const simplified =
  '第一条 为了维护国家主权，促进国际合作，缔约双方经友好协商，达成如下协议。\r\n第二条 本协定自签字之日起生效。';
const traditional =
  '第一條 為了維護國家主權，促進國際合作，締約雙方經友好協商，達成如下協議。\n第二條 本協定自簽字之日起生效。';
const english =
  'The States Parties to the “present” Convention — desiring to strengthen co-operation — have agreed as follows.';

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
}

const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    if (error instanceof CorpusError) return error.code;
    throw error;
  }
  return 'none';
};

describe('decode', () => {
  const cases: readonly [string, string, Uint8Array, Encoding][] = [
    ['UTF-8', simplified, new TextEncoder().encode(simplified), 'utf-8'],
    ['UTF-8 with a mark', simplified, new TextEncoder().encode(`\uFEFF${simplified}`), 'utf-8'],
    ['plain ASCII', 'Article 1', new TextEncoder().encode('Article 1'), 'utf-8'],
    ['UTF-16 LE with a mark', simplified, utf16(`\uFEFF${simplified}`, true), 'utf-16le'],
    ['UTF-16 BE with a mark', simplified, utf16(`\uFEFF${simplified}`, false), 'utf-16be'],
    ['UTF-16 LE without a mark, Chinese', simplified, utf16(simplified, true), 'utf-16le'],
    ['UTF-16 BE without a mark, Chinese', traditional, utf16(traditional, false), 'utf-16be'],
    ['UTF-16 LE without a mark, English', english, utf16(english, true), 'utf-16le'],
    ['UTF-16 BE without a mark, English', english, utf16(english, false), 'utf-16be'],
    ['GB18030', simplified, iconv.encode(simplified, 'gb18030'), 'gb18030'],
    ['GBK with traditional characters', traditional, iconv.encode(traditional, 'gbk'), 'gb18030'],
    ['Big5', traditional, iconv.encode(traditional, 'big5-hkscs'), 'big5-hkscs'],
    ['a short Big5 line', '中華民國憲法', iconv.encode('中華民國憲法', 'big5-hkscs'), 'big5-hkscs'],
    ['a short GB line', '中华人民共和国宪法', iconv.encode('中华人民共和国宪法', 'gb18030'), 'gb18030'],
    ['Windows-1252 quotes and dashes', english, iconv.encode(english, 'windows-1252'), 'windows-1252'],
    ['HZ', '第一条 abc', new TextEncoder().encode('~{5ZR;Lu~} abc'), 'hz-gb-2312'],
  ];

  it.each(cases)('reads %s', (_name, text, bytes, encoding) => {
    const decoded = decode(bytes);
    expect(decoded.report.encoding).toBe(encoding);
    expect(decoded.text).toBe(text);
    expect(decoded.report.replacedCount).toBe(0);
  });

  it('takes a person at their word', () => {
    const bytes = iconv.encode(traditional, 'big5-hkscs');
    const { report } = decode(bytes, { encoding: 'gb18030' });
    expect(report).toMatchObject({ encoding: 'gb18030', detected: 'person' });
  });

  it('does not believe a wrong declaration, and believes a right one', () => {
    const bytes = iconv.encode(simplified, 'gb18030');
    expect(decode(bytes, { declared: 'big5' }).text).toBe(simplified);
    expect(decode(bytes, { declared: 'GB2312' }).report).toMatchObject({ encoding: 'gb18030', detected: 'declared' });
  });

  it('counts what it had to replace', () => {
    const bytes = new TextEncoder().encode(`${simplified.repeat(3)}\uFFFD`);
    bytes[0] = 0xff;
    const { report } = decode(bytes);
    expect(report.encoding).toBe('utf-8');
    expect(report.replacedCount).toBe(3);
  });

  it('keeps NULs, lone surrogates and every kind of line end', () => {
    const odd = '第一条\0\r第二条\r\n\uD800第三条的规定，由国家有关部门在本法中作出说明';
    const { text, report } = decode(utf16(odd, true), { encoding: 'utf-16le' });
    expect(text).toBe(odd);
    expect(report.replacedCount).toBe(1);
  });

  it('does not count whole surrogate pairs as lost', () => {
    expect(decode(utf16('𠮷野第一条规定', true), { encoding: 'utf-16le' }).report.replacedCount).toBe(0);
  });

  it.each([
    ['nothing', new Uint8Array(), 'file-empty'],
    ['a mark alone', Uint8Array.of(0xef, 0xbb, 0xbf), 'file-empty'],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'file-binary'],
    ['a program', Uint8Array.from({ length: 500 }, (_, at) => (at * 37) % 31), 'file-binary'],
  ] as const)('refuses %s', (_name, bytes, code) => {
    expect(codeOf(() => decode(bytes))).toBe(code);
  });

  it('throws nothing but corpus errors, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        expect(typeof codeOf(() => decode(bytes))).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});
