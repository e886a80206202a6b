import { randomNumbers } from '../../../corpus/statistics/random-sample';
import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import { readSource } from '../../../corpus/formats/read-source';
import { readDocuments } from '../../../corpus/structure/read-documents';
import { lawWriters, writeLawTmx } from '../../helpers/law-formats';
import { mutateBytes, randomBytes } from '../../helpers/mutate-bytes';
import { pdfResources } from '../../helpers/pdf-resources';
import { smallLaw } from '../../helpers/small-law';
import { outsideParts } from './outline-of';

/** All runs over all formats; `FUZZ_RUNS=21000` is the full count. */
const runCount = Number(process.env['FUZZ_RUNS'] ?? 700);
/** Both languages side by side in plain text: comma-separated, in cells, and in columns of print. */
const layouts: Readonly<Record<string, (zh: string, en: string) => string>> = {
  csv: (zh, en) => `"${zh}","${en}"`,
  'table.txt': (zh, en) => `| ${zh} | ${en} |`,
  'columns.txt': (zh, en) => `${zh}　　　　${en}`,
};
const endings = [...Object.keys(lawWriters), 'tmx', ...Object.keys(layouts)];
const originals = new Map<string, Uint8Array>();

beforeAll(async () => {
  for (const ending of endings) {
    const bytes = ending === 'tmx' ? writeLawTmx(smallLaw) : await lawWriters[ending]?.(smallLaw.slice(0, 9), 'zh');
    originals.set(ending, bytes ?? new Uint8Array());
  }
  for (const [ending, layOut] of Object.entries(layouts)) {
    const lines = smallLaw.slice(0, 12).map(({ words: { zh, en } }) => layOut(zh, en));
    originals.set(ending, new TextEncoder().encode(lines.join('\n')));
  }
});

/** What is wrong with how a file was read; `null` when it was read or refused as it should be. */
async function faultOf(bytes: Uint8Array, fileName: string): Promise<string | null> {
  try {
    const { source } = await readSource(bytes, { fileName, pdf: pdfResources });
    if (/\S/.test(outsideParts(source))) return 'text outside the parts';
    const ranges = [...source.parts, ...source.emphasis];
    if (ranges.some(({ start, end }) => start < 0 || end > source.text.length || end <= start))
      return 'a range outside the text';
    readDocuments(source, { workId: 'fuzz' });
    return null;
  } catch (error) {
    return error instanceof CorpusError && error.code !== 'internal' ? null : String(error);
  }
}

/** Damage inside a part of an archive, packed again with right checksums: it reaches the reader behind the archive. */
function mutateInside(bytes: Uint8Array, random: () => number): Uint8Array {
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  const name = names[Math.floor(random() * names.length)] ?? '';
  const damaged = new Uint8Array(mutateBytes(files[name] ?? new Uint8Array(), random));
  return zipSync({ ...files, [name]: damaged }, { level: 0 });
}

describe('readSource on damaged files', () => {
  it.each(endings)(
    'reads or refuses every %s, and never fails in another way',
    async ending => {
      const original = originals.get(ending) ?? new Uint8Array();
      const isArchive = ending === 'docx' || ending === 'epub';
      const runs = Math.ceil(runCount / endings.length);
      for (let seed = 0; seed < runs; seed++) {
        const random = randomNumbers(seed * 7919 + ending.length);
        const way = seed % 10;
        const bytes =
          way === 9
            ? randomBytes(random)
            : isArchive && way < 6
              ? mutateInside(original, random)
              : mutateBytes(original, random);
        expect(await faultOf(bytes, `law.${ending}`), `${ending}, seed ${seed}`).toBeNull();
      }
    },
    3_600_000,
  );
});
