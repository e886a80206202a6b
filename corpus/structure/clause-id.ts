import type { ClauseId, ClauseKind } from '../model/clause';
import { hashText } from '../model/hash';
import type { Language } from '../model/language';
import type { WorkId } from '../model/work';

/** What an id is made from: the same content gives the same id, on every machine and at every import. */
export interface ClauseIdentity {
  readonly kind: ClauseKind;
  readonly path: readonly string[];
  readonly text: string;
}

const hashDigits = 10;

/**
 * Names clauses one after the other: `<work>.<language>.<10 hexadecimal digits>`, with `-2`, `-3` … for clauses
 * of the same kind, path and text.
 */
export class ClauseNamer {
  readonly #prefix: string;
  readonly #counts = new Map<ClauseId, number>();

  constructor(workId: WorkId, language: Language) {
    this.#prefix = `${workId}.${language}.`;
  }

  name({ kind, path, text }: ClauseIdentity): ClauseId {
    const id = this.#prefix + hashText(JSON.stringify([kind, path, text])).slice(-hashDigits);
    const count = (this.#counts.get(id) ?? 0) + 1;
    this.#counts.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  }
}
