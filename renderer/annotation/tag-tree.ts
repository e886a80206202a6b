import type { TagCount } from '../store/tag-repository';

/** A tag as a line of the tree; steps that no annotation has stand there too, so that every tag has its parent. */
export interface TagLine {
  readonly name: string;
  /** The last step of the name. */
  readonly step: string;
  /** 0 for a tag under no other. */
  readonly depth: number;
  /** Of the tag itself and of all beneath it. */
  readonly total: number;
  readonly colour: TagCount['colour'];
}

/** Tags as a tree in lines, parents before their children. */
export function tagTree(tags: readonly TagCount[]): TagLine[] {
  const names = new Set(tags.flatMap(({ name }) => stepsOf(name)));
  const colours = new Map(tags.map(({ name, colour }) => [name, colour]));
  const totals = new Map<string, number>();
  for (const { name, annotationCount } of tags) {
    for (const step of stepsOf(name)) totals.set(step, (totals.get(step) ?? 0) + annotationCount);
  }
  return [...names]
    .sort((a, b) => compareSteps(a.split('/'), b.split('/')))
    .map(name => ({
      name,
      step: name.split('/').at(-1) ?? name,
      depth: name.split('/').length - 1,
      total: totals.get(name) ?? 0,
      colour: colours.get(name) ?? null,
    }));
}

/** `a/b/c` lies under `a` and `a/b`. */
function stepsOf(name: string): string[] {
  const steps = name.split('/');
  return steps.map((_step, ordinal) => steps.slice(0, ordinal + 1).join('/'));
}

function compareSteps(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((step, ordinal) => step !== b[ordinal]);
  if (at === -1) return a.length - b.length;
  return at >= b.length ? 1 : (a[at] ?? '').localeCompare(b[at] ?? '', 'zh');
}
