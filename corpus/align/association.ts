/** Texts that belong together, each as the distinct words it holds; same length and order on both sides. */
export interface WordPairs {
  readonly zh: readonly Int32Array[];
  readonly en: readonly Int32Array[];
}

/** Least log-likelihood ratio: one chance in 5,000 for one pair of words, of thousands that are tried. */
const leastAssociation = 14;
/** Least share of the pairs with the Chinese word that have the English one. */
const leastShare = 0.4;
const mostRenderings = 3;

/**
 * For each Chinese word up to three English words that stand in the same pairs far more often than chance: the
 * document's own dictionary of names and terms (Dunning 1993, log-likelihood ratio).
 */
export function associatedWords(pairs: WordPairs, zhWordCount: number, enWordCount: number): number[][] {
  const holders = Array.from({ length: zhWordCount }, (): number[] => []);
  pairs.zh.forEach((words, pair) => words.forEach(word => holders[word]?.push(pair)));
  const enTotals = new Int32Array(enWordCount);
  for (const words of pairs.en) for (const word of words) enTotals[word] = (enTotals[word] ?? 0) + 1;
  const together = new Int32Array(enWordCount);
  return holders.map(holding => {
    if (holding.length < 2) return [];
    const met: number[] = [];
    for (const pair of holding) {
      for (const word of pairs.en[pair] ?? []) {
        if (together[word] === 0) met.push(word);
        together[word] = (together[word] ?? 0) + 1;
      }
    }
    const found = met
      .filter(word => (together[word] ?? 0) >= leastShare * holding.length)
      .map(word => {
        const both = together[word] ?? 0;
        return { word, score: logLikelihoodRatio(both, [holding.length, enTotals[word] ?? 0, pairs.zh.length]) };
      })
      .filter(({ score }) => score >= leastAssociation)
      .sort((one, other) => other.score - one.score);
    for (const word of met) together[word] = 0;
    return found.slice(0, mostRenderings).map(({ word }) => word);
  });
}

/** Dunning's G² of a word pair; 0 where they meet less often than by chance. */
function logLikelihoodRatio(both: number, [zh, en, total]: [number, number, number]): number {
  if (both * total <= zh * en) return 0;
  const cells: [observed: number, expected: number][] = [
    [both, (zh * en) / total],
    [zh - both, (zh * (total - en)) / total],
    [en - both, ((total - zh) * en) / total],
    [total - zh - en + both, ((total - zh) * (total - en)) / total],
  ];
  return cells.reduce(
    (sum, [observed, expected]) => sum + (observed > 0 ? 2 * observed * Math.log(observed / expected) : 0),
    0,
  );
}
