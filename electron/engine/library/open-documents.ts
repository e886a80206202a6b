import type { AlignmentLink } from '../../../corpus/model/alignment-link';
import type { Clause, ClauseId } from '../../../corpus/model/clause';
import type { Language } from '../../../corpus/model/language';
import type { WorkId } from '../../../corpus/model/work';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import type { TokenTable } from '../../../corpus/segment/token-table';
import type { FileStamp } from './durable-file';
import type { Library } from './library';
import { setAside } from './scan-works';
import { readAlignment, readClauses, readText, readTokens } from './stored-files';
import type { WorkPlace } from './stored-files';
import type { StoredDocument } from './work-record';

/**
 * The library's documents, read from disk when first asked for and then kept in memory.
 *
 * A work whose files turn out damaged is set aside with a notice, and the call fails with `library-damaged`.
 */
export class OpenDocuments {
  readonly #library: Library;
  /** By checksum: a new edition has a new one. */
  readonly #clauses = new Map<string, { workId: WorkId; clauses: Promise<Clause[]> }>();

  constructor(library: Library) {
    this.#library = library;
  }

  /** Which languages a work has, Chinese first. */
  stored(workId: WorkId, language: Language): StoredDocument {
    const stored = this.#library.record(workId).documents[language];
    if (stored === undefined) {
      throw new CorpusError('document-unknown', 'no such language version', { work: workId, language });
    }
    return stored;
  }

  /** The clauses of one document in reading order. Throws `work-unknown` or `document-unknown`. */
  async clauses(workId: WorkId, language: Language): Promise<readonly Clause[]> {
    const { clauses: stamp } = this.stored(workId, language);
    const known = this.#clauses.get(stamp.sha256);
    if (known !== undefined) return known.clauses;
    const clauses = this.#read(workId, place => readClauses(place, stamp));
    this.#clauses.set(stamp.sha256, { workId, clauses });
    clauses.catch(() => this.#clauses.delete(stamp.sha256));
    this.#forgetOthers(workId);
    return clauses;
  }

  /** A clause with its place in its document. Throws `clause-unknown`. */
  async clause(clauseId: ClauseId): Promise<{ workId: WorkId; clause: Clause; ordinal: number }> {
    const [workId = '', language = ''] = clauseId.split('.');
    const known = this.#library.has(workId) && (language === 'zh' || language === 'en');
    if (known && this.#library.record(workId).documents[language] !== undefined) {
      const clauses = await this.clauses(workId, language);
      const ordinal = clauses.findIndex(clause => clause.id === clauseId);
      const clause = clauses[ordinal];
      if (clause !== undefined) return { workId, clause, ordinal };
    }
    throw new CorpusError('clause-unknown', 'no such clause', { clause: clauseId });
  }

  async alignment(workId: WorkId): Promise<AlignmentLink[]> {
    return this.#read(workId, readAlignment);
  }

  /** The same as its JSON; `null` when the work has no links. */
  async alignmentJson(workId: WorkId): Promise<string | null> {
    return this.#read(workId, async place => {
      const { alignment } = place.record;
      return alignment === null ? null : readText(place, alignment);
    });
  }

  /** `null` until the words of the document are known. */
  async tokens(workId: WorkId, language: Language): Promise<TokenTable | null> {
    const { tokens } = this.stored(workId, language);
    return this.#read(workId, place => readTokens(place, tokens));
  }

  /** Reads something by the stamp that `pick` finds in the document. */
  async readStored<T>(
    document: { readonly workId: WorkId; readonly language: Language },
    pick: (stored: StoredDocument) => FileStamp,
    read: (place: WorkPlace, stamp: FileStamp) => Promise<T>,
  ): Promise<T> {
    const stamp = pick(this.stored(document.workId, document.language));
    return this.#read(document.workId, place => read(place, stamp));
  }

  async #read<T>(workId: WorkId, read: (place: WorkPlace) => Promise<T>): Promise<T> {
    const record = this.#library.record(workId);
    try {
      return await read({ folder: this.#library.workFolder(workId), record });
    } catch (error) {
      if (!(error instanceof CorpusError) || error.code !== 'library-damaged') throw error;
      await this.#settleDamage(workId, record.revision);
      throw error;
    }
  }

  /** Another process may have changed the work under our hands; only a present state is damaged. */
  async #settleDamage(workId: WorkId, revision: number): Promise<void> {
    await this.#library.lock.hold(async () => {
      await this.#library.refresh();
      if (!this.#library.has(workId) || this.#library.record(workId).revision !== revision) return;
      await setAside(this.#library, workId);
    });
  }

  #forgetOthers(workId: WorkId): void {
    const present = new Set<string>();
    if (this.#library.has(workId)) {
      const { zh, en } = this.#library.record(workId).documents;
      for (const document of [zh, en]) if (document !== undefined) present.add(document.clauses.sha256);
    }
    for (const [key, known] of this.#clauses) {
      if (known.workId === workId && !present.has(key)) this.#clauses.delete(key);
    }
  }
}
