import { placeTargets } from '../../corpus/annotate/place-target';
import { readJsonLd } from '../../corpus/exchange/read-w3c-json-ld';
import type { LooseAnnotation, LooseTarget } from '../../corpus/exchange/loose-annotation';
import { languages } from '../../corpus/model/language';
import type { CorpusDocument, WorkId } from '../../corpus/model/work';
import type { AnnotatedClause } from '../../corpus/search/annotated-clause';
import { readAnnotationFile } from './commands/anchor';
import type { Session } from './session';

/**
 * The clauses that a file of annotations marks, as they stand in the library now: for `tag:`, `note:` and `colour:`.
 *
 * Annotations that find no place are left out. Throws `file-missing` and the like, and `annotation-format`.
 */
export async function annotatedByFile(session: Session, file: string): Promise<AnnotatedClause[]> {
  const { annotations } = readJsonLd(await readAnnotationFile(file));
  const marks = annotations.flatMap(annotation => annotation.targets.map(target => ({ annotation, target })));
  const ids = (await session.ask('works', {})).map(work => work.id);
  const found: AnnotatedClause[] = [];
  for (const workId of ids) {
    const mine = marks.filter(({ target }) => worksOf(target, ids).includes(workId));
    if (mine.length === 0) continue;
    const documents = await openDocuments(session, workId);
    const placed = placeTargets(
      mine.map(({ target }) => target),
      documents,
    );
    for (const [at, { annotation }] of mine.entries()) {
      const clauseId = placed[at]?.result.clauseId ?? null;
      if (clauseId !== null) found.push(toAnnotatedClause(clauseId, annotation));
    }
  }
  return joined(found);
}

async function openDocuments(session: Session, workId: WorkId): Promise<readonly CorpusDocument[]> {
  const { documents } = await session.ask('openWork', { workId });
  return languages.flatMap(language => documents[language] ?? []);
}

/** The work that a target names, by itself or in the id of its clause; every work when it names none. */
function worksOf({ own, source }: LooseTarget, ids: readonly WorkId[]): readonly WorkId[] {
  const named = ids.filter(id => id === own.workId || source.includes(`${id}.`));
  return named.length > 0 ? named : ids;
}

function toAnnotatedClause(clauseId: string, { tags, note, colour }: LooseAnnotation): AnnotatedClause {
  return { clauseId, tags, notes: note === '' ? [] : [note], colours: colour === null ? [] : [colour] };
}

/** One entry for each clause. */
function joined(clauses: readonly AnnotatedClause[]): AnnotatedClause[] {
  const byId = new Map<string, AnnotatedClause>();
  for (const clause of clauses) {
    const before = byId.get(clause.clauseId);
    const merged = {
      clauseId: clause.clauseId,
      tags: [...(before?.tags ?? []), ...clause.tags],
      notes: [...(before?.notes ?? []), ...clause.notes],
      colours: [...(before?.colours ?? []), ...clause.colours],
    };
    byId.set(clause.clauseId, merged);
  }
  return [...byId.values()];
}
