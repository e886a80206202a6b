import { Option } from 'commander';
import type { Command } from 'commander';
import { createInterface } from 'node:readline';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import type { AnnotatedClause } from '../../../corpus/search/annotated-clause';
import { queryExamples } from '../../../corpus/search/query-help';
import type { Hit, SearchAnswer, SearchRequest } from '../../../corpus/search/search-answer';
import { findSmallOperator } from '../../../corpus/search/small-operators';
import { requestLimits } from '../../engine/request-schemas';
import { annotatedByFile } from '../annotated-file';
import { exitCodes, toErrorRow, UsageError } from '../cli-error';
import { print, printJson, warn } from '../output';
import { parseCount } from '../parse-count';
import { Session } from '../session';
import type { CommonOptions } from '../session';
import { collectWorks, inDescription } from '../study-command';
import { excerpt, textTable } from '../text-table';
import { standardInput } from '../waiting-program';

interface SearchCommandOptions extends CommonOptions {
  readonly stdin?: boolean;
  readonly in?: string[];
  readonly limit?: number;
  readonly sort: SearchRequest['sort'];
  readonly matchCase?: boolean;
  readonly wholeWord?: boolean;
  readonly stem?: boolean;
  readonly digits?: boolean;
  readonly matchScript?: boolean;
  readonly matchWidth?: boolean;
  readonly annotations?: string;
}

const annotationsDescription =
  'tag: note: colour: 所查的批注文件（JSON-LD）· annotations (JSON-LD) for tag: note: colour:';

const queryHelp = `
检索式 · The query language:
${queryExamples.map(({ examples, meaning }) => `  ${examples.zh}  ·  ${examples.en}\n      ${meaning.zh}\n      ${meaning.en}`).join('\n')}
`;

/** `duidu search QUERY`, or `--stdin` with one query a line in and one JSON value a line out. */
export function addSearchCommand(program: Command): void {
  program
    .command('search [query]')
    .description('检索书库 · search the library')
    .option('--stdin', '每行一个检索式 · one query a line on standard input')
    .option('--in <works>', inDescription, collectWorks)
    .option('--limit <count>', '最多几条 · at most so many hits', parseCount)
    .addOption(new Option('--sort <order>', '排序 · order').choices(['document', 'relevance']).default('document'))
    .option('--match-case', '区分大小写 · heed upper and lower case')
    .option('--whole-word', '只要整词 · whole words only')
    .option('--stem', '英文按词干 · English words by their stem')
    .option('--digits', '2019 也找二〇一九 · 2019 also finds 二〇一九')
    .option('--match-script', '区分简体与繁体 · tell simplified and traditional characters apart')
    .option('--match-width', '区分全角与半角 · tell full and half width apart')
    .option('--annotations <file>', annotationsDescription)
    .addHelpText('after', queryHelp)
    .action(async (query: string | undefined, _options, command: Command) => {
      const options = command.optsWithGlobals<SearchCommandOptions>();
      if ((query === undefined) === (options.stdin !== true)) {
        throw new UsageError('请给出检索式，或用 --stdin。', 'Give a query, or use --stdin.');
      }
      await Session.use(options, async session => {
        const { annotations } = options;
        const annotated = annotations === undefined ? null : await annotatedByFile(session, annotations);
        const asking = { session, options, annotated };
        await (query === undefined ? searchLines(asking) : searchOnce(query, asking));
      });
    });
}

interface Asking {
  readonly session: Session;
  readonly options: SearchCommandOptions;
  /** Of the file of annotations; `null` when none was given. */
  readonly annotated: readonly AnnotatedClause[] | null;
}

async function searchOnce(query: string, asking: Asking): Promise<void> {
  const answer = await searchAll(query, asking);
  if (asking.options.json) printJson(toAnswerRow(answer));
  else print(toText(answer));
}

async function searchLines(asking: Asking): Promise<void> {
  for await (const query of createInterface({ input: standardInput(), crlfDelay: Infinity })) {
    try {
      printJson(toAnswerRow(await searchAll(query, asking)));
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      printJson({ query, error: toErrorRow(error) });
      process.exitCode = exitCodes.failed;
    }
  }
}

/** All pages up to the limit as one answer. */
async function searchAll(query: string, { session, options, annotated }: Asking): Promise<SearchAnswer> {
  if (annotated === null) warnOfMissingAnnotations(query);
  const limit = options.limit ?? Infinity;
  const page = (offset: number): SearchRequest => ({
    query,
    sort: options.sort,
    offset,
    limit: Math.min(requestLimits.pageSize, limit - offset),
    works: options.in ?? null,
    toggles: {
      matchCase: options.matchCase ?? false,
      wholeWord: options.wholeWord ?? false,
      stem: options.stem ?? false,
      digits: options.digits ?? false,
      matchScript: options.matchScript ?? false,
      matchWidth: options.matchWidth ?? false,
    },
    ...(annotated !== null && { annotated }),
  });
  const first = await session.ask('search', page(0));
  const hits = [...first.hits];
  while (hits.length < Math.min(limit, first.total)) {
    const next = await session.ask('search', page(hits.length));
    if (next.hits.length === 0) break;
    hits.push(...next.hits);
  }
  if (first.total === 0) warnOfSmallOperator(query);
  return { ...first, hits };
}

function warnOfSmallOperator(query: string): void {
  const word = findSmallOperator(query);
  if (word === null) return;
  warn({
    zh: `“${word}”是当作词来查的。若要作运算符，请用大写：${word.toUpperCase()}。`,
    en: `“${word}” was looked for as a word. If it is meant as an operator, write it in capitals: ${word.toUpperCase()}.`,
  });
}

/** Annotations live in the app's window: without a file these fields find nothing, which must not go unsaid. */
function warnOfMissingAnnotations(query: string): void {
  if (!/(?:^|[\s(-])(?:tag|note|colou?r)[:：]/i.test(query)) return;
  warn({
    zh: 'tag: note: colour: 要用 --annotations 给出批注文件，否则没有命中。',
    en: 'tag: note: colour: need a file of annotations, given by --annotations; without it nothing is found.',
  });
}

function toAnswerRow({ query, total, placeCount, wordCount, hits, facets }: SearchAnswer): object {
  return { query, total, placeCount, wordCount, hits: hits.map(toHitRow), facets };
}

function toHitRow({ ranges, ...hit }: Hit): object {
  return { ...hit, ranges: ranges.map(({ start, end }) => [start, end]) };
}

function toText({ total, placeCount, hits }: SearchAnswer): string {
  const rows = hits.map(hit => [hit.workId, hit.language, hit.label || '·', excerpt(hit.text, 60)]);
  return `${total} 条 ${placeCount} 处 · ${total} clauses, ${placeCount} places\n${textTable(rows)}`;
}
