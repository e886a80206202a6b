import { defaultIgnored, type IgnoredDifferences } from '../../corpus/compare/compared-text';
import { setViewFlag, useSettings } from '../app/state/settings-state';

/** The differences that can be passed over, in the order of their switches. */
export const ignorable = ['punctuation', 'quotes', 'numbers', 'case', 'script'] as const;

/** Which differences the person passes over; remembered. */
export function useIgnored(): IgnoredDifferences {
  const view = useSettings(state => state.settings.view);
  const chosen = (name: (typeof ignorable)[number]) => {
    const stored = view[`ignore-${name}`];
    return typeof stored === 'boolean' ? stored : defaultIgnored[name];
  };
  return {
    punctuation: chosen('punctuation'),
    quotes: chosen('quotes'),
    numbers: chosen('numbers'),
    case: chosen('case'),
    script: chosen('script'),
  };
}

/** Pass a kind of difference over, or not. */
export function setIgnored(name: (typeof ignorable)[number], value: boolean): void {
  setViewFlag(`ignore-${name}`, value);
}
