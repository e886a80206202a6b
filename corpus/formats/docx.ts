import { CorpusError } from '../errors/corpus-error';
import { openArchive, looksLikeArchive, type Archive } from './archive';
import { DocxNumbering } from './docx-numbering';
import { DocxStyles } from './docx-styles';
import { DocxWalker } from './docx-walker';
import { asReadingError, throwIfCancelled, type ReaderOptions } from './reader-options';
import { SourceBuilder } from './source-builder';
import type { SourceText } from './source-text';
import { childElement, childElements, decodeXml, parseXml, xmlText, type XmlElement } from './xml';

/**
 * Reads a Word document (ECMA-376, WordprocessingML) with the numbers that Word prints before its paragraphs.
 *
 * Inserted text is kept, deleted text left out; headers, footers and comments are left out; notes come last.
 * Throws `file-damaged`, `file-encrypted`, `file-too-large`, `format-unknown` (a .doc of before 2007) or `cancelled`.
 */
export function readDocx(bytes: Uint8Array, options: ReaderOptions): SourceText {
  try {
    refuseCompoundFile(bytes, options.fileName);
    const archive = openArchive(bytes, options.fileName);
    const main = mainPart(archive, options.fileName);
    return readMainPart(archive, main, options);
  } catch (error) {
    throw asReadingError(error, options);
  }
}

function readMainPart(archive: Archive, main: string, options: ReaderOptions): SourceText {
  const { fileName } = options;
  const document = readPart(archive, main, fileName);
  const body = document && childElement(document, 'w:body');
  if (!body) throw new CorpusError('file-damaged', 'The Word document has no body.', { file: fileName });
  throwIfCancelled(options);
  const related = relationships(archive, main, fileName);
  const part = (type: string): XmlElement | null => {
    const target = related.find(relation => relation.type.endsWith(`/${type}`) && !relation.isExternal)?.target;
    return target === undefined ? null : readPart(archive, target, fileName);
  };
  const builder = new SourceBuilder();
  const links = new Map(
    related.filter(relation => relation.type.endsWith('/hyperlink')).map(({ id, target }) => [id, target]),
  );
  const walker = new DocxWalker(builder, {
    styles: new DocxStyles(part('styles')),
    numbering: new DocxNumbering(part('numbering')),
    links,
    options,
  });
  walker.walkBody(body);
  for (const [type, name] of [
    ['footnotes', 'w:footnote'],
    ['endnotes', 'w:endnote'],
  ] as const)
    walker.walkNotes(part(type), name);
  const comments = part('comments');
  if (comments) builder.omit('comments', childElements(comments, 'w:comment').length);
  return builder.finish(coreTitle(archive, fileName));
}

/** A binary Office file of before 2007, or a Word document with a password: both are compound files. */
function refuseCompoundFile(bytes: Uint8Array, fileName: string): void {
  const magic = [0xd0, 0xcf, 0x11, 0xe0];
  if (looksLikeArchive(bytes) || !magic.every((byte, at) => bytes[at] === byte)) return;
  const marker = [...'EncryptedPackage'].flatMap(character => [character.charCodeAt(0), 0]);
  if (includesBytes(bytes, marker))
    throw new CorpusError('file-encrypted', 'The document has a password.', { file: fileName });
  throw new CorpusError('format-unknown', 'A binary Office document.', { file: fileName });
}

function includesBytes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, ordinal) => bytes[at + ordinal] === byte)) return true;
  return false;
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  /** A path inside the archive, or an address when it is external. */
  readonly target: string;
  readonly isExternal: boolean;
}

function mainPart(archive: Archive, fileName: string): string {
  const root = relationships(archive, '', fileName).find(({ type }) => type.endsWith('/officeDocument'));
  const target = root?.target ?? 'word/document.xml';
  if (archive.has(target)) return target;
  throw new CorpusError('file-damaged', 'The archive holds no Word document.', { file: fileName });
}

function relationships(archive: Archive, part: string, fileName: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const root = readPart(archive, `${folder}_rels/${part.slice(folder.length)}.rels`, fileName);
  if (!root) return [];
  return childElements(root).map(({ attributes }) => {
    const isExternal = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    const inside = target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '');
    return {
      id: attributes['Id'] ?? '',
      type: attributes['Type'] ?? '',
      target: isExternal ? target : inside,
      isExternal,
    };
  });
}

function readPart(archive: Archive, name: string, fileName: string): XmlElement | null {
  const bytes = archive.read(name);
  return bytes && parseXml(decodeXml(bytes, fileName), fileName);
}

function coreTitle(archive: Archive, fileName: string): string | null {
  const core = readPart(archive, 'docProps/core.xml', fileName);
  const title = childElement(core, 'dc:title');
  const text = title ? xmlText(title).replace(/\s+/g, ' ').trim() : '';
  return text === '' ? null : text;
}
