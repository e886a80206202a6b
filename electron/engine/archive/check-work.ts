import { z } from 'zod';
import type { Clause } from '../../../corpus/model/clause';
import type { Language } from '../../../corpus/model/language';
import { languages } from '../../../corpus/model/language';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import { parseTokens } from '../library/token-file';
import type { StoredDocument, WorkRecord } from '../library/work-record';
import { alignmentLink, language } from '../request-schemas';

const offset = z.int().nonnegative();
const range = z.object({ start: offset, end: offset });
const style = z.enum(['strong', 'emphasis', 'underline', 'superscript', 'subscript', 'link']);

const clause = z.object({
  id: z.string().min(1).max(200),
  kind: z.enum(['heading', 'paragraph', 'subclause', 'item']),
  language,
  label: z.string().max(1_000),
  path: z.array(z.string()).max(1_000),
  level: z.int().min(1).max(1_000),
  text: z.string(),
  bodyStart: offset,
  sentences: z.array(range),
  emphasis: z.array(range.extend({ style, href: z.string().exactOptional() })),
});
const offsets = z.array(offset);
const maps = z.array(z.object({ derivedStarts: offsets, sourceStarts: offsets, derivedLength: offset }));
const report = z.looseObject({ file: z.string(), status: z.string(), warnings: z.array(z.unknown()) });

/** Reads a file of the work by its name. */
export type FileReader = (name: string) => Uint8Array;

/**
 * Checks that the files of a work hold what its record says: clauses with ranges inside their texts, maps, links to
 * clauses that are there. Throws `file-damaged`.
 */
export function checkWork(record: WorkRecord, read: FileReader): void {
  const json = (name: string): unknown => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(read(name)));
  const known = new Set<string>();
  try {
    for (const name of languages) {
      const document = record.documents[name];
      if (document === undefined) continue;
      const clauses = checkDocument(document, name, { json, read });
      if (!clauses.every(({ id }) => id.startsWith(`${record.work.id}.${name}.`)))
        throw new RangeError('a clause is not of the work');
      for (const { id } of clauses) known.add(id);
    }
    checkEditions(record, { json, read });
    checkLinks(record.alignment === null ? [] : json(record.alignment.name), known);
  } catch (error) {
    throw new CorpusError(
      'file-damaged',
      'a work of the archive does not hold what it says',
      { file: record.work.id },
      error,
    );
  }
}

/** Reads the files of a work, as bytes or as the JSON they hold. */
interface Readers {
  readonly read: FileReader;
  readonly json: (name: string) => unknown;
}

function checkDocument(document: StoredDocument, name: Language, { json, read }: Readers): readonly { id: string }[] {
  const clauses = z.array(clause).parse(json(document.clauses.name));
  if (!clauses.every(one => one.language === name && isWhole(one as Clause)))
    throw new RangeError('a clause is not whole');
  if (maps.parse(json(document.maps.name)).length !== clauses.length) throw new RangeError('maps do not fit');
  report.parse(json(document.report.name));
  if (document.tokens !== null) parseTokens(read(document.tokens.name));
  return clauses;
}

/** The links of an edition before may lead to clauses that have gone since: they are looked at when it comes back. */
function checkEditions({ previous }: WorkRecord, readers: Readers): void {
  for (const name of languages) {
    const edition = previous?.[name];
    if (edition === undefined) continue;
    checkDocument(edition.document, name, readers);
    if (edition.alignment !== null) z.array(alignmentLink).parse(readers.json(edition.alignment.name));
  }
}

function isWhole({ text, bodyStart, sentences, emphasis }: Clause): boolean {
  const isInside = ({ start, end }: { start: number; end: number }): boolean => start <= end && end <= text.length;
  return bodyStart <= text.length && [...sentences, ...emphasis].every(isInside);
}

function checkLinks(value: unknown, known: ReadonlySet<string>): void {
  const links = z.array(alignmentLink).parse(value);
  const unknown = links.some(link => [...link.zh, ...link.en].some(id => !known.has(id)));
  if (unknown) throw new RangeError('a link leads nowhere');
}
