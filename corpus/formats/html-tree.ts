import { defaultTreeAdapter, Parser, Token, type DefaultTreeAdapterTypes } from 'parse5';
import { CorpusError } from '../errors/corpus-error';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlDocument = DefaultTreeAdapterTypes.Document;

/** Deeper elements are read as if their tags were not there; browsers cut off at the same depth. */
const depthLimit = 512;
/** A page of more elements than this is not a document to read but an attack. */
const elementLimit = 3_000_000;

const voidElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Elements whose start tag makes the tokenizer read on as raw text. */
const rawElements = new Set('title textarea style script xmp iframe noembed noframes noscript plaintext'.split(' '));

/** A spec-following parser that cannot be made to overflow the stack, and that reads `<a/>` as XML does where told. */
class BoundedParser extends Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  readsXml = false;

  override onStartTag(token: Token.TagToken): void {
    if (this.openElements.stackTop >= depthLimit) return;
    if (!this.readsXml || !token.selfClosing || voidElements.has(token.tagName)) return super.onStartTag(token);
    if (rawElements.has(token.tagName)) return;
    super.onStartTag({ ...token, selfClosing: false, ackSelfClosing: true });
    super.onEndTag({ ...token, type: Token.TokenType.END_TAG, attrs: [], selfClosing: false });
  }
}

/**
 * Parses a page with the HTML standard's rules; nothing in it runs and nothing is fetched.
 *
 * `asXml` is for XHTML, where any tag may close itself. Throws `file-too-large` on a page made to exhaust memory.
 */
export function parseHtmlTree(html: string, fileName: string, asXml = false): HtmlDocument {
  let count = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (tagName, namespace, attributes) => {
      if (++count > elementLimit)
        throw new CorpusError('file-too-large', 'The page has too many elements.', { file: fileName, limit: 100 });
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
  };
  const parser = new BoundedParser({ treeAdapter, scriptingEnabled: true });
  parser.readsXml = asXml;
  parser.tokenizer.write(html, true);
  return parser.document;
}

/** The value of an attribute, or `null` when the element does not have it. */
export function attribute(element: HtmlElement, name: string): string | null {
  for (const { name: found, value } of element.attrs) if (found === name) return value;
  return null;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** First element of that name in document order, or `null`. */
export function findElement(root: HtmlDocument | HtmlElement, tagName: string): HtmlElement | null {
  return elementsOf(root, tagName).next().value ?? null;
}

/** All elements of that name in document order. */
export function* elementsOf(root: HtmlDocument | HtmlElement, tagName: string): Generator<HtmlElement, undefined> {
  const open: HtmlNode[] = [...root.childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    if (node.tagName === tagName) yield node;
    for (let at = node.childNodes.length - 1; at >= 0; at--) open.push(node.childNodes[at] as HtmlNode);
  }
}

/** All text under a node, as it stands. */
export function textOf(node: HtmlNode | HtmlDocument): string {
  const open: (HtmlNode | HtmlDocument)[] = [node];
  const texts: string[] = [];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.nodeName === '#text') texts.push((next as DefaultTreeAdapterTypes.TextNode).value);
    else if ('childNodes' in next)
      for (let at = next.childNodes.length - 1; at >= 0; at--) open.push(next.childNodes[at] as HtmlNode);
  }
  return texts.join('');
}
