import { rm } from 'node:fs/promises';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import type { AlignmentLink } from '../../../corpus/model/alignment-link';
import type { Clause } from '../../../corpus/model/clause';
import type { Language } from '../../../corpus/model/language';
import { languages } from '../../../corpus/model/language';
import type { Work, WorkId } from '../../../corpus/model/work';
import type { Answers, EngineCore } from '../engine-core';
import { presentEdition } from '../import/build-record';
import { segmentWork } from '../import/import-work';
import type { FileStamp } from '../library/durable-file';
import { readAlignment, readClauses } from '../library/stored-files';
import type { StoredEdition, WorkRecord } from '../library/work-record';
import { writeAlignment } from '../workshop/document-files';

/** A document of a work. */
interface Place {
  readonly workId: WorkId;
  readonly language: Language;
}

function keptEdition(record: WorkRecord, { workId, language }: Place): StoredEdition {
  const kept = record.previous?.[language];
  if (kept === undefined) {
    throw new CorpusError('document-unknown', 'no edition before this one', { work: workId, language });
  }
  return kept;
}

/**
 * Puts the previous edition back; the present one becomes the previous, so that doing it again undoes it. Links that
 * were drawn then come back with it, as far as their clauses are still there.
 */
async function restoreEdition(core: EngineCore, place: Place): Promise<Work> {
  const { library } = core;
  const stagingFolder = await library.makeStagingFolder();
  try {
    const record = await library.change(place.workId, async now => {
      const kept = keptEdition(now, place);
      const present = presentEdition(now, place.language);
      const { [place.language]: _kept, ...previous } = now.previous ?? {};
      const next: WorkRecord = {
        ...now,
        work: { ...now.work, documents: { ...now.work.documents, [place.language]: kept.summary } },
        documents: { ...now.documents, [place.language]: kept.document },
        previous: present === null ? previous : { ...previous, [place.language]: present },
      };
      const alignment = await linksOf(core, next, kept.alignment, stagingFolder);
      return { stagingFolder, record: { ...next, alignment } };
    });
    await core.imports.onChanged(place.workId);
    void segmentWork(core.imports, place.workId).catch(() => undefined);
    return record.work;
  } finally {
    await rm(stagingFolder, { recursive: true, force: true });
  }
}

/** The links of an edition that comes back, without clauses that have gone meanwhile. */
async function linksOf(
  { library }: EngineCore,
  record: WorkRecord,
  stamp: FileStamp | null,
  stagingFolder: string,
): Promise<FileStamp | null> {
  if (stamp === null) return null;
  const folder = library.workFolder(record.work.id);
  const links = await readAlignment({ folder, record: { ...record, alignment: stamp } });
  const known = new Set<string>();
  for (const language of languages) {
    const stored = record.documents[language];
    if (stored === undefined) return null;
    for (const { id } of await readClauses({ folder, record }, stored.clauses)) known.add(id);
  }
  return writeAlignment(
    stagingFolder,
    links.flatMap(link => stillLinked(link, known)),
  );
}

function stillLinked(link: AlignmentLink, known: ReadonlySet<string>): AlignmentLink[] {
  const zh = link.zh.filter(id => known.has(id));
  const en = link.en.filter(id => known.has(id));
  if (zh.length === link.zh.length && en.length === link.en.length) return [link];
  return zh.length + en.length === 0 ? [] : [{ ...link, zh, en, sentences: [] }];
}

/** Answers about the edition of a document that the present one took the place of. */
export const editionAnswers: Answers<'previousEdition' | 'restoreEdition'> = {
  previousEdition: async (core, { workId, language }) => {
    const record = core.library.record(workId);
    const kept = record.previous?.[language];
    if (kept === undefined) return null;
    const place = { folder: core.library.workFolder(workId), record };
    const clauses: readonly Clause[] = await readClauses(place, kept.document.clauses);
    const { sourceHash, fileName } = kept.summary;
    return { workId, language, sourceHash, fileName, replaced: kept.replaced, clauses };
  },
  restoreEdition: (core, place) => restoreEdition(core, place),
};
