import { spawnProgram } from './spawn-program';

/**
 * Start the app where it must refuse to start, and wait for what it says on standard error. It then waits for a person
 * to close its window, so it is ended.
 */
export async function refusedStart(
  profile: string | null,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const app = spawnProgram({ profile, env });
  try {
    return await new Promise<string>((resolve, reject) => {
      let said = '';
      app.once('exit', code => reject(new Error(`ended with ${code}, having said: ${said}`)));
      app.stderr.setEncoding('utf8').on('data', (chunk: string) => {
        said += chunk;
        if (said.includes('Duidu') && /start with another data folder/.test(said)) resolve(said);
      });
    });
  } finally {
    app.removeAllListeners('exit');
    app.kill('SIGKILL');
  }
}
