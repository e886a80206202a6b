import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { AlignmentLink } from '../../../corpus/model/alignment-link';
import type { Language } from '../../../corpus/model/language';
import type { ReadDocument } from '../../../corpus/structure/read-document';
import type { ImportReport } from '../import-report';
import { writeDurably } from '../library/durable-file';
import type { FileStamp } from '../library/durable-file';

const encoder = new TextEncoder();

/** Writes `value` as JSON under a name that no file has had before, so that stored files are never changed. */
export async function writeJson(folder: string, name: string, value: unknown): Promise<FileStamp> {
  return writeDurably(join(folder, freshName(name, 'json')), encoder.encode(JSON.stringify(value)));
}

/** `<name>.<8 hex digits>.<extension>` */
export function freshName(name: string, extension: string): string {
  return `${name}.${randomBytes(4).toString('hex')}.${extension}`;
}

/** Writes what was read of one document; its words come later. */
export async function writeDocument(
  folder: string,
  document: ReadDocument,
  report: ImportReport,
): Promise<Record<'clauses' | 'maps' | 'report', FileStamp>> {
  const { language } = document;
  return {
    clauses: await writeJson(folder, `${language}.clauses`, document.clauses),
    maps: await writeJson(folder, `${language}.maps`, document.sourceMaps),
    report: await writeJson(folder, `${language}.report`, report),
  };
}

/** Writes the links of a work. */
export async function writeAlignment(folder: string, links: readonly AlignmentLink[]): Promise<FileStamp> {
  return writeJson(folder, 'alignment', links);
}

/** Writes the words of one document, as `token-file` packs them. */
export async function writeTokens(folder: string, language: Language, bytes: Uint8Array): Promise<FileStamp> {
  return writeDurably(join(folder, freshName(`${language}.tokens`, 'bin')), bytes);
}
