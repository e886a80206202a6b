/** jsdom has no media queries: here the window is as wide as any page asks, and nothing else holds. */
export function standInForMedia(): void {
  window.matchMedia ??= query =>
    ({
      matches: query.includes('min-width'),
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
}
