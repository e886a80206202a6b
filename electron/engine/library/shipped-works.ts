import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { languages } from '../../../corpus/model/language';
import type { ShippedDetails } from '../import/build-record';
import { importWork } from '../import/import-work';
import type { ImportTools } from '../import/import-work';
import { documentStatus, workId } from '../request-schemas';
import type { FileToRead } from '../workshop-protocol';
import { replaceDurably } from './durable-file';
import { addPreparedWork } from './prepared-work';

/** Beside a shipped work's files, where the build lays the work as a library holds it (tools/prepare-works.mjs). */
const preparedFolder = 'prepared';

const bilingual = z.object({ zh: z.string(), en: z.string() });
const shippedDocument = z.object({ file: z.string(), status: documentStatus, note: bilingual });

const shippedWork = z.object({
  id: workId,
  titles: bilingual,
  date: z.string().nullable().default(null),
  provenance: bilingual,
  licence: bilingual,
  documents: z.object({ zh: shippedDocument.exactOptional(), en: shippedDocument.exactOptional() }),
});

const libraryFile = z.object({ format: z.literal(1), shipped: z.array(z.string()) });

/** Puts those shipped works into the library that it was never given before: one that a person removed stays away. */
export async function addShippedWorks(tools: ImportTools, shippedFolder: string): Promise<void> {
  const given = await readGiven(tools);
  for (const name of await shippedNames(shippedFolder)) {
    const folder = join(shippedFolder, name);
    const shipped = shippedWork.parse(JSON.parse(await readFile(join(folder, 'work.json'), 'utf8')));
    if (given.has(shipped.id)) continue;
    if (!tools.library.has(shipped.id)) await addShippedWork(tools, folder, shipped);
    given.add(shipped.id);
    await writeGiven(tools, given);
  }
}

async function addShippedWork(tools: ImportTools, folder: string, shipped: z.infer<typeof shippedWork>): Promise<void> {
  if (await addPreparedWork(tools, join(folder, preparedFolder), shipped.id)) return;
  const files: FileToRead[] = languages.flatMap(language => {
    const document = shipped.documents[language];
    if (document === undefined) return [];
    const title = shipped.titles[language];
    return [{ path: join(folder, document.file), name: document.file, language, encoding: 'utf-8', title }];
  });
  const details: ShippedDetails = { ...shipped, documents: withoutFiles(shipped.documents) };
  await importWork(tools, {
    workId: shipped.id,
    files,
    replace: false,
    naming: { title: null, fallback: shipped.id, shipped: details },
    segment: false,
    signal: new AbortController().signal,
    advance: () => undefined,
  });
}

function withoutFiles(documents: z.infer<typeof shippedWork>['documents']): ShippedDetails['documents'] {
  const { zh, en } = documents;
  return {
    ...(zh && { zh: { status: zh.status, note: zh.note } }),
    ...(en && { en: { status: en.status, note: en.note } }),
  };
}

async function shippedNames(shippedFolder: string): Promise<string[]> {
  const entries = await readdir(shippedFolder, { withFileTypes: true });
  return entries.filter(entry => entry.isDirectory() && entry.name !== 'glossary').map(entry => entry.name);
}

async function readGiven({ library }: ImportTools): Promise<Set<string>> {
  const text = await readFile(library.layout.libraryFile, 'utf8').catch(() => '');
  try {
    return new Set(libraryFile.parse(JSON.parse(text)).shipped);
  } catch {
    return new Set();
  }
}

async function writeGiven({ library }: ImportTools, given: ReadonlySet<string>): Promise<void> {
  const text = JSON.stringify({ format: 1, shipped: [...given] });
  await library.lock.hold(() => replaceDurably(library.layout.libraryFile, new TextEncoder().encode(`${text}\n`)));
}
