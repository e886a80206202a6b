import { describe, expect, it } from 'vitest';
import { declaredHtmlEncoding, readHtml } from '../../../corpus/formats/html';
import { emphasisOf, outlineOf, outsideParts } from './outline-of';

const read = (body: string) => readHtml(body, { fileName: 'page.html' });
const ascii = (text: string) => new Uint8Array([...text].map(character => character.charCodeAt(0)));

describe('readHtml', () => {
  it.each([
    ['headings carry their rank', '<h2>总则</h2><p>正文</p>', ['heading2 "总则"', 'paragraph "正文"']],
    [
      'text right inside a container is a paragraph',
      '甲<div>乙</div>丙',
      ['paragraph "甲"', 'paragraph "乙"', 'paragraph "丙"'],
    ],
    ['white space is collapsed', '<p>  one\n\t two  </p>', ['paragraph "one two"']],
    ['a line end between Han characters leaves no space', '<p>我们欢迎\n各方</p>', ['paragraph "我们欢迎各方"']],
    ['a line end between Han and Latin is a space', '<p>我们欢迎\nAPEC</p>', ['paragraph "我们欢迎 APEC"']],
    ['entities are text', '<p>A&amp;B&nbsp;&lt;C&gt; &#x4E2D;</p>', ['paragraph "A&B\u00a0<C> 中"']],
    ['ideographic indents lie outside the part', '<p>　　第一条</p>', ['paragraph "第一条"']],
    [
      'sentences parted by br are paragraphs',
      '<p>第一条　甲。<br>第二条　乙。</p>',
      ['paragraph "第一条　甲。"', 'paragraph "第二条　乙。"'],
    ],
    ['a heading keeps its br as white space', '<h1>联合公报<br>（2019年）</h1>', ['heading1 "联合公报\\n（2019年）"']],
    ['pre is lines', '<pre>one\n  two</pre>', ['lines "one\\n  two"']],
    ['a paragraph without an end tag ends at the next', '<p>one<p>two', ['paragraph "one"', 'paragraph "two"']],
    [
      'navigation and contents are furniture',
      '<nav>首页</nav><div class="toc">第一章</div>',
      ['furniture "首页"', 'furniture "第一章"'],
    ],
    ['a foot note is a note', '<aside role="doc-footnote">注</aside>', ['note "注"']],
    [
      'declared languages go down to the text',
      '<div lang="zh-Hans">甲<p lang="en">b</p><p lang="fr">c</p></div>',
      ['paragraph zh "甲"', 'paragraph en "b"', 'paragraph zh "c"'],
    ],
    ['inline blocks do not part words', '<p>op<span>er</span>ation</p>', ['paragraph "operation"']],
  ])('%s', (_name, body, expected) => {
    expect(outlineOf(read(body))).toEqual(expected);
  });

  it('does not believe the page that all of it is in one language', () => {
    const page =
      '<html lang="zh"><body lang="zh-CN"><p>第一条</p><p>Article 1</p><p lang="en">Article 2</p></body></html>';
    expect(read(page).parts.map(part => part.language)).toEqual([null, null, 'en']);
  });

  it('joins hard-wrapped lines later, as lines', () => {
    const line = 'the parties shall take all measures that are necessary to';
    const source = read(`<p>${[line, line, line, line, 'carry them out.'].join('<br>')}</p>`);
    expect(source.parts.map(part => part.kind)).toEqual(['lines']);
  });

  it.each([
    ['decimal by default', '<ol><li>a<li>b</ol>', ['1.', '2.']],
    ['from a start', '<ol start="7"><li>a<li>b</ol>', ['7.', '8.']],
    ['with a value of its own', '<ol><li>a<li value="9">b<li>c</ol>', ['1.', '9.', '10.']],
    ['letters and Roman numbers', '<ol type="a"><li>a</ol><ol type="I"><li>b<li>c</ol>', ['a.', 'I.', 'II.']],
    ['Chinese numbers by style', '<ol style="list-style-type: cjk-ideographic"><li>a<li>b</ol>', ['一、', '二、']],
    ['backwards', '<ol reversed><li>a<li>b</ol>', ['2.', '1.']],
    ['bullets by depth', '<ul><li>a<ul><li>b</ul></ul>', ['•', '◦']],
    ['none where the author typed the number', '<ol><li>（一）甲<li>（二）乙</ol>', [null, null]],
    ['none where the style says so', '<ul style="list-style: none"><li>a</ul>', [null]],
  ])('numbers list items: %s', (_name, body, markers) => {
    expect(read(body).parts.map(part => part.marker)).toEqual(markers);
  });

  it('gives nested items their depth, and later paragraphs of an item no second marker', () => {
    expect(outlineOf(read('<ol><li><p>one</p><p>more</p><ol><li>deep</ol></ol>'))).toEqual([
      'item1 [1.] "one"',
      'item1 "more"',
      'item2 [1.] "deep"',
    ]);
  });

  it('gives cells their row and column, spans counted', () => {
    const table = '<table><tr><td rowspan=2>甲<td>a<tr><td>b<tr><td colspan=2>丙<td>c</table>';
    expect(outlineOf(read(table))).toEqual([
      'cell 0/0 "甲"',
      'cell 0/1 "a"',
      'cell 1/1 "b"',
      'cell 2/0 "丙"',
      'cell 2/2 "c"',
    ]);
  });

  it('keeps the paragraphs of a bilingual cell in that cell', () => {
    const table = '<table><tr><td><p>第一条</p><p>第二条</p><td><p>Article 1</p><p>Article 2</p></table>';
    expect(outlineOf(read(table))).toEqual([
      'cell 0/0 "第一条"',
      'cell 0/0 "第二条"',
      'cell 0/1 "Article 1"',
      'cell 0/1 "Article 2"',
    ]);
  });

  it.each([
    ['one column', '<table><tr><td>a<tr><td>b</table>'],
    ['a table inside', '<table><tr><td>a<td><table><tr><td>b</table></table>'],
    ['marked as presentation', '<table role=presentation><tr><td>a<td>b</table>'],
  ])('reads a table that only arranges the page as running text: %s', (_name, table) => {
    expect(outlineOf(read(table))).toEqual(['paragraph "a"', 'paragraph "b"']);
  });

  it('keeps emphasis and links as ranges, and joins those that touch', () => {
    const body = '<p>见<b>第</b><b>一</b><a href="https://example.org/x">条<sup>2</sup></a>和<em> 附件 </em>。</p>';
    expect(emphasisOf(read(body))).toEqual([
      'strong:第一',
      'link:条2 → https://example.org/x',
      'superscript:2',
      'emphasis:附件',
    ]);
  });

  it('cuts emphasis at the edges of parts', () => {
    expect(emphasisOf(read('<b><p>one</p><p>two</p></b>'))).toEqual(['strong:one', 'strong:two']);
  });

  it('leaves out and counts what is not text, and runs nothing', () => {
    const source = read(
      '<script>alert(1)</script><style>p{}</style><p onclick="x()">文<img src="http://a/b.png"><svg><text>x</text></svg></p>' +
        '<iframe src="//a"></iframe><template>t</template><noscript>n</noscript><p hidden>h</p><p style="display:none">i</p>',
    );
    expect(outlineOf(source)).toEqual(['paragraph "文"']);
    expect(source.omitted).toEqual({ scripts: 4, images: 2, embeddings: 1, hidden: 2 });
  });

  it('takes the title from the head and not into the text', () => {
    const source = read('<html><head><title> 联合\n公报 </title></head><body><p>文</body>');
    expect(source.title).toBe('联合 公报');
    expect(outlineOf(source)).toEqual(['paragraph "文"']);
  });

  it('knows what a site sets around the text, and no text of any name', () => {
    const text = '<div class="menu">第一条　为了保障示例安全，维护公民、法人的合法权益，根据宪法，制定本条例。</div>';
    const page = [
      '<script>var menu = "a long program that is no text and says nothing of how long the page is";</script>',
      '<div class="breadcrumb">首页 &gt; 政策</div><ul class="menu"><li>首页</li></ul>',
      text,
      '<article>国务院<footer>2024年3月1日</footer></article><div id="footer" class="wide">版权所有</div>',
      '<footer>备案号</footer>',
    ];
    expect(outlineOf(read(page.join(''))).map(line => line.split(' ')[0])).toEqual([
      ...['furniture', 'furniture'],
      ...['paragraph', 'paragraph', 'paragraph'],
      ...['furniture', 'furniture'],
    ]);
  });

  it('takes the one great heading of a page for its title', () => {
    const page = (body: string) => `<html><head><title>条例_某某网</title></head><body>${body}</body></html>`;
    expect(read(page('<p>索引号</p><h1> 示例\n条例</h1><p>文</p>')).title).toBe('示例 条例');
    expect(read(page('<h1>甲</h1><p>文</p><h1>乙</h1>')).title).toBe('条例_某某网');
  });

  it('reads XHTML with elements that close themselves', () => {
    const page =
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><a id="x"/><p>文</p></body></html>';
    const source = read(page);
    expect(outlineOf(source)).toEqual(['paragraph "文"']);
    expect(source.emphasis).toEqual([]);
  });

  it.each([
    ['nested', '<div>'.repeat(100_000) + '文'],
    ['nested formatting', '<b>'.repeat(100_000) + '文'],
    ['nested lists', '<ul><li>'.repeat(50_000) + '文'],
    ['nested tables', '<table><tr><td>'.repeat(20_000) + '文'],
  ])('survives a hundred thousand %s elements', (_name, page) => {
    expect(read(page).text.trim()).toBe('文');
  });

  it('leaves only white space outside its parts', () => {
    const source = read('a<p>b<ul><li>c<li></ul><table><tr><td>d<td>e</table><pre>\n f \n</pre>');
    expect(outsideParts(source).trim()).toBe('');
  });
});

describe('declaredHtmlEncoding', () => {
  it.each([
    ['<meta charset="gbk">', 'gbk'],
    ['<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=Big5">', 'Big5'],
    ['<?xml version="1.0" encoding="GB2312"?><html>', 'GB2312'],
    ['<!-- <meta charset=utf-16> --><meta charset=utf-8>', 'utf-8'],
    ['<p>charset=gbk</p>', null],
  ])('%s declares %s', (head, encoding) => {
    expect(declaredHtmlEncoding(ascii(head))).toBe(encoding);
  });
});
