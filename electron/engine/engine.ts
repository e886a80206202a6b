import { z } from 'zod';
import { CorpusError } from '../../corpus/errors/corpus-error';
import type { Lexicon } from '../../corpus/lexicon/lexicon';
import type { WorkId } from '../../corpus/model/work';
import { languages } from '../../corpus/model/language';
import { openLexicon, readGlossary } from './dictionaries';
import type { Answers, CheckedRequest, EngineCore } from './engine-core';
import { segmentWork } from './import/import-work';
import { JobDesk } from './job-desk';
import { Library } from './library/library';
import { OpenDocuments } from './library/open-documents';
import { addShippedWorks } from './library/shipped-works';
import { LibraryIndex } from './library-index';
import { archivingAnswers } from './methods/archiving';
import { editionAnswers } from './methods/editions';
import { exportingAnswers } from './methods/exporting';
import { importingAnswers } from './methods/importing';
import { keepingAnswers } from './methods/keeping';
import { pairingAnswers } from './methods/pairing';
import { readingAnswers } from './methods/reading';
import { searchingAnswers } from './methods/searching';
import { countingAnswers } from './methods/counting';
import { studyingAnswers } from './methods/studying';
import { engineMethods } from './protocol';
import type { EngineApi, EngineEvents, EngineMethod, EngineRequest, EngineResponses, EngineStart } from './protocol';
import { toEngineError } from './result';
import type { Result } from './result';
import { WorkshopClient } from './workshop-client';

const answers: Answers<EngineMethod> = {
  ...readingAnswers,
  ...searchingAnswers,
  ...importingAnswers,
  ...keepingAnswers,
  ...editionAnswers,
  ...pairingAnswers,
  ...archivingAnswers,
  ...studyingAnswers,
  ...countingAnswers,
  ...exportingAnswers,
};

/** What is answered in safe mode: reading, with no native code, no index and no thread. */
const safeMethods: ReadonlySet<string> = new Set<EngineMethod>([
  'works',
  'openWork',
  'openStoredWork',
  'openPart',
  'tokens',
  'documentReport',
  'traceToSource',
  'previousEdition',
  'jobs',
  'importReports',
  'listBin',
]);

/** Milliseconds without a question after which the thread for questions forgets the works it has opened. */
const studyRest = 300_000;

/** What an engine is opened with. */
export interface EngineOptions extends EngineStart {
  /** The built workshop thread: `workshop.cjs`. */
  readonly workshopPath: string;
  /** Only read: after the engine has died again and again. */
  readonly safeMode?: boolean;
}

/**
 * The engine: the library, its index and all queries, in plain Node.
 *
 * The window reaches it through its process, the command line and the tests directly.
 */
export class Engine {
  readonly #core: EngineCore;
  #lexicon: Lexicon | null = null;
  readonly #grants = new Map<string, readonly string[]>();
  readonly #safeMode: boolean;

  private constructor(options: EngineOptions, library: Library, events: EngineEvents) {
    this.#safeMode = options.safeMode ?? false;
    const documents = new OpenDocuments(library);
    const workshop = new WorkshopClient(options.workshopPath, options);
    this.#core = {
      start: options,
      library,
      documents,
      workshop,
      study: new WorkshopClient(options.workshopPath, options, { restAfter: studyRest }),
      events,
      index: new LibraryIndex(library, documents, {
        damaged: () => events.notice({ code: 'index-rebuilt', facts: {} }),
        entered: works => events.libraryChanged({ works }),
      }),
      jobs: new JobDesk(progress => events.jobProgress(progress)),
      imports: { library, workshop, onChanged: workId => this.#announce(workId) },
      lexicon: () => (this.#lexicon ??= openLexicon(options.lexiconPath, readGlossary(options.shippedFolder))),
      granted: grantId => this.#granted(grantId),
    };
  }

  /**
   * Opens the library; a new one is given the shipped works.
   *
   * @throws {CorpusError} `library-busy`, or a file-system error when the folder cannot be used
   */
  static async open(options: EngineOptions, events: EngineEvents): Promise<Engine> {
    const library = await Library.open(options.libraryFolder, notice => events.notice(notice));
    const engine = new Engine(options, library, events);
    if (!options.safeMode) await addShippedWorks(engine.#core.imports, options.shippedFolder);
    return engine;
  }

  /** Answers one request, checked against its schema first. Never throws. */
  async call<M extends EngineMethod>(method: M, request: unknown): Promise<Result<EngineResponses[M]>> {
    try {
      const checked = checkRequest(method, request);
      if (this.#safeMode && !safeMethods.has(method)) throw new CorpusError('safe-mode', 'the engine only reads');
      await this.#refresh();
      return { ok: true, value: await answers[method](this.#core, checked) };
    } catch (thrown) {
      return { ok: false, error: toEngineError(thrown) };
    }
  }

  /** The methods as an object of functions, for birpc. */
  readonly api: EngineApi = Object.fromEntries(
    (Object.keys(engineMethods) as EngineMethod[]).map(method => [
      method,
      (request: EngineRequest<typeof method>) => this.call(method, request),
    ]),
  ) as unknown as EngineApi;

  /** Lets requests name some paths by `grantId`. */
  grant(grantId: string, paths: readonly string[]): void {
    this.#grants.set(grantId, paths);
  }

  /** Ends when a job is over. */
  async finished(jobId: string): Promise<void> {
    await this.#core.jobs.wait(jobId);
  }

  /** Fills the search index and finds the words that are still unknown, in the background of everything else. */
  async warmUp(): Promise<void> {
    if (this.#safeMode) return;
    await this.#core.index.update();
    for (const { work } of this.#core.library.records()) await segmentWork(this.#core.imports, work.id);
    await this.#core.index.save();
    await this.#core.index.prepareWords();
  }

  /** Stops jobs and both threads, and keeps the index for the next start. */
  async close(): Promise<void> {
    if (!this.#safeMode) await this.#core.index.close();
    await this.#core.workshop.close();
    await this.#core.study.close();
    await this.#core.jobs.close();
  }

  #granted(grantId: string): readonly string[] {
    const paths = this.#grants.get(grantId);
    if (paths === undefined) throw new CorpusError('grant-unknown', 'no such grant', { grant: grantId });
    return paths;
  }

  /** Takes in what another process, such as the command line, changed meanwhile. */
  async #refresh(): Promise<void> {
    const works = await this.#core.library.refresh();
    if (works.length > 0) this.#core.events.libraryChanged({ works });
  }

  async #announce(workId: WorkId): Promise<void> {
    const { library, events } = this.#core;
    events.libraryChanged({ works: [workId] });
    if (!library.has(workId)) return;
    const { documents } = library.record(workId);
    for (const language of languages) {
      if (documents[language]?.tokens) events.tokensReady({ workId, language });
    }
  }
}

function checkRequest<M extends EngineMethod>(method: M, request: unknown): CheckedRequest<M> {
  if (!Object.hasOwn(engineMethods, method))
    throw new CorpusError('request-invalid', 'no such method', { reason: method });
  // TypeScript cannot pair a generic method with its own schema, so say it once, here.
  const schema = engineMethods[method] as unknown as z.ZodType<CheckedRequest<M>>;
  const checked = schema.safeParse(request);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  // the path and the kind of fault only: what was sent may hold document text
  const reason = `${method}: ${issue?.path.map(String).join('.') ?? ''} ${issue?.code ?? ''}`;
  throw new CorpusError('request-invalid', 'the request does not fit its schema', { reason });
}
