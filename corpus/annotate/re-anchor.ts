import type { Annotation, AnnotationId, AnnotationTarget } from '../model/annotation';
import type { Language } from '../model/language';
import type { CorpusDocument } from '../model/work';
import { anchorTarget } from './anchor-target';
import { describeTarget } from './describe-target';

/** The texts of one work as they are today. */
export type TodaysTexts = Readonly<Partial<Record<Language, CorpusDocument>>>;

/** Whether a target was measured on another edition than the one there is today. */
export function isOutdated({ workId, language, sourceHash }: AnnotationTarget, today: TodaysTexts): boolean {
  const document = today[language];
  return document !== undefined && document.workId === workId && document.sourceHash !== sourceHash;
}

/**
 * Where annotations belong in a new edition of their text.
 *
 * Placed ones are measured anew, so that they point at today's words; those that cannot be placed with certainty keep
 * their old words and place, and wait for a person as `review` or `orphan`.
 *
 * @returns new targets for each annotation that had an outdated one
 */
export function reAnchor(
  annotations: readonly Annotation[],
  today: TodaysTexts,
): Map<AnnotationId, readonly AnnotationTarget[]> {
  const changed = new Map<AnnotationId, readonly AnnotationTarget[]>();
  for (const { id, targets } of annotations) {
    if (!targets.some(target => isOutdated(target, today))) continue;
    changed.set(
      id,
      targets.map(target => (isOutdated(target, today) ? toToday(target, today) : target)),
    );
  }
  return changed;
}

function toToday(target: AnnotationTarget, today: TodaysTexts): AnnotationTarget {
  const document = today[target.language];
  if (document === undefined) return target;
  const { state, score, clauseId, range } = anchorTarget(target, document);
  if (clauseId === null || range === null) return { ...target, sourceHash: document.sourceHash, state, score };
  return { ...describeTarget(document, clauseId, range), state, score };
}
