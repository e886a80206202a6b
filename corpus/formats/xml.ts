import { Parser } from 'htmlparser2';
import { CorpusError } from '../errors/corpus-error';
import { decode } from '../decode/decode';

/** An element of an XML tree. Names keep their prefix; comments and processing instructions are not kept. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** What a caller of `readXml` hears, in document order. */
export interface XmlEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

const depthLimit = 1000;

/**
 * Reads XML 1.0 as events. Only the five predefined entities and character references are known.
 *
 * Throws `file-damaged` when the file ends before its root element does, when it nests deeper than any document,
 * and when its document type declares entities, which documents do not need and attacks do.
 */
export function readXml(xml: string, fileName: string, events: XmlEvents): void {
  const fail = (message: string): CorpusError => new CorpusError('file-damaged', message, { file: fileName });
  const open: string[] = [];
  let roots = 0;
  let isOver = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (open.length === 0) roots++;
        open.push(name);
        if (open.length > depthLimit) throw fail('The XML nests too deep.');
        events.open(name, attributes);
      },
      ontext: text => events.text(text),
      onclosetag: name => {
        open.pop();
        if (isOver) throw fail('The XML ends before its root element does.');
        events.close(name);
      },
      onprocessinginstruction: (name, data) => {
        if (name.toLowerCase() === '!doctype' && /\[|<!ENTITY/i.test(data)) throw fail('The XML declares entities.');
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  isOver = true;
  parser.end();
  if (roots !== 1) throw fail('The XML has no root element.');
}

/** Reads XML into a tree. White space between elements is kept as text. */
export function parseXml(xml: string, fileName: string): XmlElement {
  const top: (XmlElement | string)[] = [];
  const open: (XmlElement | string)[][] = [top];
  readXml(xml, fileName, {
    open: (name, attributes) => {
      const children: (XmlElement | string)[] = [];
      open.at(-1)?.push({ name, attributes, children });
      open.push(children);
    },
    text: text => void open.at(-1)?.push(text),
    close: () => void open.pop(),
  });
  for (const node of top) if (typeof node !== 'string') return node;
  throw new CorpusError('file-damaged', 'The XML has no root element.', { file: fileName });
}

/** Bytes of an XML file to text: by byte order mark, else as declared, else UTF-8 (XML 1.0, appendix F). */
export function decodeXml(bytes: Uint8Array, fileName: string): string {
  return decode(bytes, { declared: declaredXmlEncoding(bytes), fileName }).text;
}

/** The encoding that an XML file declares; UTF-8 when it declares none. Not to be believed blindly. */
export function declaredXmlEncoding(bytes: Uint8Array): string {
  let head = '';
  for (const byte of bytes.subarray(0, 200)) if (byte !== 0) head += String.fromCharCode(byte);
  return /<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1] ?? 'utf-8';
}

/** Child elements, in order; only those of one name when it is given. */
export function childElements(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** First child element of that name, or `null`. */
export function childElement(element: XmlElement | null, name: string): XmlElement | null {
  for (const child of element?.children ?? []) if (typeof child !== 'string' && child.name === name) return child;
  return null;
}

/** First element of that name at any depth, or `null`. */
export function findDescendant(element: XmlElement, name: string): XmlElement | null {
  const open: XmlElement[] = [element];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.name === name) return next;
    open.push(...childElements(next).reverse());
  }
  return null;
}

/** All text under an element, as it stands. */
export function xmlText(element: XmlElement): string {
  return element.children.map(child => (typeof child === 'string' ? child : xmlText(child))).join('');
}
