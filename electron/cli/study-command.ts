import type { Command } from 'commander';
import type { Bilingual } from '../../corpus/model/work';
import type { EngineMethod, EngineRequest, EngineResponses } from '../engine/protocol';
import { ClauseCitations } from './clause-citations';
import { print, printJson, warn } from './output';
import { withRangePairs } from './range-pairs';
import { Session } from './session';
import type { CommonOptions } from './session';
import { textTable } from './text-table';

/** What a question on the command line is made of. */
export interface Inquiry<M extends EngineMethod> {
  readonly method: M;
  readonly request: EngineRequest<M>;
  /** Rows for a person, with the clauses that they come from. */
  toRows(answer: EngineResponses[M], citations: ClauseCitations): string[][];
  /** What a person should know of the answer: that and why it is empty, what was left out. `null` for nothing. */
  remark?(answer: EngineResponses[M]): Bilingual | null;
}

/** Asks one question and prints the answer, as JSON with ranges as pairs and the number of each clause, or as a table. */
export async function inquire<M extends EngineMethod>(command: Command, inquiry: Inquiry<M>): Promise<void> {
  const options = command.optsWithGlobals<CommonOptions>();
  const [answer, citations] = await Session.use(options, async session => {
    const asked = await session.ask(inquiry.method, inquiry.request);
    return [asked, await ClauseCitations.of(session, asked)] as const;
  });
  const remark = inquiry.remark?.(answer) ?? null;
  if (remark !== null) warn(remark);
  if (options.json) printJson(withRangePairs(citations.withLabels(answer)));
  else print(textTable(inquiry.toRows(answer, citations)));
}

/** `--in` values: work ids parted by commas, once or more often. */
export function collectWorks(works: string, before: string[] = []): string[] {
  return [...before, ...works.split(',').filter(Boolean)];
}

/** What `--in` says in the help. */
export const inDescription = '只在这些作品中，逗号隔开 · only in these works, parted by commas';
