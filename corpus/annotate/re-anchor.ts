import type { Annotation, AnnotationId, AnnotationTarget } from '../model/annotation';
import type { ClauseId } from '../model/clause';
import { languages, type Language } from '../model/language';
import type { CorpusDocument } from '../model/work';
import type { AnchorResult } from './anchor-result';
import { anchorTogether } from './anchor-together';
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
 * @param olderIds - clauses of the edition before, where it is known
 * @returns new targets for each annotation that had an outdated one
 */
export function reAnchor(
  annotations: readonly Annotation[],
  today: TodaysTexts,
  olderIds: readonly ClauseId[] = [],
): Map<AnnotationId, readonly AnnotationTarget[]> {
  const outdated = annotations.flatMap(({ targets }) => targets.filter(target => isOutdated(target, today)));
  const placed = new Map(languages.flatMap(language => [...toToday(outdated, today[language], olderIds)]));
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

function toToday(
  outdated: readonly AnnotationTarget[],
  document: CorpusDocument | undefined,
  olderIds: readonly ClauseId[],
): Map<AnnotationTarget, AnnotationTarget> {
  if (document === undefined) return new Map();
  const mine = outdated.filter(({ language }) => language === document.language);
  const results = anchorTogether(mine, document, olderIds);
  return new Map(
    mine.map((target, ordinal) => {
      const { state, score, clauseId, range } = results[ordinal] ?? nowhere;
      if (clauseId === null || range === null)
        return [target, { ...target, sourceHash: document.sourceHash, state, score }];
      return [target, { ...describeTarget(document, clauseId, range), state, score }];
    }),
  );
}

const nowhere: AnchorResult = { state: 'orphan', score: 0, clauseId: null, range: null, candidates: [] };
