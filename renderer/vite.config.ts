import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page: built for the oldest Chromium it runs in, with nothing inline, so that the strict policy of app:// holds. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../dist/renderer', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome114',
    cssTarget: 'chrome114',
    assetsInlineLimit: 0, // font-src is 'self': no data: fonts
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
    sourcemap: true,
  },
});
