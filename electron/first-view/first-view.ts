import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { openJsonFile } from '../files/json-file';
import { KeptView } from '../ipc/kept-view';
import type { Settings } from '../ipc/settings';
import type { DrawnNode } from '../../corpus/model/drawn-node';

const StoredView = z.object({
  view: KeptView.nullable().default(null),
  /** What the view was made of: the build of the page, and the work's record in the library. */
  madeOf: z.string().default(''),
});

/** The window as it was left, kept in `first-view.json`, so that its words can be read before anything has started. */
export interface FirstView {
  keep(view: KeptView): Promise<void>;
  /** What to draw first, or `null` when the work, the place or the page is no longer what was drawn. */
  current(settings: Settings): DrawnNode | null;
  settled(): Promise<void>;
}

/**
 * Open the kept view of a profile.
 *
 * A view is shown only while the work's record in the library is, byte for byte, what it was when the view was
 * kept: the record names the files of the text by their checksums, so words that have changed are never shown.
 */
export function openFirstView(profile: string, rendererFolder: string): FirstView {
  const file = openJsonFile(join(profile, 'first-view.json'), StoredView, () => {}); // a damaged one is made anew
  const build = checksum(join(rendererFolder, 'index.html'));
  const madeOf = (workId: string) => `${build} ${checksum(join(profile, 'library', 'works', workId, 'work.json'))}`;
  return {
    keep: view => file.write({ view, madeOf: madeOf(view.workId) }),
    settled: file.settled,
    current(settings) {
      const { view, madeOf: kept } = file.value();
      if (view === null || view.workId !== settings.openWork) return null;
      const samePlace = (settings.places[view.workId] ?? view.topId) === view.topId; // none until one scrolls
      return samePlace && madeOf(view.workId) === kept ? view.drawn : null;
    },
  };
}

/** `absent` for a file that cannot be read: that is a state like any other. */
function checksum(path: string): string {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return 'absent';
  }
}
