/** The pairs of neighbouring characters of a text, white space left out. */
export function shingles(text: string): ReadonlySet<string> {
  const bare = text.replace(/\s+/g, '').slice(0, 4000);
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < bare.length; at++) pairs.add(bare.slice(at, at + 2));
  if (bare.length === 1) pairs.add(bare);
  return pairs;
}

/** Dice's coefficient of two sets of shingles (Dice 1945): 0 nothing in common, 1 the same. */
export function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size + right.size === 0) return 1;
  let shared = 0;
  for (const gram of left) if (right.has(gram)) shared++;
  return (2 * shared) / (left.size + right.size);
}
