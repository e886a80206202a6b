import { notifications } from '@mantine/notifications';
import { putOnTray, type TrayMember } from '../app/state/tray-state';
import { compareMessages } from '../messages/compare-messages';
import { translate } from '../messages/use-messages';

/** Put a member on the tray, and say so when nothing was added. Is there room for more? */
export function putOnTrayAndSay(member: TrayMember): boolean {
  const t = translate(compareMessages);
  const outcome = putOnTray(member);
  if (outcome === 'full') notifications.show({ title: t('trayFull'), message: t('trayFullMore') });
  if (outcome === 'there') notifications.show({ title: '', message: t('trayThere', { label: member.label }) });
  return outcome !== 'full';
}
