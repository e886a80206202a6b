import { notifications } from '@mantine/notifications';
import type { EngineRequest } from '../../electron/engine/protocol';
import { problemSentence } from '../bridge/problem-sentence';
import { fileMessages } from '../messages/file-messages';
import { translate } from '../messages/use-messages';
import type { Services } from './services';
import { openWorkNow } from './state/desk-state';
import { closeDialog, openDialog } from './state/dialog-state';
import { useSettings } from './state/settings-state';

/** The formats in which a work can be taken elsewhere, as the engine names them. */
export const exportFormats = [
  'md',
  'html',
  'csv',
  'xlsx',
  'tmx',
  'jsonl',
] as const satisfies EngineRequest<'exportWork'>['format'][];

/** One of {@link exportFormats}. */
export type ExportFormat = (typeof exportFormats)[number];

/** Ask in which format the opened work is to be exported; with nothing open, say so. */
export function askForExport(): void {
  if (openWorkNow() !== null) openDialog('export');
  else {
    const t = translate(fileMessages);
    notifications.show({ title: t('nothingToExport'), message: t('nothingToExportMore') });
  }
}

/** Write the opened work where the person says, and tell them where it is. */
export async function exportOpenWork({ engine, desktop }: Services, format: ExportFormat): Promise<void> {
  const work = openWorkNow()?.work;
  if (work === undefined) return;
  closeDialog();
  const t = translate(fileMessages);
  try {
    const file = await engine.exportWork({ workId: work.id, format });
    const path = await desktop.saveExport(file.fileName, new Uint8Array(file.bytes));
    if (path !== null) notifications.show({ title: t('exported'), message: path, autoClose: 10_000 });
  } catch (problem) {
    const language = useSettings.getState().settings.language ?? 'zh';
    notifications.show({ title: t('exportFailed'), message: problemSentence(problem)[language], autoClose: 10_000 });
  }
}
