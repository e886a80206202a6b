import { z } from 'zod';

/** Where the window was when it was last closed. */
export const WindowPlace = z.object({
  width: z.number().int().min(640).max(20_000).catch(1440),
  height: z.number().int().min(480).max(20_000).catch(900),
  x: z.number().int().nullable().catch(null),
  y: z.number().int().nullable().catch(null),
  maximised: z.boolean().catch(false),
});
export type WindowPlace = z.output<typeof WindowPlace>;

/** A rectangle of the desktop, in device-independent pixels. */
export interface ScreenArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How much of the window's top edge must be on a screen, so that a person can take hold of it. */
const leastVisible = 120;

/**
 * The remembered place, made to fit the screens there are now: never larger than the largest of them, and
 * without a position when its title bar would be out of reach (a screen was unplugged).
 */
export function fitToScreens(place: WindowPlace, screens: readonly ScreenArea[]): WindowPlace {
  if (screens.length === 0) return { ...place, x: null, y: null };
  const width = Math.min(place.width, Math.max(...screens.map(screen => screen.width)));
  const height = Math.min(place.height, Math.max(...screens.map(screen => screen.height)));
  const { x, y } = place;
  const reachable = x !== null && y !== null && screens.some(area => showsTitleBar({ x, y, width, height }, area));
  return { ...place, width, height, x: reachable ? x : null, y: reachable ? y : null };
}

function showsTitleBar(window: ScreenArea, screen: ScreenArea): boolean {
  const overlap = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  return overlap >= leastVisible && window.y >= screen.y && window.y <= screen.y + screen.height - leastVisible;
}
