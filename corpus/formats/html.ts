import { elementsOf, findElement, parseHtmlTree, textOf, type HtmlDocument, type HtmlElement } from './html-tree';
import { HtmlWalker } from './html-walker';
import { asReadingError, type ReaderOptions } from './reader-options';
import { SourceBuilder } from './source-builder';
import type { SourceText } from './source-text';

/**
 * Reads a page of HTML or XHTML (HTML Standard, section 13.2: every page can be read).
 *
 * Scripts, styles, templates and hidden elements are left out and counted; nothing runs and nothing is fetched.
 * Throws `file-empty` when no text is left, `cancelled`, or `file-too-large`.
 */
export function readHtml(html: string, options: ReaderOptions): SourceText {
  try {
    const document = parseHtmlTree(html, options.fileName, isXhtml(html));
    const builder = new SourceBuilder();
    walkHtml(document, builder, options);
    return builder.finish(titleOf(document));
  } catch (error) {
    throw asReadingError(error, options);
  }
}

/** Reads a parsed page into a builder that may hold other pages already (EPUB). */
export function walkHtml(document: HtmlDocument, builder: SourceBuilder, options: ReaderOptions): void {
  const root = findElement(document, 'html');
  if (root) new HtmlWalker(builder, options).walk(root);
}

/** What the page calls itself: its one heading of the first rank, else its title, which often names the site as well. */
export function titleOf(document: HtmlDocument): string | null {
  const heads = [...elementsOf(document, 'h1')].map(wordsOf).filter(words => words !== '');
  if (heads.length === 1) return heads[0] ?? null;
  const title = findElement(document, 'title');
  return (title && wordsOf(title)) || null;
}

function wordsOf(element: HtmlElement): string {
  return textOf(element).replace(/\s+/g, ' ').trim();
}

/**
 * The encoding that a page declares in its first 4096 bytes, or `null`: the `charset` of a meta element, the
 * `content` of its http-equiv form, or an XML declaration (HTML Standard, 13.2.3.2). Not to be believed blindly.
 */
export function declaredHtmlEncoding(bytes: Uint8Array): string | null {
  let head = '';
  for (const byte of bytes.subarray(0, 4096)) head += String.fromCharCode(byte);
  const xml = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1];
  if (xml) return xml;
  const withoutComments = head.replace(/<!--[\s\S]*?-->/g, '');
  for (const meta of withoutComments.match(/<meta\s[^>]*>/gi) ?? []) {
    const charset = /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(meta)?.[1];
    if (charset) return charset;
  }
  return null;
}

function isXhtml(html: string): boolean {
  const head = html.slice(0, 1024);
  return /^\s*<\?xml\b/.test(head);
}
