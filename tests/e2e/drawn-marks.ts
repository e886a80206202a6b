import type { Page } from '@playwright/test';

/** How many places of each layer are drawn. Layers hold the places around the window, and no others. */
export const drawn = (page: Page): Promise<Readonly<Record<string, number>>> =>
  page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, places]) => [name, places.size])));

/** How often a word stands in the window’s text, and over how many of these places one of the layers is drawn. */
export const inWindow = (page: Page, word: string, layers: readonly string[]) =>
  page.evaluate(
    given => {
      const shows = (range: AbstractRange) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        const { top, bottom } = live.getBoundingClientRect();
        return bottom > 0 && top < innerHeight ? live.toString() : '';
      };
      const over = given.layers.flatMap(name => [...(CSS.highlights.get(name) ?? [])]);
      let standing = 0;
      for (const leaf of document.querySelectorAll('[data-clause-id] [data-start]')) {
        const text = leaf.firstChild;
        if (!(text instanceof Text)) continue;
        for (let at = text.data.indexOf(given.word); at !== -1; at = text.data.indexOf(given.word, at + 1)) {
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + given.word.length);
          if (shows(range) !== '') standing += 1;
        }
      }
      return { standing, drawn: over.filter(range => shows(range) === given.word).length };
    },
    { word, layers },
  );
