import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitToScreens, WindowPlace } from '../../electron/window-place';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const place = { width: 1200, height: 800, x: 100, y: 50, maximised: false };

describe('fitToScreens', () => {
  it('keeps a place that is on a screen', () => expect(fitToScreens(place, [screen])).toEqual(place));

  it('keeps a place on a second screen to the left', () => {
    const left = { x: -1920, y: 0, width: 1920, height: 1080 };
    expect(fitToScreens({ ...place, x: -1800 }, [screen, left]).x).toBe(-1800);
  });

  it.each([
    ['a screen that was unplugged', { ...place, x: 5_000 }],
    ['a title bar above the screen', { ...place, y: -40 }],
    ['a title bar below the screen', { ...place, y: 1_070 }],
    ['only a sliver in view', { ...place, x: 1_900 }],
  ])('gives up a position with %s, keeping the size', (_what, lost) => {
    expect(fitToScreens(lost, [screen])).toEqual({ ...place, x: null, y: null });
  });

  it('never makes a window larger than the largest screen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 640, max: 20_000 }), fc.integer({ min: 480, max: 20_000 }), (width, height) => {
        const fitted = fitToScreens({ ...place, width, height }, [screen]);
        expect(fitted.width <= screen.width && fitted.height <= screen.height).toBe(true);
      }),
    );
  });
});

describe('WindowPlace', () => {
  it('replaces nonsense value by value', () => {
    expect(WindowPlace.parse({ width: 'wide', height: 700, x: 1.5, maximised: true })).toEqual({
      width: 1440,
      height: 700,
      x: null,
      y: null,
      maximised: true,
    });
  });
});
