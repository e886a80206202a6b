import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import { fileError } from '../../engine/import/file-error';
import type { EngineMethod } from '../../engine/protocol';
import { exitCodes } from '../cli-error';
import { print, printJson, warn } from '../output';
import { Session } from '../session';
import type { CommonOptions } from '../session';
import { textTable } from '../text-table';

interface ArchiveExportOptions extends CommonOptions {
  readonly annotations?: string;
  readonly force?: boolean;
}

interface ArchiveImportOptions extends CommonOptions {
  readonly replace?: boolean;
}

/** `duidu archive export|import FILE`: the whole library as one file. */
export function addArchiveCommand(program: Command): void {
  const archive = program.command('archive').description('整个书库存为一个文件 · the whole library as one file');
  archive
    .command('export <file>')
    .description('导出所有作品 · export all works')
    .option('--annotations <file>', '一并放入的批注文件 · a file of notes to put in')
    .option('--force', '替换已有的文件 · replace a file that is there')
    .action(exportArchive);
  archive
    .command('import <file>')
    .description('导入其中的作品 · import the works in it')
    .option('--replace', '同名作品先放入回收站 · put present works of the same name into the bin')
    .action(importArchive);
}

async function exportArchive(file: string, _options: unknown, command: Command): Promise<void> {
  const options = command.optsWithGlobals<ArchiveExportOptions>();
  const path = resolve(file);
  if (existsSync(path) && options.force !== true) {
    throw new CorpusError('file-not-written', 'the file is there already', { file, reason: 'EEXIST' });
  }
  const annotations = options.annotations === undefined ? null : await readText(options.annotations);
  const works = await Session.use(options, async session => {
    const { jobId } = await session.ask('exportArchive', { grantId: session.grant([path]), annotations });
    await settle(session, jobId);
    return session.ask('works', {});
  });
  if (options.json) printJson({ file: path, works: works.map(work => work.id) });
  else print(`${path}\n`);
}

async function importArchive(file: string, _options: unknown, command: Command): Promise<void> {
  const options = command.optsWithGlobals<ArchiveImportOptions>();
  const reports = await Session.use(options, async session => {
    const request = { grantId: session.grant([resolve(file)]), replace: options.replace === true };
    const { jobId } = await session.ask('importArchive', request);
    await settle(session, jobId);
    return session.ask('importReports', { jobId });
  });
  if (options.json) printJson(reports);
  else
    print(
      textTable(
        reports.map(({ status, workId, clauseCount, file: name }) => [
          status,
          workId ?? '–',
          String(clauseCount),
          name,
        ]),
      ),
    );
  const refused = reports.filter(report => report.status === 'refused');
  for (const { error } of refused) if (error !== undefined) warn(error);
  if (refused.length > 0) process.exitCode = exitCodes.failed;
}

/** Waits for a job and throws what it failed with. */
async function settle(session: Pick<Session, 'finished' | 'ask'>, jobId: string): Promise<void> {
  await session.finished(jobId);
  const error = (await session.ask('jobs' satisfies EngineMethod, {})).find(job => job.jobId === jobId)?.progress.error;
  if (error !== undefined) throw new CorpusError(error.code, error.message, error.facts);
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => Promise.reject(fileError(error, file)));
}
