import { readFile } from 'node:fs/promises';
import type { Clause } from '../../../corpus/model/clause';
import { packTokens } from '../../../corpus/segment/token-table';
import type { FileStamp } from '../library/durable-file';
import { serialiseTokens } from '../library/token-file';
import type { SegmentTask } from '../workshop-protocol';
import { writeTokens } from './document-files';
import type { TaskSignal } from './task-control';
import { throwIfAborted } from './task-control';
import type { Toolbox } from './toolbox';

/** Finds the words of a stored document and writes them into the staging folder. */
export async function segmentStored(task: SegmentTask, toolbox: Toolbox, signal: TaskSignal): Promise<FileStamp> {
  const clauses = await readStoredClauses(task.clausesPath);
  const tokens = clauses.map(clause => {
    throwIfAborted(signal);
    return toolbox.segmenter.segmentText(clause.text, task.language);
  });
  return writeTokens(task.stagingFolder, task.language, serialiseTokens(packTokens(tokens)));
}

/** The clauses in a stored file. */
export async function readStoredClauses(path: string): Promise<Clause[]> {
  return JSON.parse(await readFile(path, 'utf8')) as Clause[];
}
