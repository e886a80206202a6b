import type { Annotation, AnnotationId, AnnotationTarget } from '../model/annotation';
import { languages, type Language } from '../model/language';
import type { CorpusDocument } from '../model/work';
import type { AnchorResult } from './anchor-result';
import { anchorInSteps } from './anchor-together';
import { describeTarget } from './describe-target';
import type { Steps } from '../steps/steps';

/** The texts of one work in one edition. */
export type EditionTexts = Readonly<Partial<Record<Language, CorpusDocument>>>;

/** Whether a target was measured on another edition than the one there is today. */
export function isOutdated({ workId, language, sourceHash }: AnnotationTarget, today: EditionTexts): boolean {
  const document = today[language];
  return document !== undefined && document.workId === workId && document.sourceHash !== sourceHash;
}

/**
 * Where annotations belong in a new edition of their text, a target at each step; all of them are evidence for each
 * other: see {@link anchorInSteps}.
 *
 * Placed ones are measured anew, so that they point at today's words; those that cannot be placed with certainty keep
 * their old words and place, and wait for a person as `review` or `orphan`.
 *
 * @param older - the editions before, where they are known
 * @returns new targets for each annotation that had an outdated one
 */
export function* reAnchorInSteps(
  annotations: readonly Annotation[],
  today: EditionTexts,
  older: EditionTexts = {},
): Steps<Map<AnnotationId, readonly AnnotationTarget[]>> {
  const outdated = annotations.flatMap(({ targets }) => targets.filter(target => isOutdated(target, today)));
  const placed = new Map<AnnotationTarget, AnnotationTarget>();
  for (const language of languages) {
    const document = today[language];
    if (document !== undefined) yield* toToday(outdated, { document, older: older[language] }, placed);
  }
  const changed = new Map<AnnotationId, readonly AnnotationTarget[]>();
  for (const { id, targets } of annotations) {
    if (targets.some(target => placed.has(target)))
      changed.set(
        id,
        targets.map(target => placed.get(target) ?? target),
      );
  }
  return changed;
}

function* toToday(
  outdated: readonly AnnotationTarget[],
  { document, older }: { readonly document: CorpusDocument; readonly older: CorpusDocument | undefined },
  placed: Map<AnnotationTarget, AnnotationTarget>,
): Steps<void> {
  const mine = outdated.filter(({ language }) => language === document.language);
  const results = yield* anchorInSteps(mine, document, older);
  for (const [ordinal, target] of mine.entries()) {
    const { state, score, clauseId, range } = results[ordinal] ?? nowhere;
    const place =
      clauseId === null || range === null
        ? { ...target, sourceHash: document.sourceHash }
        : describeTarget(document, clauseId, range);
    placed.set(target, { ...place, state, score });
  }
}

const nowhere: AnchorResult = { state: 'orphan', score: 0, clauseId: null, range: null, candidates: [] };
