import { spawn } from 'node:child_process';
import { root } from './folders.mjs';

/** Process groups that are running, so that none outlives this program. */
const running = new Set();

/** End a process and everything it started. */
function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // it has ended by itself
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const pid of running) killGroup(pid);
    process.exit(130);
  });
}
process.on('exit', () => {
  for (const pid of running) killGroup(pid);
});

/**
 * Run a program to its end, showing what it says; answers its exit code.
 *
 * It gets no standard input, and is killed with all its children when its minutes are over (exit code 124).
 * Its `output` is `shown` as it comes, shown `on failure` only, or `hidden`.
 */
export function runStep(command, args, { minutes = 10, cwd = root, env = {}, output = 'shown' } = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: output === 'shown' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      detached: true, // a group of its own, to be killed whole
    });
    const kept = [];
    child.stdout?.on('data', chunk => kept.push(chunk));
    child.stderr?.on('data', chunk => kept.push(chunk));
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      console.error(`${command} took longer than ${minutes} minutes and was stopped`);
      killGroup(child.pid);
    }, minutes * 60_000);
    const finish = code => {
      clearTimeout(timer);
      if (child.pid) {
        running.delete(child.pid);
        killGroup(child.pid); // what it left behind
      }
      if (output === 'on failure' && code !== 0) process.stderr.write(Buffer.concat(kept));
      resolve(late ? 124 : code);
    };
    if (child.pid) running.add(child.pid);
    child.once('error', error => {
      console.error(`${command}: ${error.message}`);
      finish(127);
    });
    child.once('exit', code => finish(code ?? 1));
  });
}

/** `runStep`, but a failure ends the whole program with this sentence. */
export async function mustRun(sentence, command, args, options) {
  const code = await runStep(command, args, options);
  if (code !== 0) throw new Error(`${sentence} (${command} ended with ${code})`);
}
