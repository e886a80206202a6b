import type { Annotation, AnnotationId, AnnotationTarget } from '../model/annotation';
import { languages, type Language } from '../model/language';
import type { CorpusDocument } from '../model/work';
import type { AnchorResult } from './anchor-result';
import { anchorTogether } from './anchor-together';
import { describeTarget } from './describe-target';

/** The texts of one work in one edition. */
export type EditionTexts = Readonly<Partial<Record<Language, CorpusDocument>>>;

/** Whether a target was measured on another edition than the one there is today. */
export function isOutdated({ workId, language, sourceHash }: AnnotationTarget, today: EditionTexts): boolean {
  const document = today[language];
  return document !== undefined && document.workId === workId && document.sourceHash !== sourceHash;
}

/**
 * Where annotations belong in a new edition of their text.
 *
 * Placed ones are measured anew, so that they point at today's words; those that cannot be placed with certainty keep
 * their old words and place, and wait for a person as `review` or `orphan`.
 *
 * @param older - the editions before, where they are known
 * @returns new targets for each annotation that had an outdated one
 */
export function reAnchor(
  annotations: readonly Annotation[],
  today: EditionTexts,
  older: EditionTexts = {},
): Map<AnnotationId, readonly AnnotationTarget[]> {
  const outdated = annotations.flatMap(({ targets }) => targets.filter(target => isOutdated(target, today)));
  const placed = new Map(languages.flatMap(language => [...toToday(outdated, today[language], older[language])]));
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
  older: CorpusDocument | undefined,
): Map<AnnotationTarget, AnnotationTarget> {
  if (document === undefined) return new Map();
  const mine = outdated.filter(({ language }) => language === document.language);
  const results = anchorTogether(mine, document, older);
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
