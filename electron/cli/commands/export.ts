import { Option } from 'commander';
import type { Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileError } from '../../engine/import/file-error';
import { exportFormat } from '../../engine/request-schemas';
import type { ExportFormat } from '../../engine/request-schemas';
import { print, printJson, writeBytes } from '../output';
import { Session } from '../session';
import type { CommonOptions } from '../session';

interface ExportCommandOptions extends CommonOptions {
  readonly format: ExportFormat;
  readonly out?: string;
}

/** `duidu export WORK`: the work as a file, on standard output unless `--out` names one. */
export function addExportCommand(program: Command): void {
  program
    .command('export <work>')
    .description('导出作品 · export a work')
    .addOption(new Option('--format <format>', '格式 · format').choices(exportFormat.options).makeOptionMandatory())
    .option('--out <file>', '写到文件 · write to a file')
    .action(async (workId: string, _options, command: Command) => {
      const options = command.optsWithGlobals<ExportCommandOptions>();
      const { format, out } = options;
      const exported = await Session.use(options, session => session.ask('exportWork', { workId, format }));
      if (out === undefined) return writeBytes(exported.bytes);
      const path = resolve(out);
      await writeFile(path, exported.bytes).catch((error: unknown) => Promise.reject(fileError(error, path)));
      if (options.json) printJson({ workId, format, file: path, byteCount: exported.bytes.byteLength });
      else print(`${path}\n`);
    });
}
