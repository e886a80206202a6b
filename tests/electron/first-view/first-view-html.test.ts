import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { type DrawnNode, drawnAttributes, drawnTags } from '../../../corpus/model/drawn-node';
import { toFirstViewHtml } from '../../../electron/first-view/first-view-html';
import { isDrawnNode } from '../../../electron/first-view/is-drawn-node';
import { withPageStart } from '../../../electron/first-view/page-start';
import { Settings } from '../../../electron/ipc/settings';

const page = '<html lang="zh-Hans"><body><!-- first view --></body></html>';

describe('isDrawnNode', () => {
  it.each<[string, unknown, boolean]>([
    ['text', '一带一路', true],
    ['an element with text', ['p', { lang: 'zh-Hans', class: 'text' }, ['一带一路']], true],
    ['lengths as style', ['div', { style: '--depth: 1; margin-top: -11.5px;' }, []], true],
    ['a script', ['script', {}, ['alert(1)']], false],
    ['a link', ['a', { href: 'https://example.org' }, []], false],
    ['an attribute that runs', ['div', { onclick: 'alert(1)' }, []], false],
    ['a style with an address', ['div', { style: 'background: url(x);' }, []], false],
    ['a style that ends its rule', ['div', { style: 'left: 1px;} body {left: 1px;' }, []], false],
    ['an element inside that is refused', ['div', {}, [['p', {}, [['iframe', {}, []]]]]], false],
    ['something else', { tag: 'div' }, false],
    ['more elements than a window has', ['div', {}, Array.from({ length: 5_000 }, () => ['i', {}, []])], false],
  ])('%s: %j is %s', (_what, value, expected) => expect(isDrawnNode(value)).toBe(expected));

  it('refuses what goes deeper than any window, without going all the way', () => {
    let deep: unknown = 'text';
    for (let depth = 0; depth < 100_000; depth += 1) deep = ['div', {}, [deep]];
    expect(isDrawnNode(deep)).toBe(false);
  });
});

describe('toFirstViewHtml', () => {
  it('reads back as the very elements and text that were given, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '/', 'script', ' ', '读', '\u{20000}') });
    const attributes = fc.record({ class: text, 'aria-current': text }, { requiredKeys: [] });
    const { node } = fc.letrec<{ node: DrawnNode }>(tie => ({
      node: fc.oneof(
        { depthSize: 'small' },
        text.map(words => ['span', {}, [words]] as DrawnNode),
        fc.tuple(fc.constantFrom('div', 'section'), attributes, fc.array(tie('node'), { maxLength: 3 })),
      ),
    }));
    fc.assert(
      fc.property(node, given => {
        const [read] = parseFragment(toFirstViewHtml(given).html).childNodes;
        expect(read && fromTree(read)).toEqual(given);
      }),
      { numRuns: 200 },
    );
  });

  it('turns inline styles, which the policy forbids, into rules', () => {
    const { html, css } = toFirstViewHtml(['div', { style: '--depth: 1;' }, [['p', { style: '--depth: 1;' }, ['甲']]]]);
    expect(html).toBe('<div data-style="0"><p data-style="0">甲</p></div>');
    expect(css).toBe('#first-view [data-style="0"]{--depth: 1;}');
  });
});

describe('withPageStart', () => {
  it('gives the page its language, its palette, its settings as data and the window as it was left', () => {
    const settings = Settings.parse({ language: 'en', openWork: '</script><script>alert(1)</script>' });
    const html = withPageStart(page, { settings, palette: 'dark', drawn: ['p', {}, ['words']] }, 'once');
    expect(html).toContain('<html lang="en" data-palette="dark">');
    expect(html.match(/<script/g)).toHaveLength(1);
    const data = /<script type="application\/json" id="stored-settings">(.*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(data)).toEqual(settings);
    expect(html).toMatch(/<style nonce="once">.*<div id="first-view"[^>]* inert><p>words<\/p><\/div>/);
  });
});

it('lists no element or attribute that runs or leads elsewhere', () => {
  expect([...drawnTags].filter(tag => /script|style|link|a$|iframe|object|embed|form|img|meta|base/.test(tag))).toEqual(
    [],
  );
  expect([...drawnAttributes].filter(name => /^on|href|src|action|srcdoc/.test(name))).toEqual([]);
});

function fromTree(node: DefaultTreeAdapterTypes.ChildNode): DrawnNode {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  const { tagName, attrs, childNodes } = node as DefaultTreeAdapterTypes.Element;
  const parts = childNodes.map(fromTree);
  const own = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
  return [tagName, own, tagName === 'span' && parts.length === 0 ? [''] : parts];
}
