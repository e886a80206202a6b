import { describeError } from '../../corpus/errors/error-sentences';
import { toEngineError } from '../engine/result';
import type { EngineError } from '../engine/result';

/** What the process ends with. */
export const exitCodes = { done: 0, failed: 1, wrongUsage: 2 } as const;

/** A command that cannot be carried out as it was written. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly zh: string;
  readonly en: string;

  constructor(zh: string, en: string) {
    super(en);
    this.zh = zh;
    this.en = en;
  }
}

/** An error as scripts read it on standard output. */
export interface ErrorRow {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly facts: EngineError['facts'];
}

/** Any thrown thing with its sentence in both languages. */
export function toErrorRow(thrown: unknown): ErrorRow {
  if (thrown instanceof UsageError) return { code: 'wrong-usage', zh: thrown.zh, en: thrown.en, facts: {} };
  const { code, facts } = toEngineError(thrown);
  return { code, ...describeError(code, facts), facts };
}
