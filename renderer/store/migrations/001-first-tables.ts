import type { Migration } from './migration';

/** The tables of the first release. */
export const firstTables: Migration = {
  version: 1,
  stores: {
    annotations: 'id, *workIds, *clauseIds, *tags, deleted',
    tags: 'name',
    comparisonSets: 'id',
    savedSearches: 'id',
    changes: 'revision, [state+revision], *keys',
    searchHistory: '++id',
    readingPositions: 'workId',
    meta: 'key',
  },
};
