import type { Answers } from '../engine-core';

/** Answers to what one asks of the whole library and its dictionaries. */
export const searchingAnswers: Answers<'search' | 'suggest' | 'lookUp'> = {
  search: (core, request) => core.index.search(request),
  suggest: (core, { prefix, language, limit }) => core.index.suggest(prefix, language, limit),
  lookUp: (core, { word }) => core.lexicon().lookUp(word),
};
