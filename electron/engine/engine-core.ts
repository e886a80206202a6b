import type { z } from 'zod';
import type { Lexicon } from '../../corpus/lexicon/lexicon';
import type { ImportTools } from './import/import-work';
import type { JobDesk } from './job-desk';
import type { Library } from './library/library';
import type { OpenDocuments } from './library/open-documents';
import type { LibraryIndex } from './library-index';
import type { EngineEvents, EngineMethod, EngineResponses, EngineStart, engineMethods } from './protocol';
import type { WorkshopClient } from './workshop-client';

/** What the engine is made of; the methods get it with every call. */
export interface EngineCore {
  readonly start: EngineStart;
  readonly library: Library;
  readonly documents: OpenDocuments;
  readonly index: LibraryIndex;
  /** The thread that reads, aligns and segments. */
  readonly workshop: WorkshopClient;
  /** A second thread of the same kind for questions, so that they need not wait for an import. */
  readonly study: WorkshopClient;
  readonly jobs: JobDesk;
  readonly events: EngineEvents;
  readonly imports: ImportTools;
  /** Glossary and dictionary, opened at the first look-up. */
  lexicon(): Lexicon;
  /** The paths of a grant. Throws `grant-unknown`. */
  granted(grantId: string): readonly string[];
}

/** A request after its check. */
export type CheckedRequest<M extends EngineMethod> = z.output<(typeof engineMethods)[M]>;

/** How the engine answers a method. Throws `CorpusError`. */
export type Answer<M extends EngineMethod> = (
  core: EngineCore,
  request: CheckedRequest<M>,
) => Promise<EngineResponses[M]> | EngineResponses[M];

/** Answers for some of the methods. */
export type Answers<M extends EngineMethod> = { readonly [Method in M]: Answer<Method> };
