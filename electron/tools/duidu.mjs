// `npm run -s duidu -- …`: the command line of a checkout, from the folder where it was typed.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { dist } from './folders.mjs';

const program = join(dist, 'electron', 'duidu.cjs');
if (existsSync(program)) {
  if (process.env.npm_lifecycle_event === 'duidu' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  process.argv[1] = program;
  createRequire(import.meta.url)(program);
} else {
  console.error('duidu is not built yet: run `npm start` or `npm test` once, or `npm run build`.');
  process.exitCode = 1;
}
