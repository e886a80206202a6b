import { stat } from 'node:fs/promises';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import type { WorkId } from '../../../corpus/model/work';
import { languages } from '../../../corpus/model/language';
import type { ImportReport } from '../import-report';
import { readReport } from '../library/stored-files';
import type { JobControl } from '../job-desk';
import type { ImportOptions } from '../request-schemas';
import { toEngineError } from '../result';
import { refusedReport } from '../workshop/file-report';
import type { FileToRead } from '../workshop-protocol';
import { examineFile } from './examine-file';
import type { ExaminedFile } from './examine-file';
import { expandPaths } from './expand-paths';
import { freeWorkId, workIdOf } from './file-name';
import { findSource } from './find-source';
import type { SourceHolder } from './find-source';
import { importWork } from './import-work';
import type { ImportTools } from './import-work';
import { planImports } from './plan-imports';
import type { PlannedWork } from './plan-imports';

/** A planned file that passed the first look. */
interface GoodFile extends ExaminedFile {
  readonly file: FileToRead;
}

/**
 * Imports files and folders, work by work. Every file ends with one report; one bad file never stops the others.
 *
 * @throws {CorpusError} `cancelled`; works finished before stay in the library
 */
export async function importFiles(
  tools: ImportTools,
  paths: readonly string[],
  options: ImportOptions,
  control: JobControl,
): Promise<void> {
  const files = await expandPaths(paths);
  control.advance({ stage: 'reading', fileCount: files.length, byteCount: await sizeOf(files) });
  const run = new ImportRun(tools, options, control);
  for (const planned of planImports(files, options)) await run.importPlanned(planned);
}

/** Bytes of all the files; one that cannot be looked at counts nothing. */
async function sizeOf(files: readonly string[]): Promise<number> {
  let byteCount = 0;
  for (const file of files) byteCount += (await stat(file).catch(() => null))?.size ?? 0;
  return byteCount;
}

class ImportRun {
  readonly #tools: ImportTools;
  readonly #options: ImportOptions;
  readonly #control: JobControl;
  #filesDone = 0;
  #bytesDone = 0;

  constructor(tools: ImportTools, options: ImportOptions, control: JobControl) {
    this.#tools = tools;
    this.#options = options;
    this.#control = control;
  }

  async importPlanned(planned: PlannedWork): Promise<void> {
    const good: GoodFile[] = [];
    for (const { path } of planned.files) {
      this.#control.advance({ file: path });
      const examined = await this.#examine(path);
      if (examined !== null) good.push(examined);
    }
    const fresh: GoodFile[] = [];
    for (const file of good) if (!(await this.#isThere(file, planned))) fresh.push(file);
    if (fresh.length > 0) await this.#importFresh(planned, good, fresh);
  }

  async #examine(path: string): Promise<GoodFile | null> {
    try {
      const examined = await examineFile(path, path, this.#control.signal);
      const { encoding, language, title } = this.#options;
      return { ...examined, file: { path, name: path, language, encoding, title } };
    } catch (error) {
      if (error instanceof CorpusError && error.code === 'cancelled') throw error;
      this.#finish(refusedReport(path, error), 0);
      return null;
    }
  }

  /** Reports a file whose bytes the library has; a work that the person names counts alone. */
  async #isThere(file: GoodFile, planned: PlannedWork): Promise<boolean> {
    const found = findSource(this.#tools.library, file.sourceHash);
    if (found === null || (planned.workId !== null && planned.workId !== found.workId)) return false;
    const report = await this.#storedReport(found);
    this.#finish({ ...report, file: file.file.name, status: 'already-there', warnings: [] }, file.byteCount);
    return true;
  }

  /** What importing those bytes said the first time. */
  async #storedReport({ workId, languages: read }: SourceHolder): Promise<ImportReport> {
    const record = this.#tools.library.record(workId);
    const stored = read[0] === undefined ? undefined : record.documents[read[0]];
    if (stored === undefined) throw new CorpusError('work-unknown', 'the work has just gone', { work: workId });
    return readReport({ folder: this.#tools.library.workFolder(workId), record }, stored.report);
  }

  async #importFresh(planned: PlannedWork, good: readonly GoodFile[], fresh: readonly GoodFile[]): Promise<void> {
    const workId = this.#targetWork(planned, good, fresh);
    const surplus = await this.#importInto(workId, planned, fresh);
    for (const file of surplus) {
      const alone = { ...planned, files: [{ path: file.file.path, language: null }] };
      await this.#importInto(this.#freeId(workIdOf(planned.stem)), alone, [file]);
    }
  }

  /** Brings files into one work. Answers those that need a work of their own. */
  async #importInto(workId: WorkId, planned: PlannedWork, files: readonly GoodFile[]): Promise<GoodFile[]> {
    const mayPart = planned.workId === null && files.length > 1;
    try {
      const { reports, surplus } = await importWork(this.#tools, {
        workId,
        files: files.map(({ file }) => file),
        replace: planned.workId !== null,
        naming: { title: this.#options.title, fallback: planned.stem },
        segment: true,
        signal: this.#control.signal,
        advance: this.#control.advance,
      });
      const parted = mayPart ? surplus : [];
      for (const [ordinal, file] of files.entries()) {
        const report = reports[ordinal];
        if (report !== undefined && !parted.includes(ordinal)) this.#finish(report, file.byteCount);
      }
      if (this.#control.signal.aborted) throw new CorpusError('cancelled', 'cancelled after saving');
      return parted.flatMap(ordinal => files[ordinal] ?? []);
    } catch (error) {
      return this.#refuse(error, files);
    }
  }

  /** After a crash over one file it is refused; over several, each is tried alone, but not onto a full disk. */
  #refuse(error: unknown, files: readonly GoodFile[]): GoodFile[] {
    if (error instanceof CorpusError && error.code === 'cancelled') throw error;
    if (files.length > 1 && toEngineError(error).code !== 'disk-full') return [...files];
    for (const { file, byteCount } of files) this.#finish(refusedReport(file.path, error), byteCount);
    return [];
  }

  #targetWork(planned: PlannedWork, good: readonly GoodFile[], fresh: readonly GoodFile[]): WorkId {
    if (planned.workId !== null) return planned.workId;
    const there = good.find(file => !fresh.includes(file));
    const partner = there === undefined ? null : findSource(this.#tools.library, there.sourceHash);
    if (partner !== null && partner.languages.length < languages.length) return partner.workId;
    return this.#freeId(workIdOf(planned.stem));
  }

  #freeId(wanted: WorkId): WorkId {
    return freeWorkId(wanted, id => this.#tools.library.has(id));
  }

  #finish(report: ImportReport, byteCount: number): void {
    this.#filesDone += 1;
    this.#bytesDone += byteCount;
    this.#control.addReport(report);
    this.#control.advance({ filesDone: this.#filesDone, bytesDone: this.#bytesDone });
  }
}
