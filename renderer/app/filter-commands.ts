import type { SpotlightFilterFunction } from '@mantine/spotlight';

/** The actions whose name or keywords have every word of the query, in any order; groups left empty go. */
export const filterCommands: SpotlightFilterFunction = (query, groups) => {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const isMeant = ({ label = '', keywords = [] }: Named) => {
    const names = [label, ...[keywords].flat()].join('\n').toLowerCase();
    return words.every(word => names.includes(word));
  };
  return groups.flatMap((one): Filtered => {
    if (!('actions' in one)) return isMeant(one) ? [one] : [];
    const actions = one.actions.filter(isMeant);
    return actions.length === 0 ? [] : [{ ...one, actions }];
  });
};

type Filtered = ReturnType<SpotlightFilterFunction>;

interface Named {
  readonly label?: string | undefined;
  readonly keywords?: string | readonly string[] | undefined;
}
