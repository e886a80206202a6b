import { app, session } from 'electron';
import { refuseNavigation } from './refuse-navigation';
import { refuseNetwork } from './refuse-network';
import { refusePermissions } from './refuse-permissions';

/** Put every refusal on every session and every page, those to come included. The app must be ready. */
export function harden(onRefused: (scheme: string) => void): void {
  app.on('session-created', created => {
    refuseNetwork(created, onRefused);
    refusePermissions(created);
  });
  refuseNetwork(session.defaultSession, onRefused);
  refusePermissions(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => refuseNavigation(contents));
}
