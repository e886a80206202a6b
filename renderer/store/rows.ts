import { z } from 'zod';
import { annotationSchema } from '../../corpus/annotate/annotation-schema';
import { pigments, type Annotation } from '../../corpus/model/annotation';
import type { ClauseId } from '../../corpus/model/clause';
import type { WorkId } from '../../corpus/model/work';

/** An annotation with the keys it is looked up by. */
export interface AnnotationRow extends Annotation {
  readonly workIds: readonly WorkId[];
  readonly clauseIds: readonly ClauseId[];
}

const tagSchema = z.object({ name: z.string().min(1).max(200), colour: z.enum(pigments).nullable() });
/** What a person said of a tag. A tag that only occurs on annotations has no row. */
export type TagRow = Readonly<z.output<typeof tagSchema>>;

const colourSchema = z.object({ id: z.enum(pigments), name: z.string().max(60), meaning: z.string().max(500) });
/** What a person calls a colour and means by it; empty where they said nothing. */
export type ColourRow = Readonly<z.output<typeof colourSchema>>;

const comparisonSetSchema = z.object({
  id: z.string().min(1),
  title: z.string().max(500),
  note: z.string().max(20_000),
  members: z
    .array(
      z.object({
        clauseId: z.string().min(1).max(300),
        range: z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }).nullable(),
        label: z.string().max(40),
        language: z.enum(['zh', 'en']),
        /** SHA-256 of the words as they were when it was saved, in hexadecimal. */
        hash: z.string().max(64),
      }),
    )
    .min(1)
    .max(6),
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
});
/** A comparison kept under a title: its members in order, and what their words were. */
export type ComparisonSetRow = Readonly<z.output<typeof comparisonSetSchema>>;

const verbListSchema = z.object({
  id: z.enum(['zh', 'en']),
  verbs: z
    .array(
      z.object({
        lemma: z.string().min(1).max(300),
        forms: z.array(z.string().max(300)).max(200),
        family: z.enum(['stance', 'modal']),
      }),
    )
    .max(1_000),
});
/** The verbs of one language that formulas are looked for by, weakest first within their family. */
export type VerbListRow = Readonly<z.output<typeof verbListSchema>>;

const savedRowSchema = z.object({
  clauseId: z.string(),
  language: z.enum(['zh', 'en']),
  label: z.string(),
  excerpt: z.string(),
  sign: z.number(),
});

const savedSearchSchema = z.object({
  id: z.string().min(1),
  title: z.string().max(500),
  query: z.string().max(10_000),
  created: z.iso.datetime(),
  /** How it was asked, and what it found when it was last taken as it stood; absent in rows of the first release. */
  manner: z
    .object({
      scope: z.enum(['work', 'library']),
      /** The work that it was asked of; `null` for the whole library. */
      workId: z.string().nullable(),
      sort: z.enum(['document', 'relevance']),
      toggles: z.record(z.string(), z.boolean()),
    })
    .optional(),
  found: z.object({ at: z.iso.datetime(), total: z.number(), rows: z.array(savedRowSchema).readonly() }).optional(),
});
/** A query kept under a title, with the rows it found. */
export type SavedSearchRow = Readonly<z.output<typeof savedSearchSchema>>;

/** A query that was asked, newest last. */
export interface SearchHistoryRow {
  readonly id?: number;
  readonly query: string;
  /** ISO 8601, UTC. */
  readonly asked: string;
  /** Clauses it found; absent in rows of the first release. */
  readonly total?: number;
}

/** Where the person stopped reading a work. */
export interface ReadingPositionRow {
  readonly workId: WorkId;
  readonly clauseId: ClauseId;
  readonly at: string;
}

/** The tables whose every change is undoable and copied to the journal. */
export const keptTables = ['annotations', 'tags', 'comparisonSets', 'savedSearches', 'colours', 'verbLists'] as const;
export type KeptTable = (typeof keptTables)[number];

/** The row type of each kept table. */
export interface KeptRows {
  readonly annotations: AnnotationRow;
  readonly tags: TagRow;
  readonly comparisonSets: ComparisonSetRow;
  readonly savedSearches: SavedSearchRow;
  readonly colours: ColourRow;
  readonly verbLists: VerbListRow;
}

const annotationRowSchema = annotationSchema.extend({
  workIds: z.array(z.string()),
  clauseIds: z.array(z.string()),
});

/** What a row must look like to enter its table, from wherever it comes. */
export const keptRowSchemas = {
  annotations: annotationRowSchema,
  tags: tagSchema,
  comparisonSets: comparisonSetSchema,
  savedSearches: savedSearchSchema,
  colours: colourSchema,
  verbLists: verbListSchema,
} as const satisfies { [Table in KeptTable]: z.ZodType<KeptRows[Table]> };

/** The field that a kept table is keyed by. */
export function keyOf<Table extends KeptTable>(table: Table, row: KeptRows[Table]): string {
  return table === 'tags' ? (row as TagRow).name : (row as Exclude<KeptRows[KeptTable], TagRow>).id;
}

/** An annotation with its look-up keys worked out from its targets. */
export function toAnnotationRow(annotation: Annotation): AnnotationRow {
  return {
    ...annotation,
    workIds: [...new Set(annotation.targets.map(target => target.workId))],
    clauseIds: [...new Set(annotation.targets.map(target => target.clauseId))],
  };
}
