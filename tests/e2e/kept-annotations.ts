import type { Page } from '@playwright/test';

/** What the window's database holds. */
export interface Kept {
  readonly revision: number;
  /** Every annotation as JSON, by id; those in the bin too. */
  readonly annotations: Readonly<Record<string, string>>;
}

/** Read the database of annotations straight from IndexedDB. `null` while a change is not yet said to be saved. */
export function keptAnnotations(page: Page): Promise<Kept | null> {
  return page.evaluate(async () => {
    const isSaved = () => document.querySelector('[data-save-state]')?.getAttribute('data-save-state') === 'saved';
    if (!isSaved()) return null;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('duidu');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const stores = database.transaction(['annotations', 'meta'], 'readonly');
    const read = <T>(request: IDBRequest<T>) =>
      new Promise<T>(resolve => {
        request.onsuccess = () => resolve(request.result);
      });
    const [rows, meta] = await Promise.all([
      read<{ id: string }[]>(stores.objectStore('annotations').getAll()),
      read<{ value: number } | undefined>(stores.objectStore('meta').get('revision')),
    ]);
    database.close();
    const annotations = Object.fromEntries(rows.map(row => [row.id, JSON.stringify(row)]));
    return isSaved() ? { revision: meta?.value ?? 0, annotations } : null;
  });
}
