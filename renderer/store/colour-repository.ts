import { liveQuery, type Observable } from 'dexie';
import type { Pigment } from '../../corpus/model/annotation';
import { Repository } from './repository';
import type { ColourRow } from './rows';

/** What a person calls the colours and means by them. Each call is one undoable step. */
export class ColourRepository extends Repository {
  /** What was said of the colours, now and after every change; one that is missing keeps its shipped name. */
  all(): Observable<ColourRow[]> {
    return liveQuery(() => this.database.colours.toArray());
  }

  /** Give a colour a name and a meaning; both empty bring the shipped name back. */
  async name(id: Pigment, name: string, meaning: string): Promise<void> {
    await this.log.commit('name-colour', async () => {
      const before = (await this.database.colours.get(id)) ?? null;
      const after = name === '' && meaning === '' ? null : { id, name, meaning };
      return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ table: 'colours', key: id, before, after }];
    });
  }
}
