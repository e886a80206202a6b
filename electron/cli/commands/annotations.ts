import { Option, type Command } from 'commander';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { importAnnotations } from '../../../corpus/annotate/import-annotations';
import type { ExchangeWork } from '../../../corpus/exchange/exchange-work';
import { readAnnotations } from '../../../corpus/exchange/read-annotations';
import { annotationFormats, writeAnnotations, type AnnotationFormat } from '../../../corpus/exchange/write-annotations';
import type { Annotation } from '../../../corpus/model/annotation';
import { languages } from '../../../corpus/model/language';
import { fileError } from '../../engine/import/file-error';
import { print, printJson, writeBytes } from '../output';
import { previousEditions } from '../previous-editions';
import { Session, type CommonOptions } from '../session';
import { textTable } from '../text-table';
import { readAnnotationFile } from './anchor';

interface ExportOptions extends CommonOptions {
  readonly format: AnnotationFormat;
  readonly work?: readonly string[];
  readonly template?: string;
  readonly out?: string;
}

interface ImportOptions extends CommonOptions {
  readonly work?: readonly string[];
  readonly into?: string;
  readonly out?: string;
}

/**
 * `duidu annotations export|import`: a collection of annotations as a file of another kind, with the words of the
 * library; and a file of any kind as a collection, placed in the library's texts.
 */
export function addAnnotationsCommand(program: Command): void {
  const group = program.command('annotations').description('批注文件的导出与导入 · annotation files in and out');
  const works = () => new Option('--work <id...>', '只限这些作品 · only these works');
  group
    .command('export <collection>')
    .description('把批注集写成另一种文件 · write a collection as a file of another kind')
    .addOption(new Option('--format <format>', '格式 · format').choices(annotationFormats).makeOptionMandatory())
    .addOption(works())
    .option('--template <file>', 'Markdown 模板 · template for Markdown')
    .option('--out <file>', '写到文件 · write to a file')
    .action((file: string, _options, command: Command) => exportFile(file, command.optsWithGlobals<ExportOptions>()));
  group
    .command('import <file>')
    .description('读入批注文件，逐条说明 · read an annotation file and say what became of each')
    .addOption(works())
    .option('--into <collection>', '并入这个批注集 · add to this collection')
    .option('--out <file>', '结果写到文件 · write the collection to a file (default: --into)')
    .action((file: string, _options, command: Command) => importFile(file, command.optsWithGlobals<ImportOptions>()));
}

async function exportFile(file: string, options: ExportOptions): Promise<void> {
  const text = await readAnnotationFile(file);
  const template = options.template === undefined ? undefined : await readText(options.template);
  const { works, older } = await readWorks(options);
  const { annotations } = importAnnotations(readAnnotations(text), documentsOf(works), [], older);
  const content = await writeAnnotations(
    options.format,
    annotations,
    works,
    template === undefined ? {} : { template },
  );
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  if (options.out === undefined) return writeBytes(bytes);
  const path = await write(options.out, bytes);
  const { format } = options;
  if (options.json) printJson({ format, file: path, byteCount: bytes.byteLength, annotationCount: annotations.length });
  else print(`${path}\n`);
}

async function importFile(file: string, options: ImportOptions): Promise<void> {
  const reading = readAnnotations(await readAnnotationFile(file));
  const { works, older } = await readWorks(options);
  const documents = documentsOf(works);
  const known = options.into === undefined ? [] : await knownIn(options.into, works);
  const { annotations, items } = importAnnotations(reading, documents, known, older);
  const all = [...known, ...annotations];
  const out = options.out ?? options.into;
  const path =
    out === undefined ? null : await write(out, Buffer.from((await writeAnnotations('jsonld', all, works)) as string));
  if (options.json) return printJson({ file: path, added: annotations.length, total: all.length, items });
  print(textTable(items.map(({ id, outcome, reason = '' }) => [outcome, reason, id])));
}

/** What a collection holds already; a file that is not there yet holds nothing. */
async function knownIn(file: string, works: readonly ExchangeWork[]): Promise<readonly Annotation[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw fileError(error, file);
  });
  return text === null ? [] : importAnnotations(readAnnotations(text), documentsOf(works), []).annotations;
}

function readWorks({ work: asked, ...options }: CommonOptions & { readonly work?: readonly string[] }) {
  return Session.use(options, async session => {
    const ids = asked ?? (await session.ask('works', {})).map(({ id }) => id);
    const works: ExchangeWork[] = [];
    for (const workId of ids) works.push(await session.ask('openWork', { workId }));
    return { works, older: await previousEditions(session, documentsOf(works)) };
  });
}

function documentsOf(works: readonly ExchangeWork[]) {
  return works.flatMap(({ documents }) => languages.flatMap(language => documents[language] ?? []));
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => Promise.reject(fileError(error, file)));
}

async function write(file: string, bytes: Uint8Array): Promise<string> {
  const path = resolve(file);
  await writeFile(path, bytes).catch((error: unknown) => Promise.reject(fileError(error, path)));
  return path;
}
