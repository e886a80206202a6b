import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readEpub } from '../../../corpus/formats/epub';
import { packEpub, xhtml, type EpubExtras } from '../../helpers/epub-pages';
import { outlineOf } from './outline-of';

const read = (bodies: string[], extras: EpubExtras = {}) => readEpub(packEpub(bodies, extras), { fileName: 'a.epub' });
const encryption = (algorithm: string) =>
  `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/></EncryptedData></encryption>`;

describe('readEpub', () => {
  it('reads pages in the order of the spine', () => {
    expect(outlineOf(read(['<p>one</p>', '<h1>two</h1>'], { spine: ['p2', 'p1'] }))).toEqual([
      'heading1 "two"',
      'paragraph "one"',
    ]);
  });

  it('does not read the table of contents, whichever way the book marks it', () => {
    const contents = { 'OEBPS/nav.xhtml': xhtml('<p>目录</p>') };
    const nav = '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>';
    expect(outlineOf(read(['<p>a</p>'], { files: contents, manifest: nav, spine: ['nav', 'p1'] }))).toEqual([
      'paragraph "a"',
    ]);
    const guide = '<guide><reference type="toc" href="p1.xhtml#top"/></guide>';
    expect(outlineOf(read(['<p>目录</p>', '<p>a</p>'], { guide }))).toEqual(['paragraph "a"']);
  });

  it('takes the title from the package', () => {
    expect(read(['<p>a</p>'], { title: ' 灯塔 管理规定 ' }).title).toBe('灯塔 管理规定');
  });

  it('finds pages by addresses with escapes and steps up', () => {
    const manifest = '<item id="x" href="../text/%E7%AC%AC%201.xhtml" media-type="application/xhtml+xml"/>';
    const source = read([], { manifest, spine: ['x'], files: { 'text/第 1.xhtml': xhtml('<p>a</p>') } });
    expect(outlineOf(source)).toEqual(['paragraph "a"']);
  });

  it('reads a book that was packed with its folder around it', () => {
    const files = Object.entries(unzipSync(packEpub(['<p>a</p>']))).map(([name, bytes]) => [`book/${name}`, bytes]);
    const source = readEpub(zipSync(Object.fromEntries(files) as Record<string, Uint8Array>), { fileName: 'a.epub' });
    expect(outlineOf(source)).toEqual(['paragraph "a"']);
  });

  it('refuses rights management, but not fonts that are only mangled', () => {
    const locked = { 'META-INF/encryption.xml': encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc') };
    const mangled = { 'META-INF/encryption.xml': encryption('http://www.idpf.org/2008/embedding') };
    expect(() => read(['<p>a</p>'], { files: locked })).toThrow(expect.objectContaining({ code: 'file-encrypted' }));
    expect(outlineOf(read(['<p>a</p>'], { files: mangled }))).toEqual(['paragraph "a"']);
  });

  it('refuses an archive that is no book', () => {
    expect(() => readEpub(zipSync({ a: new Uint8Array(3) }), { fileName: 'a.epub' })).toThrow(
      expect.objectContaining({ code: 'file-damaged' }),
    );
  });
});
