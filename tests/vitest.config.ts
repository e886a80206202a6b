import { defineConfig } from 'vitest/config';

const project = (name: string, environment: 'node' | 'jsdom') => ({
  extends: true as const,
  test: { name, environment, include: [`tests/${name}/**/*.test.{ts,tsx}`] },
});

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    projects: [project('corpus', 'node'), project('electron', 'node'), project('renderer', 'jsdom')],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
