import type { Page } from '@playwright/test';

/** How many places of each layer are drawn. Layers hold the places around the window, and no others. */
export const drawn = (page: Page): Promise<Readonly<Record<string, number>>> =>
  page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, places]) => [name, places.size])));

/** How often a word stands in the window’s text, and over how many of these places one of the layers is drawn. */
export const inWindow = (page: Page, word: string, layers: readonly string[]) =>
  page.evaluate(
    given => {
      const shows = (range: Range) => {
        const { top, bottom } = range.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      };
      const over = given.layers.flatMap(name => [...(CSS.highlights.get(name) ?? [])]);
      const isDrawn = (text: Text, at: number) =>
        over.some(({ startContainer, startOffset }) => startContainer === text && startOffset === at);
      const found = { standing: 0, drawn: 0 };
      for (const leaf of document.querySelectorAll('[data-clause-id] [data-start]')) {
        const text = leaf.firstChild;
        if (!(text instanceof Text)) continue;
        for (let at = text.data.indexOf(given.word); at !== -1; at = text.data.indexOf(given.word, at + 1)) {
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + given.word.length);
          if (!shows(range)) continue;
          found.standing += 1;
          if (isDrawn(text, at)) found.drawn += 1;
        }
      }
      return found;
    },
    { word, layers },
  );
