// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (name: string) => readFileSync(new URL(`../../../renderer/ui/${name}`, import.meta.url), 'utf8');
const marksSource = read('marks.css');
const themeSource = read('theme.css');

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

function parse(hex: string): Colour {
  const part = (at: number) => parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5), hex.length > 7 ? part(7) / 255 : 1];
}

function over([r, g, b, alpha]: Colour, ground: Colour): Colour {
  const mix = (top: number, below: number) => top * alpha + below * (1 - alpha);
  return [mix(r, ground[0]), mix(g, ground[1]), mix(b, ground[2]), 1];
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: Colour, other: Colour): number {
  const luminance = ([r, g, b]: Colour) => {
    const linear = [r, g, b]
      .map(value => value / 255)
      .map(v => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
  };
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function variables(palette: string): Map<string, Colour> {
  const found = new Map<string, Colour>();
  const blocks = themeSource.matchAll(/(:root(?:\[data-palette='(\w+)'\])?) \{([^}]*)\}/g);
  for (const [, , name, body] of blocks) {
    if (name !== undefined && name !== palette) continue;
    for (const [, key, hex] of (body ?? '').matchAll(/--([\w-]+): (#[0-9a-f]{6,8});/g))
      found.set(key ?? '', parse(hex ?? ''));
  }
  return found;
}

function washes(palette: string): Map<string, Colour> {
  const found = new Map<string, Colour>();
  for (const [, own, layer, body] of marksSource.matchAll(
    /(:root\[data-palette='\w+'\] )?::highlight\(([\w-]+)\) \{([^}]*)\}/g,
  )) {
    if (own !== undefined && !own.includes(palette)) continue;
    const hex = /background-color: (#[0-9a-f]{6,8})/.exec(body ?? '')?.[1];
    if (hex !== undefined && !/[^-]color: #/.test((body ?? '').replace('background-color', 'ground')))
      found.set(layer ?? '', parse(hex));
  }
  return found;
}

describe.each(['light', 'sepia', 'dark'])('the %s palette', palette => {
  const theme = variables(palette);
  const colour = (name: string) => theme.get(name) ?? parse('#ff00ff');

  test.each([
    ['ink', 'paper'],
    ['ink', 'raised'],
    ['body', 'panel'],
    ['soft', 'paper'],
    ['soft', 'panel'],
    ['soft', 'raised'],
    ['faint', 'paper'],
    ['faint', 'panel'],
    ['faint', 'raised'],
    ['seal', 'paper'],
    ['seal', 'panel'],
    ['seal', 'raised'],
    ['on-seal', 'seal'],
    ['on-accent', 'azurite'],
    ['on-bar', 'bar'],
  ])('%s on %s is at least 4.5 : 1', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test('ink and seal keep 4.5 : 1 on the wash behind a chosen chip', () => {
    const ground = over(colour('seal-wash'), colour('raised'));
    expect(contrast(colour('seal'), ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([...washes(palette).keys()])('ink keeps 4.5 : 1 on %s, on paper and in the focused clause', layer => {
    const wash = washes(palette).get(layer) ?? parse('#000000');
    for (const ground of ['paper', 'focus-band']) {
      expect(contrast(colour('ink'), over(wash, colour(ground)))).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('ink keeps 4.5 : 1 where two pigments overlap', () => {
    const pigments = [...washes(palette)].filter(([layer]) => layer.endsWith('-highlight'));
    for (const [, below] of pigments) {
      for (const [, above] of pigments) {
        expect(contrast(colour('ink'), over(above, over(below, colour('paper'))))).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});
