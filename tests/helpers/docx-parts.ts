import { strToU8, zipSync } from 'fflate';

const word =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The inner XML of the parts of a Word document; those left out are not in the file. */
export interface DocxParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  /** Relationship id → address of a link. */
  readonly links?: Readonly<Record<string, string>>;
}

/** Packs the parts of a Word document, for tests of what Word writes and libraries do not. */
export function packDocx({ body, links = {}, ...others }: DocxParts): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const relations: string[] = Object.entries(links).map(
    ([id, target]) => `<Relationship Id="${id}" Type="${office}/hyperlink" Target="${target}" TargetMode="External"/>`,
  );
  for (const [name, xml] of Object.entries(others)) {
    files[`word/${name}.xml`] = strToU8(`<?xml version="1.0"?><w:${name} ${word}>${xml}</w:${name}>`);
    relations.push(`<Relationship Id="${name}" Type="${office}/${name}" Target="${name}.xml"/>`);
  }
  files['word/document.xml'] = strToU8(
    `<?xml version="1.0"?><w:document ${word}><w:body>${body}</w:body></w:document>`,
  );
  files['word/_rels/document.xml.rels'] = strToU8(`<Relationships>${relations.join('')}</Relationships>`);
  files['_rels/.rels'] = strToU8(
    `<Relationships><Relationship Id="r" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  return zipSync(files);
}
