/** The value with every `{start, end}` in it as `[start, end]`, as scripts read ranges. */
export function withRangePairs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withRangePairs);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  if (entries.length === 2 && 'start' in value && 'end' in value) return [value.start, value.end];
  return Object.fromEntries(entries.map(([key, inner]) => [key, withRangePairs(inner)]));
}
