// The guided tour: drives the real app through its jobs on a screen in memory, with a numbered picture of each.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './folders.mjs';
import { onScreenInMemory, playwright } from './playwright-run.mjs';
import { runStep } from './run-step.mjs';

/** Take the tour; answers the exit code. The pictures are in ./tour. */
export async function tour(env) {
  const pictures = join(root, 'tour');
  await rm(pictures, { recursive: true, force: true });
  const [command, args] = onScreenInMemory(playwright(['--project=tour', '--reporter=line']));
  const code = await runStep(command, args, { env, minutes: 8 });
  const names = await readdir(pictures).catch(() => []);
  for (const name of names.sort()) console.log(join('tour', name));
  console.log(code === 0 ? `${names.length} pictures of the tour are in ./tour` : 'The tour did not come to its end.');
  return code;
}
