import type { AnchoringState } from '../model/annotation';
import type { ClauseId } from '../model/clause';
import type { TextRange } from '../model/text-range';

/** A place that may be where an annotation belongs. */
export interface AnchorCandidate {
  readonly clauseId: ClauseId;
  readonly range: TextRange;
  /** Likeness of words and surroundings, 0 to 1. */
  readonly score: number;
}

/** Where a target stands in today's text. */
export interface AnchorResult {
  readonly state: AnchoringState;
  /** Of the best candidate, whether it was accepted or not; 0 when there is none. */
  readonly score: number;
  /** `null` for `review` and `orphan`: nothing is placed without certainty. */
  readonly clauseId: ClauseId | null;
  readonly range: TextRange | null;
  /** Best first; at most five. The accepted place comes first. */
  readonly candidates: readonly AnchorCandidate[];
}
