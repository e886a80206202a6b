import { z } from 'zod';
import type { DocumentSummary, Work } from '../../../corpus/model/work';
import { documentStatus, encoding, language, script, workDetails, workId } from '../request-schemas';

/** The format of `work.json`. A newer one is not read. */
export const recordFormat = 1;

const fileStamp = z.object({
  name: z.string().regex(/^(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._/-]*$/),
  byteCount: z.int().nonnegative(),
  sha256: z.string().length(64),
});

const bilingual = z.object({ zh: z.string(), en: z.string() });

const documentSummary = z.object({
  language,
  status: documentStatus,
  note: bilingual,
  fileName: z.string(),
  sourceHash: z.string().length(64),
  byteCount: z.int().nonnegative(),
  clauseCount: z.int().nonnegative(),
  characterCount: z.int().nonnegative(),
  script: script.nullable().exactOptional(),
});

const work = z.object({
  id: workId,
  ...workDetails.shape,
  added: z.string(),
  documents: z.object({ zh: documentSummary.exactOptional(), en: documentSummary.exactOptional() }),
});

const storedDocument = z.object({
  source: fileStamp,
  clauses: fileStamp,
  /** Offset maps of the clauses back to the source text. */
  maps: fileStamp,
  report: fileStamp,
  /** `null` until the words are known. */
  tokens: fileStamp.nullable(),
  /** The encoding a person chose, or `null` for the detected one. */
  chosenEncoding: encoding.nullable(),
});

/** The edition of a document that the present one took the place of, kept whole so that it can come back. */
const previousEdition = z.object({
  summary: documentSummary,
  document: storedDocument,
  /** The links of the work while that edition was in it. */
  alignment: fileStamp.nullable(),
  /** ISO 8601, UTC. */
  replaced: z.string(),
});

/** What `work.json` holds: the work, and which files of its folder are its present state. */
export const workRecord = z.object({
  format: z.literal(recordFormat),
  /** Counts up with every change. */
  revision: z.int().positive(),
  work,
  documents: z.object({ zh: storedDocument.exactOptional(), en: storedDocument.exactOptional() }),
  alignment: fileStamp.nullable(),
  previous: z.object({ zh: previousEdition.exactOptional(), en: previousEdition.exactOptional() }).exactOptional(),
});

export type StoredDocument = z.infer<typeof storedDocument>;
export type StoredEdition = Omit<z.infer<typeof previousEdition>, 'summary'> & { readonly summary: DocumentSummary };

/** A {@link workRecord}, with the model's own type for the work. */
export interface WorkRecord {
  readonly format: typeof recordFormat;
  readonly revision: number;
  readonly work: Work;
  readonly documents: { readonly zh?: StoredDocument; readonly en?: StoredDocument };
  readonly alignment: z.infer<typeof fileStamp> | null;
  readonly previous?: { readonly zh?: StoredEdition; readonly en?: StoredEdition };
}

/** Reads `work.json`; throws on anything that is not a record of this format. */
export function parseRecord(text: string): WorkRecord {
  return workRecord.parse(JSON.parse(text));
}

/** Every file of the folder that the record names. */
export function recordFiles(record: WorkRecord): z.infer<typeof fileStamp>[] {
  return [...vitalFiles(record), ...documentsOf(record).flatMap(tokensOf), ...editionFiles(record)];
}

/** The files without which the work is damaged; words can be found anew. */
export function vitalFiles(record: WorkRecord): z.infer<typeof fileStamp>[] {
  const files = documentsOf(record).flatMap(readFiles);
  return record.alignment === null ? files : [...files, record.alignment];
}

function documentsOf(record: WorkRecord): StoredDocument[] {
  return [record.documents.zh, record.documents.en].filter(document => document !== undefined);
}

function readFiles({ source, clauses, maps, report }: StoredDocument): z.infer<typeof fileStamp>[] {
  return [source, clauses, maps, report];
}

function tokensOf({ tokens }: StoredDocument): z.infer<typeof fileStamp>[] {
  return tokens === null ? [] : [tokens];
}

function editionFiles({ previous }: WorkRecord): z.infer<typeof fileStamp>[] {
  const editions = [previous?.zh, previous?.en].filter(edition => edition !== undefined);
  return editions.flatMap(({ document, alignment }) => [
    ...readFiles(document),
    ...tokensOf(document),
    ...(alignment === null ? [] : [alignment]),
  ]);
}
