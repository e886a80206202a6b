import { join } from 'node:path';
import { modules } from './folders.mjs';

/** A run of Playwright's tests as a command and its arguments. */
export function playwright(args) {
  const cli = join(modules, '@playwright', 'test', 'cli.js');
  return [process.execPath, [cli, 'test', '--config', join('tests', 'e2e', 'playwright.config.ts'), ...args]];
}

/**
 * The same command with a screen of its own in memory, whatever screen there is. Commands that run at the same time
 * look for a free screen from different numbers on, or they would take the same.
 */
export function onScreenInMemory([command, args], firstNumber = 99) {
  return ['xvfb-run', ['-a', '-n', String(firstNumber), '-s', '-screen 0 1600x1000x24', command, ...args]];
}
