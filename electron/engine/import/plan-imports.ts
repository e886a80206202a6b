import type { Language } from '../../../corpus/model/language';
import type { WorkId } from '../../../corpus/model/work';
import { pairKey, parseFileName } from './file-name';

/** A file to import, with what is known before it is read. */
export interface PlannedFile {
  readonly path: string;
  /** The person's choice, or `null`: the text tells. A name is enough for pairing, not for reading. */
  readonly language: Language | null;
}

/** Files that make one work together. */
export interface PlannedWork {
  /** The person's choice, or `null`: made from the name. */
  readonly workId: WorkId | null;
  /** The shared part of the names. */
  readonly stem: string;
  readonly files: readonly PlannedFile[];
}

/**
 * Which files belong together: all of them when the person names a work, else two of one stem whose names differ in
 * language (`charter.zh.txt`, `charter.en.docx`). Order of the first file of each work.
 */
export function planImports(
  paths: readonly string[],
  options: { readonly workId: WorkId | null; readonly language: Language | null },
): PlannedWork[] {
  const { workId, language } = options;
  if (workId !== null) return [{ workId, stem: workId, files: paths.map(path => plan(path, language)) }];
  if (language !== null) return paths.map(path => alone(path, language));
  const groups = new Map<string, string[]>();
  for (const path of paths) groups.set(pairKey(path), [...(groups.get(pairKey(path)) ?? []), path]);
  return [...groups.values()].flatMap(group =>
    isPair(group)
      ? [{ workId: null, stem: stemOf(group), files: group.map(path => plan(path, null)) }]
      : group.map(path => alone(path, null)),
  );
}

function plan(path: string, language: Language | null): PlannedFile {
  return { path, language };
}

function alone(path: string, language: Language | null): PlannedWork {
  return { workId: null, stem: parseFileName(path).stem, files: [plan(path, language)] };
}

/** Two files whose names say zh and en, or of which one says a language and the other nothing. */
function isPair(group: readonly string[]): boolean {
  if (group.length !== 2) return false;
  const [one, other] = group.map(path => parseFileName(path).language);
  return one !== other;
}

function stemOf(group: readonly string[]): string {
  return parseFileName(group[0] ?? '').stem;
}
