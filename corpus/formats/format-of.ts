import { looksLikeArchive } from './archive';

/** The formats that can be read. */
export type Format = 'txt' | 'markdown' | 'html' | 'docx' | 'pdf' | 'epub' | 'tmx';

/** File ending → format. */
const endings: Readonly<Record<string, Format>> = {
  txt: 'txt',
  text: 'txt',
  csv: 'txt',
  tsv: 'txt',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  xht: 'html',
  shtml: 'html',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  pdf: 'pdf',
  epub: 'epub',
  tmx: 'tmx',
};

/** File endings that can be read, without the point. */
export const readableEndings: readonly string[] = Object.keys(endings);

/**
 * The format of a file. Bytes that cannot be anything else decide; then the ending; a file with neither is tried
 * as plain text.
 */
export function formatOf(bytes: Uint8Array, fileName: string): Format {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const byEnding = endings[ending] ?? null;
  return bySignature(bytes, byEnding) ?? byEnding ?? byFirstTag(bytes) ?? 'txt';
}

function bySignature(bytes: Uint8Array, byEnding: Format | null): Format | null {
  const head = asciiHead(bytes);
  if (/^\s*%PDF-/.test(head)) return 'pdf';
  // a Word file of before 2007, or one with a password: the Word reader knows which
  if (head.startsWith('\xD0\xCF\x11\xE0')) return 'docx';
  if (!looksLikeArchive(bytes)) return null;
  if (head.includes('mimetypeapplication/epub+zip')) return 'epub';
  return byEnding === 'epub' || byEnding === 'docx' ? byEnding : 'docx';
}

/** For files without a known ending only: a page that someone saved as `.aspx` or `.doc`. */
function byFirstTag(bytes: Uint8Array): Format | null {
  const head = asciiHead(bytes).replace(/^[\xEF\xBB\xBF\s]+/, '');
  if (/^(?:<!doctype html|<html|<head)\b/i.test(head)) return 'html';
  if (!/^<\?xml\b/i.test(head)) return null;
  if (/<tmx\b/i.test(head)) return 'tmx';
  return /<html\b/i.test(head) ? 'html' : null;
}

/** The first 1024 bytes, each as a character. */
function asciiHead(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 1024));
}
