import type { Session } from 'electron';

/** The one thing a page of ours may have: storage that the browser does not throw away. */
const granted: ReadonlySet<string> = new Set(['persistent-storage']);

/** Whether a page may have this permission. */
export function isGranted(permission: string): boolean {
  return granted.has(permission);
}

/** Refuse camera, place, notifications and every other permission; and every device. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isGranted(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isGranted(permission));
  session.setDevicePermissionHandler(() => false);
}
