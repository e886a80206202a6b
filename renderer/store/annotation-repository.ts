import { liveQuery, type Observable } from 'dexie';
import type { Annotation, AnnotationId, AnnotationTarget, Pigment } from '../../corpus/model/annotation';
import type { ClauseId } from '../../corpus/model/clause';
import type { WorkId } from '../../corpus/model/work';
import type { ChangeAction, Edit } from './change';
import { Repository } from './repository';
import { toAnnotationRow, type AnnotationRow } from './rows';

/** What it takes to make an annotation; the rest has defaults. */
export type AnnotationDraft = Pick<Annotation, 'motivation' | 'targets'> &
  Partial<Pick<Annotation, 'colour' | 'style' | 'note' | 'tags'>>;

/** What may be changed of an annotation by hand. */
export type AnnotationPatch = Partial<
  Pick<Annotation, 'motivation' | 'targets' | 'colour' | 'style' | 'note' | 'tags'>
>;

/** Days that a removed annotation stays in the bin. */
export const BIN_DAYS = 30;

const DAY = 86_400_000;

/** Everything a person does to annotations. Each call is one undoable step, however many annotations it touches. */
export class AnnotationRepository extends Repository {
  /** Make one annotation. */
  async create(draft: AnnotationDraft, action: ChangeAction = 'create'): Promise<Annotation> {
    const [annotation] = await this.createMany([draft], action);
    if (annotation === undefined) throw new Error('a draft makes an annotation');
    return annotation;
  }

  /** Make several in one step, as “annotate all occurrences” does. */
  async createMany(drafts: readonly AnnotationDraft[], action: ChangeAction = 'create'): Promise<Annotation[]> {
    const created = this.stamp();
    const rows = drafts.map(draft =>
      toAnnotationRow({
        id: crypto.randomUUID(),
        motivation: draft.motivation,
        targets: draft.targets,
        colour: draft.colour ?? null,
        style: draft.style ?? 'highlight',
        note: draft.note ?? '',
        tags: draft.tags ?? [],
        created,
        modified: created,
        deleted: null,
      }),
    );
    await this.log.commit(action, async () => rows.map(row => editOf(null, row)));
    return rows;
  }

  /** Change one annotation. An unknown id changes nothing. */
  async update(id: AnnotationId, patch: AnnotationPatch, action: ChangeAction = actionOf(patch)): Promise<void> {
    await this.#modify(action, [id], row => ({ ...row, ...patch }));
  }

  /** Give annotations another colour, or another style. */
  async recolour(ids: readonly AnnotationId[], colour: Pigment, style?: Annotation['style']): Promise<void> {
    await this.#modify('recolour', ids, row => ({ ...row, colour, style: style ?? row.style }));
  }

  /** Set where annotations point, as a person decided. */
  async retarget(targets: ReadonlyMap<AnnotationId, readonly AnnotationTarget[]>): Promise<void> {
    await this.log.commit('target', () => this.#retargeted(targets));
  }

  /** Set where annotations point in a new edition of their text. Nobody did this, so it is not for undo. */
  async followEdition(targets: ReadonlyMap<AnnotationId, readonly AnnotationTarget[]>): Promise<void> {
    await this.log.record('re-anchor', () => this.#retargeted(targets));
  }

  /** Put a tag on annotations; those that have it stay as they are. */
  async addTag(ids: readonly AnnotationId[], tag: string): Promise<void> {
    await this.#modify('tag', ids, row => (row.tags.includes(tag) ? row : { ...row, tags: [...row.tags, tag] }));
  }

  /** Take a tag off annotations. */
  async removeTag(ids: readonly AnnotationId[], tag: string): Promise<void> {
    await this.#modify('tag', ids, row =>
      row.tags.includes(tag) ? { ...row, tags: row.tags.filter(other => other !== tag) } : row,
    );
  }

  /** Put annotations into the bin. */
  async remove(ids: readonly AnnotationId[]): Promise<void> {
    const deleted = this.stamp();
    await this.#modify('remove', ids, row => (row.deleted === null ? { ...row, deleted } : row));
  }

  /** Take annotations out of the bin. */
  async restore(ids: readonly AnnotationId[]): Promise<void> {
    await this.#modify('restore', ids, row => (row.deleted === null ? row : { ...row, deleted: null }));
  }

  /** Make an annotation as it was in an earlier version, also one from the bin. */
  async bringBack(version: Annotation): Promise<void> {
    const { id, motivation, targets, colour, style, note, tags } = version;
    const patch = { motivation, targets, colour, style, note, tags, deleted: null };
    await this.#modify('version', [id], row => ({ ...row, ...patch }));
  }

  /** Remove for good what has been in the bin for longer than {@link BIN_DAYS}. Still undoable. */
  async purgeBin(): Promise<void> {
    const limit = this.stamp(BIN_DAYS * DAY);
    await this.log.commit('purge', async () => {
      const rows = await this.database.annotations.where('deleted').below(limit).toArray();
      return rows.map(row => editOf(row, null));
    });
  }

  /** Put imported annotations in, replacing those of the same id, in one step. */
  async putImported(annotations: readonly Annotation[]): Promise<void> {
    await this.log.commit('import', async () => {
      const before = await this.#rows(annotations.map(({ id }) => id));
      return annotations.map(annotation => editOf(before.get(annotation.id) ?? null, toAnnotationRow(annotation)));
    });
  }

  /** Living annotations that touch a work, oldest first, now and after every change. */
  ofWork(workId: WorkId): Observable<Annotation[]> {
    return liveQuery(async () =>
      inOrderMade(await this.database.annotations.where('workIds').equals(workId).toArray()),
    );
  }

  /** Living annotations that touch a clause. */
  async ofClause(clauseId: ClauseId): Promise<Annotation[]> {
    return inOrderMade(await this.database.annotations.where('clauseIds').equals(clauseId).toArray());
  }

  /** Every living annotation, oldest first. */
  async all(): Promise<Annotation[]> {
    return inOrderMade(await this.database.annotations.toArray());
  }

  /** One annotation, also from the bin; `undefined` when there is none. */
  one(id: AnnotationId): Promise<Annotation | undefined> {
    return this.database.annotations.get(id);
  }

  /** What lies in the bin, last removed first. */
  bin(): Observable<Annotation[]> {
    return liveQuery(() => this.database.annotations.where('deleted').above('').reverse().sortBy('deleted'));
  }

  async #modify(
    action: ChangeAction,
    ids: readonly AnnotationId[],
    change: (row: AnnotationRow) => AnnotationRow,
  ): Promise<void> {
    const modified = this.stamp();
    await this.log.commit(action, async () => {
      const edits: Edit[] = [];
      for (const before of (await this.#rows(ids)).values()) {
        const after = change(before);
        if (after !== before) edits.push(editOf(before, toAnnotationRow({ ...after, modified })));
      }
      return edits;
    });
  }

  /** The date of the last change stays: a person changed nothing. */
  async #retargeted(targets: ReadonlyMap<AnnotationId, readonly AnnotationTarget[]>): Promise<Edit[]> {
    const rows = await this.#rows([...targets.keys()]);
    return [...rows.values()].map(before =>
      editOf(before, toAnnotationRow({ ...before, targets: targets.get(before.id) ?? before.targets })),
    );
  }

  async #rows(ids: readonly AnnotationId[]): Promise<Map<AnnotationId, AnnotationRow>> {
    const rows = await this.database.annotations.bulkGet([...new Set(ids)]);
    return new Map(rows.filter(row => row !== undefined).map(row => [row.id, row]));
  }
}

function editOf(before: AnnotationRow | null, after: AnnotationRow | null): Edit {
  return { table: 'annotations', key: (after ?? before)?.id ?? '', before, after };
}

function actionOf(patch: AnnotationPatch): ChangeAction {
  if ('note' in patch) return 'note';
  if ('tags' in patch) return 'tag';
  return 'targets' in patch ? 'target' : 'recolour';
}

function inOrderMade(rows: readonly AnnotationRow[]): AnnotationRow[] {
  return rows
    .filter(row => row.deleted === null)
    .sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : 0));
}
