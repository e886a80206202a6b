import { randomNumbers } from '../../corpus/statistics/random-sample';

/** Queries of one kind. */
export interface QuerySet {
  readonly kind: string;
  readonly texts: readonly string[];
}

/** Substrings drawn from folded texts: of 1, 2, 4 and 8 Han characters, and of 1, 2 and 4 English words. */
export function drawSubstrings(folded: readonly string[], count: number): QuerySet[] {
  const next = randomNumbers(99);
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)];
  const draw = (of: (text: string) => string | null) => {
    const found: string[] = [];
    while (found.length < count) {
      const query = of(pick(folded) ?? '');
      if (query !== null) found.push(query);
    }
    return found;
  };
  const chinese = (length: number) => (text: string) => {
    const run = pick(text.match(new RegExp(`\\p{Script=Han}{${length},}`, 'gu')) ?? []);
    if (run === undefined) return null;
    const start = Math.floor(next() * (run.length - length + 1));
    return run.slice(start, start + length);
  };
  const english = (length: number) => (text: string) => {
    const words = text.match(/[a-z]+/g) ?? [];
    const start = Math.floor(next() * Math.max(1, words.length - length));
    const row = words.slice(start, start + length).join(' ');
    return words.length < length || row === '' || !text.includes(row) ? null : row;
  };
  return [
    ...[1, 2, 4, 8].map(length => ({ kind: `${length} Han`, texts: draw(chinese(length)) })),
    ...[1, 2, 4].map(length => ({ kind: `${length} words`, texts: draw(english(length)) })),
  ];
}

/** Queries of the other kinds, made of the substrings. */
export function composeQueries(sets: readonly QuerySet[]): QuerySet[] {
  const of = (kind: string) => sets.find(set => set.kind === kind)?.texts ?? [];
  const [two, four, eight, words] = [of('2 Han'), of('4 Han'), of('8 Han'), of('1 words')];
  const paired = (kind: string, write: (one: string, other: string) => string) => ({
    kind,
    texts: two.map((one, at) => write(one, four[at] ?? one)),
  });
  return [
    paired('A AND B', (one, other) => `${one} ${other}`),
    { kind: 'A AND B of one clause', texts: eight.map(one => `${one.slice(0, 2)} ${one.slice(5, 7)}`) },
    paired('A OR B', (one, other) => `${one} OR ${other}`),
    paired('A -B', (one, other) => `${one} -${other}`),
    paired(
      '(A OR B) C -D',
      (one, other) => `(${one} OR ${other}) ${other.slice(0, 1)} -${one.slice(1)}${one.slice(0, 1)}`,
    ),
    { kind: 'A NEAR/20 B', texts: two.map((one, at) => `${one} NEAR/20 ${two[at + 1] ?? one}`) },
    { kind: 'A THEN/5 B of one clause', texts: eight.map(one => `${one.slice(0, 2)} THEN/5 ${one.slice(5, 7)}`) },
    { kind: 'both sides', texts: words.map((word, at) => `zh:${two[at] ?? ''} en:-"${word}"`) },
    { kind: 'regex', texts: two.slice(0, 40).map(one => `/${one}.{0,5}的/`) },
    { kind: 'wildcard', texts: two.slice(0, 40).map(one => `${one.charAt(0)}?${one.charAt(1)}`) },
    { kind: 'as you type', texts: four.flatMap(one => [1, 2, 3, 4].map(end => one.slice(0, end))) },
  ];
}
