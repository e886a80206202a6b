import { decode } from '../decode/decode';
import { CorpusError } from '../errors/corpus-error';
import { openArchive, type Archive } from './archive';
import { declaredHtmlEncoding, walkHtml } from './html';
import { parseHtmlTree } from './html-tree';
import { asReadingError, throwIfCancelled, type ReaderOptions } from './reader-options';
import { SourceBuilder } from './source-builder';
import type { SourceText } from './source-text';
import { childElement, childElements, decodeXml, findDescendant, parseXml, xmlText, type XmlElement } from './xml';

/** Ways of encrypting that only hide fonts (EPUB 3.3, 4.4; Adobe): the text is readable. */
const fontMangling = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

/**
 * Reads an e-book (EPUB 2 and 3) in the order of its spine. The table of contents is not read: it repeats headings.
 *
 * Throws `file-encrypted` on rights management, `file-damaged`, `file-too-large` or `cancelled`.
 */
export function readEpub(bytes: Uint8Array, options: ReaderOptions): SourceText {
  try {
    const archive = fromRoot(openArchive(bytes, options.fileName));
    refuseRightsManagement(archive, options.fileName);
    const book = openBook(archive, options.fileName);
    const builder = new SourceBuilder();
    for (const name of book.pages) {
      throwIfCancelled(options);
      const page = archive.read(name);
      if (page && /\S/.test(new TextDecoder().decode(page.subarray(0, 64)))) readPage(page, builder, options);
    }
    return builder.finish(book.title);
  } catch (error) {
    throw asReadingError(error, options);
  }
}

/** Some e-books were packed with the folder around them: their names are taken from that folder on. */
function fromRoot(archive: Archive): Archive {
  const container = archive.names.find(name => /^[^/]+\/META-INF\/container\.xml$/.test(name));
  if (container === undefined || archive.has('META-INF/container.xml')) return archive;
  const root = container.slice(0, container.indexOf('/') + 1);
  return {
    names: archive.names.filter(name => name.startsWith(root)).map(name => name.slice(root.length)),
    has: name => archive.has(root + name),
    read: name => archive.read(root + name),
  };
}

function readPage(page: Uint8Array, builder: SourceBuilder, options: ReaderOptions): void {
  const { text } = decode(page, { declared: declaredHtmlEncoding(page) ?? 'utf-8', fileName: options.fileName });
  walkHtml(parseHtmlTree(text, options.fileName, true), builder, options);
}

function refuseRightsManagement(archive: Archive, fileName: string): void {
  const encryption = archive.read('META-INF/encryption.xml');
  const root = encryption && parseXml(decodeXml(encryption, fileName), fileName);
  const isLocked = root && childElements(root).some(entry => !fontMangling.has(encryptionMethod(entry)));
  if (isLocked || archive.has('META-INF/rights.xml'))
    throw new CorpusError('file-encrypted', 'The e-book is encrypted.', { file: fileName });
}

function encryptionMethod(entry: XmlElement): string {
  const method = childElements(entry).find(({ name }) => localName(name) === 'EncryptionMethod');
  return method?.attributes['Algorithm'] ?? '';
}

interface Book {
  readonly title: string | null;
  /** Pages in reading order, as names in the archive. */
  readonly pages: readonly string[];
}

function openBook(archive: Archive, fileName: string): Book {
  const fail = (message: string): CorpusError => new CorpusError('file-damaged', message, { file: fileName });
  const container = archive.read('META-INF/container.xml');
  if (!container) throw fail('The e-book has no container.');
  const rootFile = findDescendant(parseXml(decodeXml(container, fileName), fileName), 'rootfile');
  const packageName = rootFile?.attributes['full-path'] ?? '';
  const packageBytes = archive.read(packageName);
  if (!packageBytes) throw fail('The e-book has no package.');
  const root = withoutPrefixes(parseXml(decodeXml(packageBytes, fileName), fileName));
  return { title: titleOf(root), pages: pagesOf(root, packageName, archive) };
}

function pagesOf(root: XmlElement, packageName: string, archive: Archive): string[] {
  const folder = packageName.slice(0, packageName.lastIndexOf('/') + 1);
  const items = new Map(itemsOf(root, 'manifest', 'item').map(item => [item.attributes['id'] ?? '', item]));
  const contents = contentsPages(root);
  const addresses = itemsOf(root, 'spine', 'itemref')
    .map(({ attributes }) => items.get(attributes['idref'] ?? ''))
    .filter(item => item !== undefined && isReadable(item))
    .map(item => item?.attributes['href'] ?? '')
    .filter(address => !contents.has(address));
  return [...new Set(addresses.map(address => resolveName(folder, address)))].filter(name => archive.has(name));
}

function itemsOf(root: XmlElement, group: string, name: string): XmlElement[] {
  const parent = childElement(root, group);
  return parent ? childElements(parent, name) : [];
}

function isReadable({ attributes }: XmlElement): boolean {
  const isPage = /^(?:application\/xhtml\+xml|text\/html|text\/x-oeb1-document)$/i.test(attributes['media-type'] ?? '');
  return isPage && !(attributes['properties'] ?? '').split(/\s+/).includes('nav');
}

/** Pages that an EPUB 2 guide calls the table of contents. */
function contentsPages(root: XmlElement): Set<string> {
  const references = itemsOf(root, 'guide', 'reference');
  const contents = references.filter(({ attributes }) => attributes['type']?.toLowerCase() === 'toc');
  return new Set(contents.map(({ attributes }) => (attributes['href'] ?? '').replace(/#.*$/, '')));
}

function titleOf(root: XmlElement): string | null {
  const title = childElement(childElement(root, 'metadata'), 'title');
  const text = title ? xmlText(title).replace(/\s+/g, ' ').trim() : '';
  return text === '' ? null : text;
}

function resolveName(folder: string, address: string): string {
  const path: string[] = [];
  for (const step of (folder + decodeAddress(address.replace(/[#?].*$/, ''))).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function withoutPrefixes(element: XmlElement): XmlElement {
  const children = element.children.map(child => (typeof child === 'string' ? child : withoutPrefixes(child)));
  return { name: localName(element.name), attributes: element.attributes, children };
}
