import { describe, expect, it } from 'vitest';
import { declaredXmlEncoding, parseXml, xmlText } from '../../../corpus/formats/xml';

const damaged = expect.objectContaining({ code: 'file-damaged' });

describe('parseXml', () => {
  it('keeps names, attributes, text, CDATA and the five entities', () => {
    const root = parseXml(
      '<?xml version="1.0"?><!-- c --><a:b x="1 &amp; 2">&lt;甲&gt;<![CDATA[<乙>]]><c/>&#x4E19;</a:b>',
      'a.xml',
    );
    expect(root).toMatchObject({ name: 'a:b', attributes: { x: '1 & 2' } });
    expect(xmlText(root)).toBe('<甲><乙>丙');
  });

  it.each([
    ['nothing', ''],
    ['no element', 'text only'],
    ['a file that ends too early', '<a><b>text'],
    ['entities of its own', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['external entities', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['a billion laughs', '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><l>&b;</l>'],
    ['an element inside itself ten thousand times', '<a>'.repeat(10_000) + '</a>'.repeat(10_000)],
  ])('refuses %s', (_name, xml) => {
    expect(() => parseXml(xml, 'a.xml')).toThrow(damaged);
  });

  it('accepts a document type without entities, and leaves entities that it does not know as they stand', () => {
    expect(xmlText(parseXml('<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx>&nbsp;</tmx>', 'a.tmx'))).toBe('&nbsp;');
  });
});

describe('declaredXmlEncoding', () => {
  it.each([
    ['<?xml version="1.0" encoding="GB2312"?><a/>', 'GB2312'],
    ["<?xml version='1.0' encoding='UTF-16'?><a/>", 'UTF-16'],
    ['<a encoding="big5"/>', 'utf-8'],
  ])('%s', (xml, encoding) => {
    expect(declaredXmlEncoding(new TextEncoder().encode(xml))).toBe(encoding);
  });
});
