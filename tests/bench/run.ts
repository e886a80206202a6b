import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** `npm run bench [-- NAME…]`, from the project's folder: each measurement by name; all when none is named. */
const measurements: Readonly<Record<string, string>> = {
  annotations: 'tests/bench/annotation-bench.ts',
  app: 'tests/bench/app-bench.ts',
  frames: 'tests/bench/frames-bench.ts',
  safety: 'tests/bench/safety-bench.ts',
  communique: 'tests/bench/communique-bench.ts',
  compare: 'tests/bench/compare-bench.ts',
  ranking: 'tests/bench/ranking-bench.ts',
  search: 'tests/bench/search-bench.ts',
  faults: 'tests/bench/faults-bench.ts',
  soak: 'tests/bench/soak-bench.ts',
  library: 'tests/bench/library-bench.ts',
  texts: 'tests/bench/texts-bench.ts',
  align: 'tests/bench/align-bench.ts',
  imports: 'tests/bench/imports-bench.ts',
  anchoring: 'tests/bench/anchoring-bench.ts',
};

/** Trials rather than measurements, and long: run when they are named. */
const onlyWhenNamed: ReadonlySet<string> = new Set([
  'faults',
  'soak',
  'library',
  'texts',
  'align',
  'imports',
  'anchoring',
]);

const asked = process.argv.slice(2).filter(argument => !argument.startsWith('-'));
for (const [name, entry] of Object.entries(measurements)) {
  if (asked.length > 0 ? !asked.includes(name) : onlyWhenNamed.has(name)) continue;
  console.log(`\n# ${name}\n`);
  // Bundled like the app: a loader that turns imports into property reads would be measured too.
  const outfile = `node_modules/.cache/duidu-bench/${name}.mjs`;
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' });
  await import(pathToFileURL(outfile).href);
}
