import { chmod, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { modules, root } from './folders.mjs';
import { onScreenInMemory, playwright } from './playwright-run.mjs';
import { runStep } from './run-step.mjs';

/** What a run of the sandbox tests needs, beside the built app and the runtime. */
const neededModules = ['@playwright', 'playwright', 'playwright-core', 'electron'];
const needed = ['package.json', 'dist', 'tests/e2e'];

/**
 * Run the `sandbox` tests with Chromium's sandbox on. Root cannot have one, so root runs them as a user made for
 * the purpose, on a copy that this user may read; both are removed afterwards. Answers the exit code.
 */
export async function runSandboxTests(runtime, report) {
  if (process.getuid?.() !== 0) {
    const [command, args] = onScreenInMemory(playwright(['--project=sandbox']));
    return runStep(command, args, { env: reportTo(report, runtime.folder) });
  }
  const home = await mkdtemp(join(tmpdir(), 'duidu-sandbox-'));
  const user = basename(home)
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, '0')
    .slice(0, 30);
  try {
    const checkout = await copyFor(home, runtime.folder);
    execFileSync('useradd', ['--no-create-home', '--home-dir', home, '--shell', '/bin/sh', user]);
    execFileSync('chown', ['-R', `${user}:`, home]);
    const [command, args] = onScreenInMemory(playwright(['--project=sandbox']));
    const local = args.map(argument => argument.replace(modules, join(checkout, 'node_modules')));
    const env = {
      ...reportTo(join(home, 'report.json'), join(home, 'runtime')),
      HOME: home,
      XDG_CACHE_HOME: '',
      TMPDIR: join(home, 'tmp'),
    };
    const code = await runStep('runuser', ['-u', user, '--', command, ...local], { cwd: checkout, env });
    await cp(join(home, 'report.json'), report).catch(() => {});
    return code;
  } finally {
    removeUser(user);
    await rm(home, { recursive: true, force: true });
  }
}

function reportTo(file, runtimeFolder) {
  return {
    ELECTRON_OVERRIDE_DIST_PATH: runtimeFolder,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    DUIDU_SANDBOX_TESTS: '1',
  };
}

/** A checkout with only what runs, and the runtime beside it. */
async function copyFor(home, runtimeFolder) {
  await chmod(home, 0o755);
  await mkdir(join(home, 'tmp'));
  const checkout = join(home, 'duidu');
  await mkdir(join(checkout, 'node_modules'), { recursive: true });
  for (const name of needed) await cp(join(root, name), join(checkout, name), { recursive: true });
  for (const name of neededModules) {
    await cp(join(modules, name), join(checkout, 'node_modules', name), { recursive: true });
  }
  await cp(runtimeFolder, join(home, 'runtime'), { recursive: true });
  return checkout;
}

function removeUser(user) {
  try {
    execFileSync('userdel', ['--force', user], { stdio: 'ignore' }); // its last process may still be ending
  } catch {
    // it was never made
  }
}
