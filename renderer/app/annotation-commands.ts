import { notifications } from '@mantine/notifications';
import { useAnnotations } from '../annotation/annotation-state';
import { inTurn } from '../annotation/in-turn';
import { linkHere, otherEnd } from '../annotation/link-actions';
import { everything } from '../annotation/listed-annotations';
import { problemSentence } from '../bridge/problem-sentence';
import { annotationMessages } from '../messages/annotation';
import { translate } from '../messages/use-messages';
import type { CommandHandlers } from './commands';
import { openClause } from './open-clause';
import type { Services } from './services';
import { useDesk } from './state/desk-state';
import { showPanel } from './state/panel-state';
import { useSettings } from './state/settings-state';

/** Undo or redo in the common log; on the page of links only what has to do with links. */
export async function stepInLog(direction: 'undo' | 'redo'): Promise<void> {
  const log = useAnnotations.getState().desk?.log;
  if (log === undefined) return;
  const t = translate(annotationMessages);
  try {
    await inTurn(async () => {
      if (useDesk.getState().page === 'alignment' && (await log.top(direction))?.action !== 'align') return;
      say(direction, (await log[direction]())?.keys.length ?? 0);
    });
  } catch (problem) {
    const language = useSettings.getState().settings.language ?? 'zh';
    notifications.show({ title: t('undoFailed'), message: problemSentence(problem)[language] });
  }
}

function say(direction: 'undo' | 'redo', count: number): void {
  const t = translate(annotationMessages);
  // One mark that comes or goes is seen; more may lie beyond the window.
  if (count > 1) notifications.show({ message: t(`${direction}Many`, { count }), autoClose: 2_000 });
}

/** One end of a link, then the other; and from one end to the other. */
export function linkHandlers(services: Services): CommandHandlers {
  const t = translate(annotationMessages);
  return {
    'mark.link': () =>
      void linkHere().then(done => notifications.show({ message: t(linkWords[done]), autoClose: 4_000 })),
    'mark.follow': () => {
      const end = otherEnd();
      if (end === null) notifications.show({ message: t('noLinkHere'), autoClose: 2_500 });
      else void openClause(services, end.clauseId, end.range);
    },
    'mark.bookmarks': () => {
      useAnnotations.getState().put({ view: 'list', filter: { ...everything, motivation: 'bookmarking' } });
      showPanel('notes');
    },
  };
}

const linkWords = {
  started: 'linkStarted',
  connected: 'linkConnected',
  'same-place': 'linkSamePlace',
  nowhere: 'linkNowhere',
} as const;
