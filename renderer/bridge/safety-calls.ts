import type { DesktopApi } from '../../electron/ipc/contract';
import type { SafetyPort } from '../store/safety-port';
import { value } from './desktop-calls';

/** The safety copies as preload offers them, with failures thrown. */
export function safetyCalls(api: DesktopApi): SafetyPort {
  return {
    append: async records => value(await api['journal:append']({ records })).revision,
    status: async () => value(await api['journal:status']()),
    readAll: async () => value(await api['journal:read-all']()),
    restorePoints: async () => value(await api['snapshots:list']()),
    stateAt: async revision => value(await api['snapshots:restore']({ revision })),
    setDatabaseAside: async () => value(await api['store:set-aside']()),
  };
}
