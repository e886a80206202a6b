import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../renderer/annotation/markdown';

const page = (note: string): HTMLElement =>
  Object.assign(document.createElement('div'), { innerHTML: renderMarkdown(note) });

describe('renderMarkdown', () => {
  it('sets what Markdown says', () => {
    expect(renderMarkdown('**加强** is *strengthen*').trim()).toBe(
      '<p><strong>加强</strong> is <em>strengthen</em></p>',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<style>body{display:none}</style>',
    '<iframe src="https://example.org"></iframe>',
    '<a href="javascript:alert(1)">x</a>',
    '<base href="https://example.org/">',
  ])('shows %s as letters', raw => {
    const shown = page(`before ${raw} after`);
    expect(shown.querySelectorAll('script, img, svg, style, iframe, a, base')).toHaveLength(0);
    expect(shown.textContent?.trim()).toBe(`before ${raw} after`);
  });

  it('shows a picture as its description, so that nobody learns that the note was read', () => {
    const shown = page('![a map](https://example.org/track.png)');
    expect(shown.innerHTML).not.toContain('example.org');
    expect(shown.textContent?.trim()).toBe('[a map]');
  });

  it.each(['javascript:alert(1)', 'vbscript:x', 'file:///etc/passwd', 'data:text/html,<script>x</script>'])(
    'makes no link of %s',
    address => expect(page(`[click](${address})`).querySelector('a')).toBeNull(),
  );

  it('keeps a link’s address whole and quoted', () => {
    const link = page('[to](https://example.org/?a=1&b="x")').querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://example.org/?a=1&b=%22x%22');
    expect(link?.getAttributeNames().sort()).toEqual(['class', 'href']);
  });
});
