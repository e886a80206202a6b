// Builds everything that runs into dist/. Options: --watch keeps building, --only=electron|renderer|data builds a part.
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { build as buildPage } from 'vite';
import { buildLexicon } from './build-lexicon.mjs';
import { dist, modules, root } from './folders.mjs';
import { prepareWorks } from './prepare-works.mjs';

/** Output name → entry point. An entry that is not written yet is left out. */
const entries = {
  main: 'electron/main.ts',
  preload: 'electron/preload.ts',
  engine: 'electron/engine/entry.ts',
  workshop: 'electron/engine/workshop.ts',
  duidu: 'electron/cli/duidu.ts',
};

/** CommonJS has no import.meta; libraries that ask where they are get the bundle's own place. */
const ownPlace = {
  banner: { js: "const __moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': '__moduleUrl' },
};

/**
 * A package that is imported only when it is needed (`await import`) becomes a file of its own beside the bundle,
 * so that no start has to read it. Left inside, its text would be parsed and kept with the rest.
 */
const packagesApart = {
  name: 'packages-apart',
  setup(build) {
    const apart = new Map();
    build.onResolve({ filter: /^[^./]/ }, async ({ path, kind, importer, resolveDir }) => {
      if (kind !== 'dynamic-import' || path.startsWith('node:')) return null;
      const found = await build.resolve(path, { kind: 'import-statement', importer, resolveDir });
      if (found.external || found.errors.length > 0) return found;
      const name = path.replace(/\.m?js$/, '').replace(/[^a-z\d]+/gi, '-');
      apart.set(name, found.path);
      return { path: `./${name}.cjs`, external: true };
    });
    build.onEnd(async () => {
      const entries = [...apart];
      apart.clear();
      await Promise.all(entries.map(([name, entry]) => esbuild.build(bundleOptions(name, entry))));
    });
  },
};

/** zod brings its error messages in fifty languages; ours are our own, in `error-sentences.ts`. */
const zodInOneLanguage = {
  name: 'zod-in-one-language',
  setup(build) {
    build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
      resolveDir: join(modules, 'zod', 'v4', 'locales'),
    }));
  },
};

/** esbuild's settings for one process: one CommonJS file that the oldest runtime we support can load. */
function bundleOptions(name, entry) {
  return {
    entryPoints: { [name]: resolve(root, entry) },
    outdir: join(dist, 'electron'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18',
    external: ['electron', '*.node'],
    ...(name === 'preload' ? {} : ownPlace), // a sandboxed preload has no place and no node:url
    sourcemap: true,
    minifyWhitespace: true, // less to read at every start; names stay, for the log
    minifySyntax: true,
    supported: { 'dynamic-import': false }, // require reads an archive, import() of the oldest runtime does not
    plugins: [packagesApart, zodInOneLanguage],
    legalComments: 'none',
    logLevel: 'warning',
    loader: { '.tsv': 'text', '.txt': 'text', '.md': 'text' },
  };
}

/** Bundle main, preload, engine, workshop and the command line. `onBuild` is called after each build of a watch. */
export async function buildProcesses({ watch = false, onBuild = () => {} } = {}) {
  await rm(join(dist, 'electron'), { recursive: true, force: true });
  const present = Object.entries(entries).filter(([, entry]) => existsSync(join(root, entry)));
  await Promise.all(
    present.map(async ([name, entry]) => {
      const options = bundleOptions(name, entry);
      if (!watch) return esbuild.build(options);
      const announce = { name: 'announce', setup: build => void build.onEnd(() => onBuild(name)) };
      const context = await esbuild.context({ ...options, plugins: [announce] });
      return context.watch();
    }),
  );
}

/** Build the page with Vite. */
export async function buildRenderer({ watch = false } = {}) {
  await buildPage({
    configFile: join(root, 'renderer', 'vite.config.ts'),
    logLevel: watch ? 'info' : 'warn',
    ...(watch ? { build: { watch: {} } } : {}),
  });
}

const dictionaries = ['jieba.dict.utf8', 'hmm_model.utf8', 'user.dict.utf8', 'stop_words.utf8'];

/** Copy what is opened by path at run time: nodejieba's binary and dictionaries, CC-CEDICT, the character maps of PDF fonts, and the shipped works. */
export async function copyData() {
  const nodejieba = join(modules, 'nodejieba');
  const native = join(dist, 'native');
  await rm(native, { recursive: true, force: true });
  await mkdir(join(native, 'dict'), { recursive: true });
  await cp(join(nodejieba, 'build', 'Release', 'nodejieba.node'), join(native, 'nodejieba.node'));
  for (const name of dictionaries) {
    await cp(join(nodejieba, 'submodules', 'cppjieba', 'dict', name), join(native, 'dict', name));
  }
  // We never ask jieba for keywords: one line of its 6 MB of word weights saves 18 MB of memory.
  const weights = await readFile(join(nodejieba, 'submodules', 'cppjieba', 'dict', 'idf.utf8'), 'utf8');
  await writeFile(join(native, 'dict', 'idf-one-line.utf8'), weights.slice(0, weights.indexOf('\n') + 1));
  // What takes the place of the dictionary when its memory is given back (engine/jieba-segmenter.ts).
  const words = await readFile(join(native, 'dict', 'jieba.dict.utf8'), 'utf8');
  await writeFile(join(native, 'dict', 'one-word.dict.utf8'), words.slice(0, words.indexOf('\n') + 1));
  buildLexicon(pathToFileURL(join(dist, 'data/')));
  await cp(join(modules, 'pdfjs-dist', 'cmaps'), join(dist, 'data', 'cmaps'), { recursive: true });
  const documents = join(root, 'corpus', 'documents');
  await rm(join(dist, 'documents'), { recursive: true, force: true });
  if (existsSync(documents)) await cp(documents, join(dist, 'documents'), { recursive: true });
}

async function main() {
  const only = process.argv.find(argument => argument.startsWith('--only='))?.slice('--only='.length);
  const watch = process.argv.includes('--watch');
  if (!only || only === 'data') await copyData();
  if (!only || only === 'electron') await buildProcesses({ watch });
  if (!only || only === 'renderer') await buildRenderer({ watch });
  if (!only) await prepareWorks(dist);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
