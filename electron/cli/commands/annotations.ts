import { Option, type Command } from 'commander';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { importAnnotations, type ImportedItem } from '../../../corpus/annotate/import-annotations';
import { appendToCollection } from '../../../corpus/exchange/append-to-collection';
import type { ExchangeWork } from '../../../corpus/exchange/exchange-work';
import { decodeAnnotationFile } from '../../../corpus/exchange/decode-annotation-file';
import { readAnnotations } from '../../../corpus/exchange/read-annotations';
import { readJsonLd } from '../../../corpus/exchange/read-w3c-json-ld';
import { refusalSentences } from '../../../corpus/exchange/refusal-sentences';
import { annotationFormats, writeAnnotations, type AnnotationFormat } from '../../../corpus/exchange/write-annotations';
import { languages } from '../../../corpus/model/language';
import { fileError } from '../../engine/import/file-error';
import { print, printable, printJson, writeBytes } from '../output';
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
  const before = options.into === undefined ? emptyCollection : await collectionIn(options.into);
  const known = importAnnotations(readJsonLd(before), documents, [], older).annotations;
  const { annotations, items } = importAnnotations(reading, documents, known, older);
  const { text, total } = appendToCollection(before, (await writeAnnotations('jsonld', annotations, works)) as string);
  const out = options.out ?? options.into;
  const path = out === undefined ? null : await write(out, Buffer.from(text));
  if (options.json) return printJson({ file: path, added: annotations.length, total, items: items.map(withSentence) });
  print(`已导入 ${annotations.length} 条，共 ${total} 条 · ${annotations.length} imported, ${total} in all\n`);
  print(textTable(items.map(toCells)));
}

const emptyCollection = '[]';

/** What a collection holds already; a file that is not there yet holds nothing. */
async function collectionIn(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw fileError(error, file);
  });
  return bytes === null ? emptyCollection : decodeAnnotationFile(bytes);
}

/** A refused item says why in both languages. */
function withSentence(item: ImportedItem) {
  return item.reason === undefined ? item : { ...item, ...refusalSentences[item.reason] };
}

function toCells({ id, outcome, reason, leftOut }: ImportedItem): string[] {
  const why = reason === undefined ? null : refusalSentences[reason];
  const said = why === null ? '' : `${why.zh} · ${why.en}`;
  const less = leftOut === undefined ? '' : `${leftOut} 处不在书库里 · places not in the library`;
  return [outcome, printable(id), said + less];
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

/** Whole or not at all: what the file held before stays until then. A pipe or device is written to as it is. */
async function write(file: string, bytes: Uint8Array): Promise<string> {
  const path = resolve(file);
  const isOrdinary = await stat(path).then(
    found => found.isFile(),
    () => true,
  );
  const writing = isOrdinary ? writeFileAtomic(path, Buffer.from(bytes)) : writeFile(path, bytes);
  await writing.catch((error: unknown) => Promise.reject(fileError(error, path)));
  return path;
}
