import { create } from 'zustand';
import type { SearchToggles } from '../../../corpus/search/search-answer';
import type { NearWord } from '../../../corpus/statistics/concordance';
import type { CountedForm } from '../../../corpus/statistics/node-question';
import type { PartReference } from '../../../corpus/statistics/text-part';
import { useDesk } from './desk-state';

/** The pages of the counts. */
export type CountTab = 'concordance' | 'collocates' | 'dispersion' | 'frequency' | 'keyness';

/** What is counted, and what its lines are narrowed to. */
export interface CountedNode {
  readonly query: string;
  /** A row of a frequency list in place of the query; `null` when the query counts. */
  readonly form: CountedForm | null;
  /** Only lines with this collocate; `null` for all. */
  readonly near: NearWord | null;
  /** Only lines of this part; `null` for all. */
  readonly part: PartReference | null;
}

interface CountState extends CountedNode {
  readonly tab: CountTab;
  /** The opened work, or the whole library. */
  readonly scope: 'work' | 'library';
  readonly toggles: SearchToggles;
  /** How often something was asked: the keyboard is brought to each answer once. */
  readonly asked: number;
  turnTo(tab: CountTab): void;
  change(change: Partial<Pick<CountState, 'scope' | 'toggles'>>): void;
  /** Ask about another node word, or narrow its lines; what is not said is not narrowed. */
  ask(node: Partial<CountedNode>): void;
}

const noNode: CountedNode = { query: '', form: null, near: null, part: null };

/** Which node word is counted, where, and on which page; kept while one reads. */
export const useCounts = create<CountState>()(set => ({
  ...noNode,
  tab: 'concordance',
  scope: 'work',
  toggles: { matchCase: false, wholeWord: false, stem: false, digits: false },
  asked: 0,
  turnTo: tab => set({ tab }),
  change: change => set({ ...change, near: null, part: null }),
  ask: node => set(({ asked }) => ({ ...noNode, ...node, asked: asked + 1 })),
}));

/** Turn to the counts, at the page that was left. */
export function openCounts(): void {
  useDesk.getState().turnTo('counts');
}

/** Turn to the lines of a query. */
export function showLines(query: string, how: Partial<Pick<CountState, 'scope' | 'toggles'>> = {}): void {
  useCounts.setState({ tab: 'concordance', ...how });
  useCounts.getState().ask({ query });
  openCounts();
}

const operators = /^(?:AND|OR|NOT)$/i;

/** Words of a text as a query for just these words. */
export function asPhrase(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  if (/^[\p{L}\p{N}]*$/u.test(plain) && !operators.test(plain)) return plain;
  return `"${plain.replace(/["\\]/g, String.raw`\$&`)}"`;
}
