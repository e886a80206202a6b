import type { AlignmentLink } from '../../corpus/model/alignment-link';
import type { WorkId } from '../../corpus/model/work';
import { recordAlignment } from '../app/state/record-outside';
import type { Services } from '../app/services';
import { useAlignment } from './alignment-state';

/** The links of a work as they were when they were last saved or opened. */
let saved: { readonly workId: WorkId; readonly links: readonly AlignmentLink[] } | null = null;
let running: Promise<void> | null = null;

/** Save the links; while one save runs, the next waits and then takes the newest links. */
export function saveLinks(services: Services): void {
  useAlignment.setState({ saving: 'saving', problem: null });
  running ??= saveUntilCurrent(services).finally(() => (running = null));
}

/** Ends when nothing is being saved. Rejects with nothing: what went wrong is in the state. */
export function whenSaved(): Promise<void> {
  return running ?? Promise.resolve();
}

async function saveUntilCurrent({ engine }: Services): Promise<void> {
  for (;;) {
    const { opened, links } = useAlignment.getState();
    if (opened === null) return;
    try {
      const { alignment } = await engine.setAlignment({ workId: opened.work.id, links });
      await note(opened.work.id, alignment);
      const now = useAlignment.getState();
      if (now.opened?.work.id !== opened.work.id) return;
      if (now.links !== links) continue;
      return useAlignment.setState({ links: withSentences(links, alignment), saving: 'saved' });
    } catch (problem) {
      if (useAlignment.getState().links !== links) continue;
      return useAlignment.setState({ saving: 'failed', problem });
    }
  }
}

/** Remember the links that a work was opened with: what a save changed is told by them. */
export function startFrom(workId: WorkId, links: readonly AlignmentLink[]): void {
  saved = { workId, links };
}

async function note(workId: WorkId, links: readonly AlignmentLink[]): Promise<void> {
  const before = saved?.workId === workId ? saved.links : links;
  saved = { workId, links };
  // The links are saved already; a log that cannot be written says so itself.
  await recordAlignment(workId, before, links).catch(() => undefined);
}

/** Takes over what the engine added, and keeps every other object: earlier states share them. */
function withSentences(links: readonly AlignmentLink[], saved: readonly AlignmentLink[]): readonly AlignmentLink[] {
  return links.map((link, ordinal) => (link.sentences.length > 0 ? link : (saved[ordinal] ?? link)));
}
