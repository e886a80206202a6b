import { notifications } from '@mantine/notifications';
import type { DesktopCalls } from '../bridge/desktop-calls';
import { exportMessages } from '../messages/export-messages';
import { translate } from '../messages/use-messages';

/** Make a file and write it where the person says, and tell them how it went. */
export async function saveFile(
  desktop: DesktopCalls,
  name: string,
  make: () => Promise<string | Uint8Array<ArrayBuffer>>,
): Promise<void> {
  const t = translate(exportMessages);
  try {
    const path = await desktop.saveExport(name, await make());
    if (path !== null) notifications.show({ title: t('exported'), message: path });
  } catch {
    notifications.show({ title: t('exportFailed'), message: t('exportFailedMore') });
  }
}
