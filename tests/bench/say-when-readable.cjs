'use strict';
// Loaded into an app before its own code: prints when the first words of a text have been drawn in a window.
const { app } = require('electron');

/** Runs in the page. Resolves to the time of the frame after the one with the first words, in ms since 1970. */
function firstWords() {
  return new Promise(resolve => {
    const isReadable = element => {
      const { width, height, top } = element.getBoundingClientRect();
      return element.textContent.trim() !== '' && width > 0 && height > 0 && top < innerHeight;
    };
    const look = () => {
      if (![...document.querySelectorAll('[data-clause-id]')].some(isReadable)) return requestAnimationFrame(look);
      return requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
    };
    look();
  });
}

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => {
    void contents.executeJavaScript(`(${firstWords})()`).then(time => console.log(`readable at ${time}`));
  });
});
