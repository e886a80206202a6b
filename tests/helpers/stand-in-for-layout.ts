import { standInForMedia } from './stand-in-for-media';

/** What jsdom lacks and lists, bars and file fields ask for: sizes, observers, media and the bytes of a file. */
export function standInForLayout(): void {
  standInForMedia();
  // jsdom lays nothing out: say how large things are, so that the list has something to draw in.
  for (const [name, size] of [
    ['clientHeight', 700],
    ['clientWidth', 340],
    ['offsetHeight', 120],
  ] as const) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size });
  }
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  Blob.prototype.arrayBuffer ??= function (this: Blob) {
    return new Promise(resolve => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(this);
    });
  };
  window.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
}
