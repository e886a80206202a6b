import { readFile } from 'node:fs/promises';
import type { Clause } from '../../../corpus/model/clause';
import { packTokens } from '../../../corpus/segment/token-table';
import type { FileStamp } from '../library/durable-file';
import { serialiseTokens } from '../library/token-file';
import type { SegmentTask } from '../workshop-protocol';
import { writeTokens } from './document-files';
import type { Toolbox } from './toolbox';

/** Finds the words of a stored document and writes them into the staging folder. */
export async function segmentStored(task: SegmentTask, toolbox: Toolbox): Promise<FileStamp> {
  const clauses = await readStoredClauses(task.clausesPath);
  const tokens = await toolbox.segmenter.segment(
    clauses.map(clause => clause.text),
    task.language,
  );
  return writeTokens(task.stagingFolder, task.language, serialiseTokens(packTokens(tokens)));
}

/** The clauses in a stored file. */
export async function readStoredClauses(path: string): Promise<Clause[]> {
  return JSON.parse(await readFile(path, 'utf8')) as Clause[];
}
