import type { Annotation } from '../../corpus/model/annotation';
import type { ChangeRow } from './change';
import type { DuiduDatabase } from './duidu-database';
import type { AnnotationRow } from './rows';

/**
 * Every living annotation at hand: read once, then kept up to date from the changes themselves. Reading ten thousand
 * rows anew after each change would take longer than the change.
 */
export class AnnotationShelf {
  readonly #database: DuiduDatabase;
  readonly #listeners = new Set<() => void>();
  #byId = new Map<string, AnnotationRow>();
  #list: readonly Annotation[] = [];
  #revision = 0;

  constructor(database: DuiduDatabase) {
    this.#database = database;
  }

  /** Read everything, oldest first. */
  async load(): Promise<void> {
    const { annotations, meta } = this.#database;
    const [rows, revision] = await this.#database.transaction('r', [annotations, meta], async () => [
      await inParts(annotations),
      Number((await meta.get('revision'))?.value ?? 0),
    ]);
    this.#byId = new Map(rows.filter(isLiving).map(row => [row.id, row]));
    this.#revision = revision;
    this.#tell([...this.#byId.values()].sort(byAge));
  }

  /** Oldest first; a new list after every change. */
  readonly get = (): readonly Annotation[] => this.#list;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Take over a change that is on the disk. */
  readonly follow = ({ revision, edits }: ChangeRow): void => {
    if (revision <= this.#revision) return;
    this.#revision = revision;
    let isNewOnly = true;
    let isTouched = false;
    for (const edit of edits) {
      if (edit.table !== 'annotations') continue;
      isTouched = true;
      isNewOnly &&= edit.before === null;
      if (edit.after !== null && isLiving(edit.after)) this.#byId.set(edit.key, edit.after);
      else this.#byId.delete(edit.key);
    }
    if (isTouched) this.#tell(isNewOnly ? [...this.#byId.values()] : [...this.#byId.values()].sort(byAge));
  };

  #tell(list: readonly Annotation[]): void {
    this.#list = list;
    for (const listener of this.#listeners) listener();
  }
}

/** Rows read in one go: the window answers keys between two of these. */
const PART = 1_000;

/** Every row, a part at a time. Must run inside a transaction. */
async function inParts(table: DuiduDatabase['annotations']): Promise<AnnotationRow[]> {
  const rows: AnnotationRow[] = [];
  let part = await table.orderBy(':id').limit(PART).toArray();
  while (part.length > 0) {
    for (const row of part) rows.push(row);
    const last = part.at(-1)?.id ?? '';
    part = part.length < PART ? [] : await table.where(':id').above(last).limit(PART).toArray();
  }
  return rows;
}

function isLiving({ deleted }: Annotation): boolean {
  return deleted === null;
}

function byAge(a: Annotation, b: Annotation): number {
  return a.created < b.created ? -1 : a.created > b.created ? 1 : 0;
}
