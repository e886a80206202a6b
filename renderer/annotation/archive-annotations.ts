import { importAnnotations } from '../../corpus/annotate/import-annotations';
import { readAnnotations } from '../../corpus/exchange/read-annotations';
import { writeJsonLd } from '../../corpus/exchange/w3c-json-ld';
import type { WorkId } from '../../corpus/model/work';
import type { OpenedWork } from '../../electron/engine/protocol';
import type { Services } from '../app/services';
import type { AnnotationDesk } from '../store/annotation-desk';

/** All notes that are not in the bin, as one W3C file; `null` when there are none. */
export async function writeAllAnnotations({ engine }: Services, desk: AnnotationDesk): Promise<string | null> {
  const annotations = desk.shelf.get();
  if (annotations.length === 0) return null;
  const works = new Set(annotations.flatMap(({ targets }) => targets.map(target => target.workId)));
  const texts = new Map<string, string>();
  for (const { documents } of await openAll(engine, works)) {
    for (const { clauses } of Object.values(documents)) for (const { id, text } of clauses) texts.set(id, text);
  }
  return writeJsonLd(annotations, clauseId => texts.get(clauseId) ?? null);
}

/** Brings in the notes of an archive for all works of the library, as one undoable step. Answers how many came in. */
export async function readAllAnnotations({ engine }: Services, text: string, desk: AnnotationDesk): Promise<number> {
  const works = await engine.works({});
  const opened = await openAll(engine, new Set(works.map(work => work.id)));
  const documents = opened.flatMap(work => Object.values(work.documents));
  const { annotations } = importAnnotations(
    readAnnotations(text),
    documents,
    await desk.database.annotations.toArray(),
  );
  if (annotations.length > 0) await desk.annotations.putImported(annotations);
  return annotations.length;
}

async function openAll(engine: Services['engine'], works: ReadonlySet<WorkId>): Promise<OpenedWork[]> {
  const opened: OpenedWork[] = [];
  for (const workId of works) {
    const work = await engine.openWork({ workId }).catch(() => null);
    if (work !== null) opened.push(work);
  }
  return opened;
}
