import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { parseEncodingName } from '../../../corpus/decode/encoding';
import type { Encoding } from '../../../corpus/decode/encoding';
import type { Language } from '../../../corpus/model/language';
import type { ImportReport, JobProgress } from '../../engine/import-report';
import { exitCodes } from '../cli-error';
import { languageOption } from '../language-option';
import { print, printJson, warn } from '../output';
import { Session } from '../session';
import type { CommonOptions } from '../session';
import { textTable } from '../text-table';

interface ImportCommandOptions extends CommonOptions {
  readonly lang?: Language;
  readonly work?: string;
  readonly title?: string;
  readonly encoding?: Encoding;
}

/** `duidu import FILE…`: one report for each file. */
export function addImportCommand(program: Command): void {
  program
    .command('import <file...>')
    .description('导入文件或文件夹 · import files or folders')
    .addOption(languageOption('文件的语言 · language of the files'))
    .option('--work <id>', '作品名 · the work to make or add to')
    .option('--title <title>', '标题 · title of the work')
    .option('--encoding <name>', '字符编码 · character encoding', parseEncoding)
    .action(async (files: string[], _options, command: Command) => {
      const options = command.optsWithGlobals<ImportCommandOptions>();
      const reports = await importAll(files, options);
      if (options.json) printJson(reports.map(toRow));
      else print(textTable(reports.map(toCells)));
      const refused = reports.filter(report => report.status === 'refused');
      for (const { error } of refused) if (error !== undefined) warn(error);
      if (refused.length > 0) process.exitCode = exitCodes.failed;
    });
}

async function importAll(files: readonly string[], options: ImportCommandOptions): Promise<readonly ImportReport[]> {
  const { lang, work, title, encoding } = options;
  return Session.use(
    options,
    async session => {
      const { jobId } = await session.ask('startImport', {
        grantId: session.grant(files),
        options: { workId: work ?? null, language: lang ?? null, title: title ?? null, encoding: encoding ?? null },
      });
      await session.finished(jobId);
      return session.ask('importReports', { jobId });
    },
    showProgress,
  );
}

/** A line that rewrites itself, only where a person is watching. */
function showProgress({ stage, filesDone, fileCount }: JobProgress): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${filesDone}/${fileCount} ${stage}\u001b[K`);
}

function parseEncoding(name: string): Encoding {
  const encoding = parseEncodingName(name);
  if (encoding === null) throw new InvalidArgumentError('编码不明 · unknown encoding');
  return encoding;
}

function toRow(report: ImportReport): object {
  return { ...report, language: report.languages[0] ?? null };
}

function toCells({ file, status, workId, languages, clauseCount, error }: ImportReport): string[] {
  return [
    status,
    workId ?? '–',
    languages.join('+') || '–',
    String(clauseCount),
    error ? `${file}: ${error.en}` : file,
  ];
}
