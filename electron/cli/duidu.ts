import { Command, CommanderError } from 'commander';
import { exitCodes, toErrorRow, UsageError } from './cli-error';
import { addArchiveCommand } from './commands/archive';
import { addAlignCommand } from './commands/align';
import { addAnchorCommand } from './commands/anchor';
import { addAnnotationsCommand } from './commands/annotations';
import { addExportCommand } from './commands/export';
import { addImportCommand } from './commands/import';
import { addSearchCommand } from './commands/search';
import { addShowCommand } from './commands/show';
import { addWorksCommand } from './commands/works';
import { addCompareCommand } from './commands/compare';
import { addDiffCommand } from './commands/diff';
import { addSimilarCommand } from './commands/similar';
import { addPatternCommand } from './commands/pattern';
import { addPhrasesCommand } from './commands/phrases';
import { addFormulasCommand } from './commands/formulas';
import { addRenderingsCommand } from './commands/renderings';
import { addConcordanceCommand } from './commands/concordance';
import { addCollocatesCommand } from './commands/collocates';
import { addDispersionCommand } from './commands/dispersion';
import { addFrequencyCommand } from './commands/frequency';
import { addKeynessCommand } from './commands/keyness';
import { printJson, warn } from './output';
import { tellWaitingProgram } from './waiting-program';

const commands = [
  addImportCommand,
  addWorksCommand,
  addShowCommand,
  addSearchCommand,
  addConcordanceCommand,
  addCollocatesCommand,
  addDispersionCommand,
  addFrequencyCommand,
  addKeynessCommand,
  addAlignCommand,
  addExportCommand,
  addArchiveCommand,
  addAnchorCommand,
  addAnnotationsCommand,
  addCompareCommand,
  addDiffCommand,
  addSimilarCommand,
  addPhrasesCommand,
  addFormulasCommand,
  addRenderingsCommand,
  addPatternCommand,
];

function buildProgram(): Command {
  const program = new Command('duidu')
    .description('对读：中英官方文本细读。Close reading of bilingual Chinese–English official texts.')
    .option('--library <folder>', '书库文件夹 · library folder (default: the app’s own)')
    .option('--json', '只输出一个 JSON 值 · one JSON value on standard output and nothing else')
    .configureOutput({
      outputError: text =>
        warn({ zh: '命令写得不对；用法见 duidu --help。', en: `${text.trimEnd()} See duidu --help.` }),
    })
    .exitOverride();
  for (const add of commands) add(program);
  return program;
}

/** Runs one command line. Answers the exit code: 0 done, 1 failed, 2 wrong usage. */
async function run(words: readonly string[]): Promise<number> {
  try {
    const program = buildProgram();
    await program.parseAsync([...words], { from: 'user' });
    return Number(process.exitCode ?? exitCodes.done);
  } catch (error) {
    // commander has said what is wrong already
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
    const row = toErrorRow(error);
    warn(row);
    if (words.includes('--json')) printJson({ error: row });
    if (row.code === 'internal' && error instanceof Error) process.stderr.write(`${error.stack ?? error.message}\n`);
    return error instanceof UsageError ? exitCodes.wrongUsage : exitCodes.failed;
  }
}

tellWaitingProgram();
void run(process.argv.slice(2)).then(code => process.exit(code));
