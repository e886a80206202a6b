// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (name: string) => readFileSync(new URL(`../../../renderer/ui/${name}`, import.meta.url), 'utf8');
const sources = [read('theme.css'), read('compare-colours.css')];

/** The variables of a palette: those of light paper, with its own over them. */
function variables(palette: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const source of sources) {
    for (const [, name, body] of source.matchAll(/:root(?:\[data-palette='(\w+)'\])? \{([^}]*)\}/g)) {
      if (name !== undefined && name !== palette) continue;
      for (const [, key, hex] of (body ?? '').matchAll(/--([\w-]+): (#[0-9a-f]{6})\b/g))
        found.set(key ?? '', hex ?? '');
    }
  }
  return found;
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** `part` of one colour in another, as `color-mix` blends them. */
function mix(colour: string, ground: string, part: number): string {
  const channel = (at: number) => {
    const value = (hex: string) => parseInt(hex.slice(at, at + 2), 16);
    return Math.round(value(colour) * part + value(ground) * (1 - part))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

describe.each(['light', 'sepia', 'dark'])('the marks of comparisons on %s paper', palette => {
  const colours = variables(palette);
  const colour = (name: string) => colours.get(name) ?? '#ff00ff';
  const changes = ['compare-inserted', 'compare-deleted', 'compare-moved'];
  const tints = ['tint-azurite', 'tint-gamboge', 'tint-wisteria', 'tint-malachite', 'tint-carmine'];

  test.each(changes)('%s is read at 4.5 : 1 or better, also over shared wording', name => {
    for (const ground of ['paper', 'raised']) {
      expect(contrast(colour(name), colour(ground))).toBeGreaterThanOrEqual(4.5);
      for (const tint of tints) {
        expect(contrast(colour(name), mix(colour(tint), colour(ground), 0.13)), tint).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test('figures are read at 4.5 : 1 or better in the hottest cell', () => {
    expect(contrast(colour('ink'), mix(colour('seal'), colour('paper'), 0.44))).toBeGreaterThanOrEqual(4.5);
  });
});
