import type { WorkId } from '../../corpus/model/work';

/** How long changes are gathered before they are told: a folder of files changes the library many times a second. */
const interval = 400; // ms

/** Tells of changes to works: the first at once, those that follow soon after together. */
export class GatheredChanges {
  readonly #tell: (works: readonly WorkId[]) => void;
  readonly #works = new Set<WorkId>();
  #waiting: NodeJS.Timeout | null = null;

  constructor(tell: (works: readonly WorkId[]) => void) {
    this.#tell = tell;
  }

  add(works: readonly WorkId[]): void {
    for (const work of works) this.#works.add(work);
    if (this.#waiting === null) this.#tellAll();
  }

  #tellAll(): void {
    this.#waiting = null;
    if (this.#works.size === 0) return;
    const works = [...this.#works];
    this.#works.clear();
    this.#waiting = setTimeout(() => this.#tellAll(), interval).unref();
    this.#tell(works);
  }
}
