import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// `npm test` names the runtime; a run by hand finds the one that it keeps.
const kept = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'duidu', 'electron-25.1.1');
if (!process.env['ELECTRON_OVERRIDE_DIST_PATH'] && existsSync(kept)) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = kept;

/**
 * `electron`: the real app, one file per task a person does (`*.e2e.ts`).
 * `sandbox`: the same app with Chromium's sandbox on, for a user who is not root (`*.sandbox.ts`).
 * `chromium`: the page alone in the Chromium of the Electron that people get (`*.page.ts`).
 * `tour`: the guided tour (`*.tour.ts`).
 * `freeze`: what this release writes, kept for later ones (`*.freeze.ts`).
 * `guide`: the pictures of the guide (`*.pictures.ts`), taken when the interface has changed.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  timeout: 120_000,
  expect: { timeout: 20_000 }, // `npm test` has two windows at work at once
  workers: 1,
  forbidOnly: true,
  // A window on a busy machine may miss a moment. What does not pass the first time is named as flaky.
  retries: 2,
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['list'], ['json']] : [['list']],
  projects: [
    { name: 'electron', testMatch: '**/*.e2e.ts' },
    { name: 'sandbox', testMatch: '**/*.sandbox.ts' },
    { name: 'chromium', testMatch: '**/*.page.ts' },
    { name: 'freeze', testMatch: '**/*.freeze.ts', timeout: 120_000 },
    { name: 'guide', testMatch: '**/*.pictures.ts', timeout: 600_000 },
    { name: 'tour', testMatch: '**/*.tour.ts', timeout: 300_000 },
  ],
});
