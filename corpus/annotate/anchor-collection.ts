import { readJsonLd } from '../exchange/read-w3c-json-ld';
import type { RefusalReason } from '../exchange/loose-annotation';
import type { AnchoringState } from '../model/annotation';
import type { ClauseId } from '../model/clause';
import type { CorpusDocument } from '../model/work';
import type { AnchorResult } from './anchor-result';
import { placeTargets } from './place-target';

/** Where one target stands; ranges as `[start, end]`. */
export interface AnchoredTarget {
  readonly state: AnchoringState;
  readonly score: number;
  readonly clauseId: ClauseId | null;
  readonly range: readonly [number, number] | null;
  readonly candidates: readonly {
    readonly clauseId: ClauseId;
    readonly range: readonly [number, number];
    readonly score: number;
  }[];
}

/** Where one annotation of a file stands. With several targets the outer fields tell of the first. */
export interface AnchoredAnnotation extends Omit<AnchoredTarget, 'state'> {
  readonly id: string;
  readonly state: AnchoringState | 'refused';
  /** For `refused` only. */
  readonly reason?: RefusalReason;
  /** Only when there are several. */
  readonly targets?: readonly AnchoredTarget[];
}

const gone: AnchoredTarget = { state: 'orphan', score: 0, clauseId: null, range: null, candidates: [] };

/**
 * Say for every annotation of a JSON-LD file where it stands in the texts of a work, in the order of the file, then
 * the refused ones.
 *
 * @param older - the editions before, where they are known
 * @throws {CorpusError} `annotation-format` when the file holds no list of annotations
 */
export function anchorCollection(
  jsonLd: string,
  documents: readonly CorpusDocument[],
  older: readonly CorpusDocument[] = [],
): AnchoredAnnotation[] {
  const { annotations, refused } = readJsonLd(jsonLd);
  const placed = placeTargets(
    annotations.flatMap(({ targets }) => targets),
    documents,
    older,
  );
  let next = 0;
  const anchored = annotations.map(({ id, targets }): AnchoredAnnotation => {
    const places = targets.map(() => toPairs(placed[next++]?.result));
    return { id, ...(places[0] ?? gone), ...(places.length > 1 ? { targets: places } : {}) };
  });
  const failed = refused.map(({ id, reason }): AnchoredAnnotation => ({ id, ...gone, state: 'refused', reason }));
  return [...anchored, ...failed];
}

function toPairs(result: AnchorResult | undefined): AnchoredTarget {
  if (result === undefined) return gone;
  const { state, score, clauseId, range, candidates } = result;
  return {
    state,
    score,
    clauseId,
    range: range === null ? null : [range.start, range.end],
    candidates: candidates.map(one => ({
      clauseId: one.clauseId,
      range: [one.range.start, one.range.end],
      score: one.score,
    })),
  };
}
