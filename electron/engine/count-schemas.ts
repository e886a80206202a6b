import { z } from 'zod';
import { annotatedClauses, language, requestLimits, searchToggles, workId } from './request-schemas';

const works = z.array(workId).max(requestLimits.workCount).readonly().nullable();
const someWorks = z.array(workId).min(1).max(requestLimits.workCount).readonly();
const form = z.string().min(1).max(1_000);
const windowLimit = 1_000;
const side = z.int().min(0).max(windowLimit);
const within = z.enum(['clause', 'sentence']).exactOptional();
const partKind = z.enum(['section', 'work', 'clause']);

/** A query whose places are the node word. */
const nodeQuestion = z.strictObject({
  query: z.string().max(requestLimits.queryLength),
  works,
  toggles: searchToggles,
  /** The clauses that a person annotated, for queries that ask about annotations. */
  annotated: annotatedClauses.exactOptional(),
  /** A row of a frequency list in place of the query: just the tokens that were counted. */
  form: z.strictObject({ language, form, numbers: z.boolean() }).exactOptional(),
});

const concordanceOptions = z.strictObject({
  window: z.int().min(0).max(windowLimit),
  unit: z.enum(['word', 'character']),
  sort: z
    .array(
      z.strictObject({
        side: z.enum(['left', 'node', 'right']),
        distance: z.int().min(1).max(5),
        order: z.enum(['pinyin', 'strokes', 'code-point', 'alphabet']),
      }),
    )
    .max(10)
    .readonly(),
  sample: z.strictObject({ size: z.int().min(1).max(1_000_000), seed: z.int() }).nullable(),
  offset: z.int().nonnegative(),
  limit: z.int().min(0).max(100_000),
  near: z.strictObject({ form, left: side, right: side, within }).exactOptional(),
  part: z.strictObject({ of: partKind, name: z.string().max(20_000) }).exactOptional(),
  withContext: z.boolean().exactOptional(),
});

const collocateOptions = z.strictObject({
  left: side,
  right: side,
  within,
  leastJoint: z.int().min(1).max(1_000_000),
  leastFrequency: z.int().min(1).max(1_000_000),
  sort: z.enum(['logDice', 'logLikelihood', 'mi', 'mi3', 't']),
});

/** A page of a list of words. */
const listPage = z.strictObject({
  language,
  /** Words in a row. */
  length: z.int().min(1).max(10),
  /** Whether numbers count as words. */
  numbers: z.boolean().default(false),
  filter: z.string().max(200).default(''),
  offset: z.int().nonnegative().default(0),
  limit: z.int().min(1).max(100_000),
});

/** The questions about word counts, by method. */
export const countMethods = {
  /** The lines of a node word, with what stands left and right of it. */
  concordance: nodeQuestion.extend({ options: concordanceOptions }),
  /** The words that keep company with a node word. */
  collocates: nodeQuestion.extend({ options: collocateOptions }),
  /** How evenly a node word is spread. */
  dispersion: nodeQuestion.extend({ partOf: partKind }),
  /** Word forms, or rows of words, by frequency. */
  frequency: listPage.extend({ works }),
  /** Words of these works against other works, or with `null` against the rest of the library. */
  keyness: listPage.extend({
    works: someWorks,
    against: someWorks.nullable().default(null),
    length: z.int().min(1).max(10).default(1),
    least: z.int().min(1).max(1_000_000),
    direction: z.enum(['both', 'more', 'less']).default('both'),
    sort: z
      .enum(['logLikelihoodTwoTerm', 'logLikelihoodFourTerm', 'logRatio', 'simpleMaths'])
      .default('logLikelihoodTwoTerm'),
  }),
} as const;
