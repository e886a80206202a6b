import { notifications } from '@mantine/notifications';
import type { MouseEvent } from 'react';
import { useServices } from '../app/services';
import { problemSentence } from '../bridge/problem-sentence';
import { useSettings } from '../app/state/settings-state';

/** What to do with a click on a note: a link in it is shown to the person whole, who may open it outside the app. */
export function useNoteLinks(): (event: MouseEvent<HTMLElement>) => void {
  const { desktop } = useServices();
  return event => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null) return;
    event.preventDefault();
    desktop.openLink(link.getAttribute('href') ?? '').catch((problem: unknown) => {
      const language = useSettings.getState().settings.language ?? 'zh';
      notifications.show({ message: problemSentence(problem)[language] });
    });
  };
}
