import { randomUUID } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { CorpusError } from '../../corpus/errors/corpus-error';
import { type Grant, maxGrantedFiles } from '../ipc/contract';

/** How the engine learns which files it may touch. */
export type TellEngine = (grantId: string, paths: readonly string[]) => void;

/**
 * Let the engine read these files, under a new id that cannot be guessed.
 *
 * The page gets the id and the names; it never names a path itself, so it can ask for no file that a person
 * did not choose. Throws `too-many-files`.
 */
export function grantFiles(paths: readonly string[], tellEngine: TellEngine): Grant {
  if (paths.length > maxGrantedFiles) {
    throw new CorpusError('too-many-files', 'more files than one grant holds', {
      count: paths.length,
      limit: maxGrantedFiles,
    });
  }
  const absolute = paths.map(path => resolve(path));
  const grantId = randomUUID();
  tellEngine(grantId, absolute);
  return { grantId, names: absolute.map(path => basename(path)) };
}
