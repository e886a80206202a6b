import { InvalidArgumentError } from 'commander';

/** Most characters of a phrase or a pattern that can be asked about. */
const MOST_CHARACTERS = 200;

/** A phrase or a pattern on the command line. */
export function parseWords(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('须写出词语 · must have words');
  if (text.length > MOST_CHARACTERS) {
    throw new InvalidArgumentError(`最多 ${MOST_CHARACTERS} 个字符 · at most ${MOST_CHARACTERS} characters`);
  }
  return text.trim();
}

/** The id of a clause on the command line. */
export function parseClauseId(id: string): string {
  if (id.trim() === '') throw new InvalidArgumentError('须写出条文的编号 · must be the id of a clause');
  return id.trim();
}

/** The ids of several clauses, one after the other. */
export function collectClauseIds(id: string, before: readonly string[] = []): readonly string[] {
  return [...before, parseClauseId(id)];
}
