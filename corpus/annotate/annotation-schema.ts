import { z } from 'zod';
import { anchoringStates, annotationStyles, motivations, pigments, type Annotation } from '../model/annotation';

/** Limits of one stored annotation; a file that goes over them is refused item by item. */
export const annotationLimits = {
  /** UTF-16 code units of one quote. */
  quoteLength: 200_000,
  noteLength: 1_000_000,
  tagLength: 200,
  tagCount: 200,
  targetCount: 10_000,
} as const;

const textRange = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine(({ start, end }) => start < end, 'a range needs at least one character');

const annotationTarget = z.object({
  workId: z.string().min(1).max(500),
  language: z.enum(['zh', 'en']),
  sourceHash: z.string().max(200),
  clauseId: z.string().min(1).max(1000),
  range: textRange,
  quote: z.object({
    exact: z.string().min(1).max(annotationLimits.quoteLength),
    prefix: z.string().max(1000),
    suffix: z.string().max(1000),
  }),
  state: z.enum(anchoringStates),
  score: z.number().min(0).max(1),
});

/** An annotation as it is stored: what enters the database, the journal or an export is checked against this. */
export const annotationSchema = z.object({
  id: z.string().min(1).max(1000),
  motivation: z.enum(motivations),
  targets: z.array(annotationTarget).min(1).max(annotationLimits.targetCount),
  colour: z.enum(pigments).nullable(),
  style: z.enum(annotationStyles),
  note: z.string().max(annotationLimits.noteLength),
  tags: z.array(z.string().min(1).max(annotationLimits.tagLength)).max(annotationLimits.tagCount),
  created: z.iso.datetime({ offset: true }),
  modified: z.iso.datetime({ offset: true }),
  deleted: z.iso.datetime({ offset: true }).nullable(),
}) satisfies z.ZodType<Annotation>;
