import { z } from 'zod';
import { encodings } from '../../corpus/decode/encoding';

/** Limits are part of the contract: a request over them is refused, not served slowly. */
export const requestLimits = {
  /** Code units of one query; the query parser itself says more about a long one. */
  queryLength: 20_000,
  pageSize: 1_000,
  workCount: 10_000,
  linkCount: 200_000,
  textLength: 10_000,
  tagCount: 200,
  annotatedCount: 100_000,
} as const;

const id = z.string().min(1).max(200);
const words = z.string().max(requestLimits.textLength);
const bilingual = z.strictObject({ zh: words, en: words });
const offset = z.int().nonnegative();
const range = z.strictObject({ start: offset, end: offset });
const sentence = z.strictObject({ clauseId: id, range });
const sentences = z.array(sentence).max(1_000).readonly();
const clauseIds = z.array(id).max(1_000).readonly();

export const language = z.enum(['zh', 'en']);
export const workId = z
  .string()
  .max(120)
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/);
/** A work, or with `@previous` behind it the edition that its present one took the place of. */
export const editionId = z
  .string()
  .max(130)
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*(?:@previous)?$/);
export const clauseId = id;
export const jobId = id;
/** Names a list of paths that main has handed to the engine: the window itself never names a path. */
export const grantId = id;

/** Encodings a person can choose. */
export const encoding = z.enum(encodings);

export const exportFormat = z.enum(['md', 'html', 'csv', 'xlsx', 'tmx', 'jsonl']);
export type ExportFormat = z.infer<typeof exportFormat>;

export const searchToggles = z.strictObject({
  matchCase: z.boolean(),
  wholeWord: z.boolean(),
  stem: z.boolean(),
  digits: z.boolean(),
  matchScript: z.boolean().exactOptional(),
  matchWidth: z.boolean().exactOptional(),
});

const annotatedClause = z.strictObject({
  clauseId: id,
  tags: z.array(words).max(requestLimits.tagCount).readonly(),
  notes: z.array(z.string().max(100_000)).max(1_000).readonly(),
  colours: z.array(id).max(1_000).readonly(),
});

export const annotatedClauses = z.array(annotatedClause).max(requestLimits.annotatedCount).readonly();

export const searchRequest = z.strictObject({
  query: z.string().max(requestLimits.queryLength),
  sort: z.enum(['document', 'relevance']),
  offset,
  limit: z.int().min(0).max(requestLimits.pageSize),
  works: z.array(workId).max(requestLimits.workCount).readonly().nullable(),
  toggles: searchToggles,
  /** The clauses that a person annotated, for queries that ask about annotations. */
  annotated: annotatedClauses.exactOptional(),
  narrow: z
    .strictObject({
      work: workId.nullable(),
      section: words.nullable(),
      kind: z.enum(['heading', 'paragraph', 'subclause', 'item']).nullable(),
      language: language.nullable(),
      tag: words.nullable(),
      colour: id.nullable(),
    })
    .exactOptional(),
  withCounterparts: z.boolean().exactOptional(),
});

/** Differences that a comparison passes over. */
export const ignored = z.strictObject({
  punctuation: z.boolean(),
  quotes: z.boolean(),
  numbers: z.boolean(),
  case: z.boolean(),
  script: z.boolean(),
});

/** A clause, or a range of its reading text. */
export const memberReference = z.strictObject({ clauseId: id, range: range.nullable() });

const verbForm = z.string().min(1).max(300);
export const stanceVerbs = z
  .array(
    z.strictObject({
      language,
      lemma: verbForm,
      forms: z.array(verbForm).min(1).max(200).readonly(),
      family: z.enum(['stance', 'modal']),
      strength: z.int().positive(),
    }),
  )
  .max(1_000)
  .readonly();

export const formulaForms = z
  .array(z.enum(['explicit', 'initial', 'elided']))
  .min(1)
  .max(3)
  .readonly();

export const phraseOptions = z.strictObject({
  leastCharacters: z.int().min(2).max(100),
  leastWords: z.int().min(2).max(100),
  leastClauses: z.int().min(1).max(1_000),
});

export const importOptions = z.strictObject({
  /** Add to this work (made when it is not there); `null` pairs files by name and language. */
  workId: workId.nullable(),
  /** `null`: detected. */
  language: language.nullable(),
  title: z.string().max(500).nullable(),
  encoding: encoding.nullable(),
});

export const alignmentLink = z.strictObject({
  zh: clauseIds,
  en: clauseIds,
  sentences: z
    .array(z.strictObject({ zh: sentences, en: sentences }))
    .max(10_000)
    .readonly(),
  score: z.number().min(0).max(1),
  origin: z.enum(['structure', 'length', 'person']),
  locked: z.boolean(),
});

export const workDetails = z.strictObject({
  titles: bilingual,
  /** ISO 8601 calendar date: a year, a month or a day. */
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  tags: z.array(z.string().min(1).max(200)).max(requestLimits.tagCount).readonly(),
  provenance: bilingual,
  licence: bilingual,
});

/** Which characters a Chinese text is written in. */
export const script = z.enum(['simplified', 'traditional']);

export const documentStatus = z.enum(['original', 'official-translation', 'unofficial-working-translation', 'unknown']);

export type ImportOptions = z.infer<typeof importOptions>;
