import type { ClauseId } from '../model/clause';
import type { Language } from '../model/language';
import type { TextRange } from '../model/text-range';
import type { WorkId } from '../model/work';

/** What stands for a line in the other language. */
export interface LineCounterpart {
  readonly clauseId: ClauseId;
  readonly label: string;
  /** The whole reading text. */
  readonly text: string;
  readonly bodyStart: number;
  /** The aligned sentence; the whole wording where only clauses are aligned. */
  readonly range: TextRange;
  /** What most likely renders the node word; `null` when nothing was recognised. */
  readonly rendering: TextRange | null;
}

/** The surroundings of a line. */
export interface LineContext {
  readonly text: string;
  readonly bodyStart: number;
  /** The section's heading; empty before the first one. */
  readonly section: string;
  readonly counterparts: readonly LineCounterpart[];
}

/** A line of a concordance: the node word with what stands left and right of it in its clause. */
export interface ConcordanceLine {
  readonly workId: WorkId;
  readonly clauseId: ClauseId;
  readonly language: Language;
  readonly label: string;
  readonly left: string;
  readonly nodeWord: string;
  readonly right: string;
  /** The node word, over the clause's reading text. */
  readonly range: TextRange;
  /** Where the wanted collocate stands, over the clause's reading text; only when one was asked for. */
  readonly collocates?: readonly TextRange[];
  /** The whole clause and what stands for it in the other language; only when it was asked for. */
  readonly context?: LineContext;
}
