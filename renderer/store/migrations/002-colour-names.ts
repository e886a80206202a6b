import type { Migration } from './migration';

/** What a person calls each colour, and what they mean by it. */
export const colourNames: Migration = { version: 2, stores: { colours: 'id' } };
