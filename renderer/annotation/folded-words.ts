import type { ReadingRow } from '../../corpus/align/reading-rows';
import type { Annotation } from '../../corpus/model/annotation';
import type { WorkView } from '../app/state/work-view';

/** What words are drawn from: an annotation and, where it is at hand, the row of the work that it stands in. */
interface WordSource {
  readonly annotation: Annotation;
  readonly view: WorkView | null;
  readonly row: number;
}

/** Lower-case words by the object they are drawn from: typing asks for them again at every letter. */
const known = new WeakMap<object, string>();

/** Everything that is looked through when one types: quotes, note, tags, and the row in both languages. */
export function foldedWords({ annotation, view, row }: WordSource): string {
  const own = foldedOnce(annotation, () => {
    const { note, tags, targets } = annotation;
    return [note, ...tags, ...targets.map(({ quote }) => quote.exact)];
  });
  const clauses = view?.rows[row];
  return clauses === undefined ? own : `${own}\n${foldedOnce(clauses, () => wordsOf(clauses))}`;
}

/** Fold words before they are asked for, a few milliseconds at a time, while nothing else is to be done. */
export function foldAhead(all: readonly WordSource[]): () => void {
  if (typeof requestIdleCallback !== 'function') return () => undefined;
  let next = 0;
  let handle = requestIdleCallback(work);
  function work(deadline: IdleDeadline): void {
    while (next < all.length && deadline.timeRemaining() > 2) {
      const one = all[next];
      if (one !== undefined) foldedWords(one);
      next += 1;
    }
    if (next < all.length) handle = requestIdleCallback(work);
  }
  return () => cancelIdleCallback(handle);
}

function wordsOf({ zh, en }: ReadingRow): string[] {
  return [...zh, ...en].map(({ text }) => text);
}

function foldedOnce(owner: object, words: () => readonly string[]): string {
  const before = known.get(owner);
  if (before !== undefined) return before;
  const made = words().join('\n').toLocaleLowerCase();
  known.set(owner, made);
  return made;
}
