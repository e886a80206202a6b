import { create } from 'zustand';
import type { Services } from '../services';

interface AnnotationArchive {
  /** All notes of the library as one W3C file, or `null` when there are none. */
  readonly write: (services: Services) => Promise<string | null>;
  /** Brings such a file in, as one step that can be undone. Answers how many notes came in. */
  readonly read: (services: Services, text: string) => Promise<number>;
}

/** How the notes go into an archive of the library and out of it. Filled by whoever keeps the notes; `null` until then. */
export const useAnnotationArchive = create<{ readonly archive: AnnotationArchive | null }>()(() => ({ archive: null }));
