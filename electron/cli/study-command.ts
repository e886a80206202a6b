import type { Command } from 'commander';
import type { EngineMethod, EngineRequest, EngineResponses } from '../engine/protocol';
import { print, printJson } from './output';
import { withRangePairs } from './range-pairs';
import { Session } from './session';
import type { CommonOptions } from './session';
import { textTable } from './text-table';

/** What a question on the command line is made of. */
export interface Inquiry<M extends EngineMethod> {
  readonly method: M;
  readonly request: EngineRequest<M>;
  /** Rows for a person. */
  toRows(answer: EngineResponses[M]): string[][];
}

/** Asks one question and prints the answer, as JSON with ranges as pairs or as a table. */
export async function inquire<M extends EngineMethod>(command: Command, inquiry: Inquiry<M>): Promise<void> {
  const options = command.optsWithGlobals<CommonOptions>();
  const answer = await Session.use(options, session => session.ask(inquiry.method, inquiry.request));
  if (options.json) printJson(withRangePairs(answer));
  else print(textTable(inquiry.toRows(answer)));
}

/** `--in` values: work ids parted by commas, once or more often. */
export function collectWorks(works: string, before: string[] = []): string[] {
  return [...before, ...works.split(',').filter(Boolean)];
}

/** What `--in` says in the help. */
export const inDescription = '只在这些作品中，逗号隔开 · only in these works, parted by commas';
