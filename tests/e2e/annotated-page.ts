import { expect, type Page } from '@playwright/test';
import { keptAnnotations } from './kept-annotations';

/** What the tests look at of an annotation. */
export interface AnnotationSeen {
  readonly id: string;
  readonly motivation: string;
  readonly style: string;
  readonly colour: string | null;
  readonly note: string;
  readonly tags: readonly string[];
  readonly targets: readonly {
    readonly workId: string;
    readonly clauseId: string;
    readonly language: string;
    readonly state: string;
    readonly quote: { readonly exact: string };
  }[];
}

/** What is said to be saved and is not in the bin, oldest first; waits until it is. */
export async function savedRows(page: Page): Promise<AnnotationSeen[]> {
  let kept = await keptAnnotations(page);
  await expect.poll(async () => (kept = await keptAnnotations(page)) !== null, { timeout: 20_000 }).toBe(true);
  return Object.values(kept?.annotations ?? {})
    .map(text => JSON.parse(text) as AnnotationSeen & { created: string; deleted: string | null })
    .filter(({ deleted }) => deleted === null)
    .sort((a, b) => (a.created < b.created ? -1 : 1));
}

/** Until the shipped work is there and the notes are open. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator('[data-row]')).toHaveCount(115, { timeout: 40_000 });
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible({ timeout: 20_000 });
}

/** Press keys one after the other. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** The clauses in the window over which marks of annotations are drawn. */
export function markedClauses(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isOfNotes = (name: string) => /-(?:highlight|underline|comment)$|^linked$/.test(name);
    const ranges = [...CSS.highlights].filter(([name]) => isOfNotes(name)).flatMap(([, places]) => [...places]);
    const ids = ranges.map(
      ({ startContainer }) =>
        startContainer.parentElement?.closest('[data-clause-id]')?.getAttribute('data-clause-id') ?? '',
    );
    return [...new Set(ids)];
  });
}
