import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readSource } from '../../corpus/formats/read-source';
import { readDocuments } from '../../corpus/structure/read-documents';
import { pdfResources } from '../../electron/engine/pdf-resources';
import { printTable } from './figures';
import { fetchPackages, manualFile, manuals, pairsOf, type Block, type Manual, type Pair } from './texts/manuals';

/**
 * Reading real bilingual manuals that Debian's packages ship, as PDF, EPUB, HTML and plain text in several encodings.
 * The paragraphs that the HTML pages of both languages share, element by element, are the standard.
 */
fetchPackages();
const reading = [['work', 'file', 'encoding', 'paragraphs', 'exact %', 'kept %', 'headings %', 's', 'MB']];
for (const manual of manuals) {
  const pairs = pairsOf(manual.pages());
  for (const file of manual.files)
    if (existsSync(manualFile(file.path))) reading.push(await readingFigures(manual, pairs, file));
}
printTable(reading);

/** White space, quotation marks and note numbers differ between the forms of one manual. */
function comparable(text: string): string {
  return text.normalize('NFKC').replace(/\[\d+\]|[\s\u00ad\u200b“”"‘’'`´]+/g, '');
}

async function readingFigures(
  manual: Manual,
  pairs: readonly Pair[],
  file: Manual['files'][number],
): Promise<string[]> {
  const raw = file.path.endsWith('.gz')
    ? gunzipSync(readFileSync(manualFile(file.path)))
    : readFileSync(manualFile(file.path));
  const bytes = file.encoding === undefined ? raw : convert(raw, file.encoding);
  const fileName = file.path.replace(/\.gz$/, '').split('/').pop() ?? '';
  const start = performance.now();
  const { source, encoding } = await readSource(bytes, { fileName, pdf: pdfResources('dist/data/cmaps') });
  const clauses = readDocuments(source, { workId: 'w', language: file.language }).flatMap(document => document.clauses);
  const seconds = (performance.now() - start) / 1000;
  const texts = new Set(clauses.flatMap(one => [one.text, one.text.slice(one.bodyStart)]).map(comparable));
  const headings = clauses
    .filter(one => one.kind === 'heading')
    .map(one => comparable(one.text))
    .join('\n');
  const whole = clauses.map(one => comparable(one.text)).join('');
  // a file is one page of the handbook: what is nowhere in it is not asked of it
  const gold = pairs
    .map(pair => pair[file.language])
    .filter(({ text }) => whole.includes(comparable(text).slice(0, 20)));
  const long = gold.filter(({ text, isHeading }) => !isHeading && text.length >= 30);
  const titles = gold.filter(({ isHeading }) => isHeading);
  const share = (blocks: readonly Block[], isRight: (text: string) => boolean): string =>
    blocks.length === 0
      ? '–'
      : ((100 * blocks.filter(({ text }) => isRight(comparable(text))).length) / blocks.length).toFixed(1);
  const kept = long.reduce((sum, { text }) => sum + (whole.includes(comparable(text)) ? text.length : 0), 0);
  const all = long.reduce((sum, { text }) => sum + text.length, 0);
  return [
    manual.name,
    fileName,
    encoding?.encoding ?? '–',
    String(long.length),
    share(long, text => texts.has(text)),
    ((100 * kept) / Math.max(1, all)).toFixed(1),
    share(titles, text => headings.includes(text)),
    seconds.toFixed(1),
    (process.memoryUsage().rss / 1e6).toFixed(0),
  ];
}

function convert(bytes: Buffer, encoding: string): Buffer {
  return execFileSync('iconv', ['-c', '-f', 'UTF-8', '-t', encoding], { input: bytes, maxBuffer: 2 ** 28 });
}
