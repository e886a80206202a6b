import type { AlignmentLink } from '../../corpus/model/alignment-link';
import type { Services } from '../app/services';
import { useAlignment } from './alignment-state';

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

/** Takes over what the engine added, and keeps every other object: earlier states share them. */
function withSentences(links: readonly AlignmentLink[], saved: readonly AlignmentLink[]): readonly AlignmentLink[] {
  return links.map((link, ordinal) => (link.sentences.length > 0 ? link : (saved[ordinal] ?? link)));
}
