import type { SearchToggles } from '../../corpus/search/search-answer';

/** Case, script and width folded, words not asked for. */
export const noToggles: SearchToggles = { matchCase: false, wholeWord: false, stem: false, digits: false };
