/** Character encodings that can be read. `gb18030` also reads GB2312 and GBK; `big5-hkscs` also reads Big5. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5-hkscs',
  'hz-gb-2312',
  'windows-1252',
] as const;
export type Encoding = (typeof encodings)[number];

/** How the encoding was found: a byte order mark, strict validity, the file's own word, letter statistics, or a person. */
export type EncodingEvidence = 'bom' | 'valid' | 'declared' | 'statistics' | 'person';

/** What decoding did, for the import report. */
export interface DecodeReport {
  readonly encoding: Encoding;
  readonly detected: EncodingEvidence;
  /** Bytes or byte pairs that mean nothing in the encoding: they became U+FFFD or, in UTF-16, stayed lone surrogates. */
  readonly replacedCount: number;
  /** 0 (a guess) to 1 (certain). */
  readonly confidence: number;
}

/** Source text with the report of its decoding. */
export interface DecodedText {
  /** Line ends, NULs and lone surrogates are as they were; a byte order mark at the start is not part of it. */
  readonly text: string;
  readonly report: DecodeReport;
}

const aliases: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  ascii: 'utf-8',
  usascii: 'utf-8',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  cp936: 'gb18030',
  xgbk: 'gb18030',
  big5: 'big5-hkscs',
  big5hkscs: 'big5-hkscs',
  cp950: 'big5-hkscs',
  hz: 'hz-gb-2312',
  hzgb2312: 'hz-gb-2312',
  iso88591: 'windows-1252',
  latin1: 'windows-1252',
  windows1252: 'windows-1252',
  cp1252: 'windows-1252',
};

/** The encoding that a file or a person names (`GBK`, `utf8`, `x-gbk`), or `null` for a name that is not read. */
export function parseEncodingName(name: string): Encoding | null {
  return aliases[name.toLowerCase().replace(/[^a-z0-9]/g, '')] ?? null;
}
