import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout, and the folders that the tools read and write in it. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const modules = join(root, 'node_modules');
export const dist = join(root, 'dist');
