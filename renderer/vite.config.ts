import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Every Chromium we run in reads woff2: the older copies of each font would only make the app larger. */
function modernFontsOnly(): Plugin {
  return {
    name: 'modern-fonts-only',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('@fontsource') && id.endsWith('.css')
        ? code.replace(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g, '')
        : null,
  };
}

/** The page: built for the oldest Chromium it runs in, with nothing inline, so that the strict policy of app:// holds. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react(), modernFontsOnly()],
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
