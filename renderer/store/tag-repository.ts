import { liveQuery, type Observable } from 'dexie';
import type { Pigment } from '../../corpus/model/annotation';
import type { Edit } from './change';
import { Repository } from './repository';
import type { AnnotationRow, TagRow } from './rows';

/** A tag with how often it is used. Tags are nested by `/`: `trade/services` lies under `trade`. */
export interface TagCount {
  readonly name: string;
  readonly colour: Pigment | null;
  readonly annotationCount: number;
}

/** Tags over the whole library. Each call is one undoable step. */
export class TagRepository extends Repository {
  /** Every tag in use or with a colour of its own, by name, now and after every change. */
  all(): Observable<TagCount[]> {
    return liveQuery(async () => {
      const colours = new Map((await this.database.tags.toArray()).map(({ name, colour }) => [name, colour]));
      const counts = new Map([...colours.keys()].map(name => [name, 0]));
      await this.database.annotations.each(({ tags, deleted }) => {
        if (deleted === null) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
      });
      return [...counts]
        .map(([name, annotationCount]) => ({ name, annotationCount, colour: colours.get(name) ?? null }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    });
  }

  /** Tags that have a colour of their own, now and after every change. */
  coloured(): Observable<TagRow[]> {
    return liveQuery(() => this.database.tags.toArray());
  }

  /** Take a tag and those nested under it off everything. */
  async remove(name: string): Promise<void> {
    const modified = this.stamp();
    const isGone = (tag: string) => tag === name || tag.startsWith(`${name}/`);
    await this.log.commit('tag', async () => {
      const rows = await this.database.annotations.filter(({ tags }) => tags.some(isGone)).toArray();
      const own = await this.database.tags.filter(tag => isGone(tag.name)).toArray();
      return [
        ...rows.map((before): Edit => {
          const after = { ...before, tags: before.tags.filter(tag => !isGone(tag)), modified };
          return { table: 'annotations', key: before.id, before, after };
        }),
        ...own.map((before): Edit => ({ table: 'tags', key: before.name, before, after: null })),
      ];
    });
  }

  /**
   * Rename a tag and the tags nested under it everywhere, also in the bin.
   *
   * When a tag of the new name exists the two become one, which keeps its colour.
   */
  async rename(from: string, to: string): Promise<void> {
    if (from === to || to === '') return;
    const modified = this.stamp();
    const renamed = (tag: string) =>
      tag === from ? to : tag.startsWith(`${from}/`) ? to + tag.slice(from.length) : tag;
    await this.log.commit('rename-tag', async () => [
      ...(await this.#renameOnAnnotations(renamed, modified)),
      ...(await this.#renameRows(renamed)),
    ]);
  }

  /** Give a tag a colour, or none. */
  async recolour(name: string, colour: Pigment | null): Promise<void> {
    await this.log.commit('colour-tag', async () => {
      const before = (await this.database.tags.get(name)) ?? null;
      return [{ table: 'tags', key: name, before, after: { name, colour } }];
    });
  }

  async #renameOnAnnotations(renamed: (tag: string) => string, modified: string): Promise<Edit[]> {
    const touched = (row: AnnotationRow) => row.tags.some(tag => renamed(tag) !== tag);
    const rows = await this.database.annotations.filter(touched).toArray();
    return rows.map(before => ({
      table: 'annotations',
      key: before.id,
      before,
      after: { ...before, tags: [...new Set(before.tags.map(renamed))], modified },
    }));
  }

  async #renameRows(renamed: (tag: string) => string): Promise<Edit[]> {
    const rows = await this.database.tags.toArray();
    const kept = new Set(rows.map(({ name }) => name).filter(name => renamed(name) === name));
    return rows
      .filter(({ name }) => renamed(name) !== name)
      .flatMap((before): Edit[] => {
        const name = renamed(before.name);
        const gone: Edit = { table: 'tags', key: before.name, before, after: null };
        return kept.has(name) ? [gone] : [gone, { table: 'tags', key: name, before: null, after: { ...before, name } }];
      });
  }
}
