import { strToU8, zipSync } from 'fflate';

/** What an e-book of these tests may have besides its pages. */
export interface EpubExtras {
  readonly title?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly manifest?: string;
  readonly guide?: string;
  /** Item ids; all pages in order when not given. */
  readonly spine?: readonly string[];
}

/** Packs pages (bodies of XHTML) as an EPUB 3 in the folder `OEBPS`; page n has the id and name `p{n}`. */
export function packEpub(bodies: readonly string[], extras: EpubExtras = {}): Uint8Array {
  const ids = bodies.map((_body, at) => `p${at + 1}`);
  const manifest =
    ids.map(id => `<item id="${id}" href="${id}.xhtml" media-type="application/xhtml+xml"/>`).join('') +
    (extras.manifest ?? '');
  const spine = (extras.spine ?? ids).map(id => `<itemref idref="${id}"/>`).join('');
  const files: Record<string, string> = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf': `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>${extras.title ?? ''}</dc:title></metadata><manifest>${manifest}</manifest><spine>${spine}</spine>${extras.guide ?? ''}</package>`,
    ...Object.fromEntries(bodies.map((body, at) => [`OEBPS/${ids[at]}.xhtml`, xhtml(body)])),
    ...extras.files,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A page of XHTML around a body. */
export function xhtml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`;
}
