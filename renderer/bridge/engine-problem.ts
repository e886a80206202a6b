import type { CorpusErrorCode, ErrorFacts } from '../../corpus/errors/corpus-error';

/** Why a call to the engine came to nothing, beyond what the engine itself can say. */
export type BridgeProblemCode = 'engine-restarted' | 'engine-silent';

/** Why a call to the engine failed, as it crossed the border: a code with facts, no stack. */
export class EngineProblem extends Error {
  override readonly name = 'EngineProblem';
  readonly code: CorpusErrorCode | BridgeProblemCode;
  readonly facts: ErrorFacts;

  constructor(code: CorpusErrorCode | BridgeProblemCode, message: string, facts: ErrorFacts = {}) {
    super(message);
    this.code = code;
    this.facts = facts;
  }
}
