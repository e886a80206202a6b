import type { Annotation } from '../../corpus/model/annotation';

const LONGEST = 24;

/** The first words an annotation was made on, to name it by. */
export function shortWords({ targets }: Annotation): string {
  const words = [...(targets[0]?.quote.exact ?? '')];
  return words.length > LONGEST ? `${words.slice(0, LONGEST).join('')}…` : words.join('');
}
