import type { Migration } from './migration';

/** The verbs of stance and duty of each language, as the person ordered them. */
export const verbLists: Migration = { version: 3, stores: { verbLists: 'id' } };
