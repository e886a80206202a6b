import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the app keeps its library on this system: `library` in Electron's folder for user data. */
export function defaultLibrary(environment: NodeJS.ProcessEnv = process.env): string {
  return join(applicationData(environment), 'Duidu', 'library');
}

function applicationData(environment: NodeJS.ProcessEnv): string {
  const home = homedir();
  if (process.platform === 'win32') return environment['APPDATA'] ?? join(home, 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support');
  return environment['XDG_CONFIG_HOME'] || join(home, '.config');
}
