import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { describeError } from '../../corpus/errors/error-sentences';
import { followLibrary } from '../library/library-actions';
import { appMessages } from '../messages/app-messages';
import { translate } from '../messages/use-messages';
import { useServices } from './services';
import { startDesk } from './start-desk';
import { openWorkNow, useDesk } from './state/desk-state';
import { fetchWords, refreshOpenWork } from './state/open-work';
import { useSettings } from './state/settings-state';

/** What the engine and the machine tell of their own accord becomes a notice, or fresh words. */
export function useEngineNews(): void {
  const services = useServices();
  useEffect(() => {
    const t = translate(appMessages);
    let isSafe = false; // what follows the last death only reads, and has said so
    const say = (title: string, message: string, autoClose: number | false = 8_000) =>
      notifications.show({ title, message, autoClose });
    const sentence = (notice: Parameters<typeof describeError>[0], facts: Parameters<typeof describeError>[1]) =>
      describeError(notice, facts)[useSettings.getState().settings.language ?? 'zh'];
    const stops = [
      followLibrary(services, () => useDesk.getState().turnTo('library')),
      services.subscribe('restarted', () => {
        if (!isSafe) say(t('engineRestarted'), t('engineRestartedMore'));
        if (useDesk.getState().desk.status === 'failed') void startDesk(services); // it died while opening the work
      }),
      services.subscribe('libraryChanged', ({ works }) => void refreshOpenWork(services, works)),
      services.subscribe('notice', ({ code, facts }) => say('', sentence(code, facts))),
      services.subscribe('tokensReady', ({ workId, language }) => {
        const view = openWorkNow();
        if (view?.work.id === workId) void fetchWords(services, view, language);
      }),
      services.desktop.on('app:notice', ({ code, facts }) => say('', sentence(code, facts))),
      services.desktop.on('engine:down', ({ restarting, safeMode }) => {
        isSafe = safeMode;
        if (!restarting) say(t('engineStopped'), t('engineStoppedMore'), false);
        else if (safeMode) say(t('safeMode'), sentence('safe-mode', {}), false);
      }),
    ];
    return () => stops.forEach(stop => stop());
  }, [services]);
}
