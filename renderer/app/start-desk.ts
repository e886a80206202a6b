import type { Services } from './services';
import { useDesk } from './state/desk-state';
import { openWork } from './state/open-work';
import { useSettings } from './state/settings-state';

/** What happens at the start: the stored settings, then the work that was open, or the first of the library. */
export async function startDesk(services: Services): Promise<void> {
  const settings = await services.desktop.readSettings().catch(() => null);
  if (settings !== null) useSettings.getState().load(settings);
  try {
    const works = await services.engine.works({});
    const last = works.find(work => work.id === settings?.openWork) ?? works[0];
    if (last === undefined) return;
    const { page, turnTo } = useDesk.getState();
    const opening = openWork(services, last.id);
    turnTo(page); // files that came with the start have turned to the library already
    await opening;
  } catch (problem) {
    useDesk.getState().put({ status: 'failed', workId: settings?.openWork ?? '', problem });
  }
}
