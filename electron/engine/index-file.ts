import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceDurably, sha256 } from './library/durable-file';

/** What was found on disk: a snapshot of the wanted state, one of another state or none at all, or a damaged one. */
export type FoundIndex =
  | { readonly kind: 'current'; readonly bytes: Uint8Array }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'damaged' };

const headerLength = 1_024; // bytes; the state is given by its hash, so that the header always fits

/** The snapshot of the search index beside the library: one file, replaced whole, made anew when it does not fit. */
export class IndexFile {
  readonly #path: string;

  constructor(indexFolder: string, name: string) {
    this.#path = join(indexFolder, name);
  }

  /** Looks for a snapshot of the library's `state`. */
  async read(state: string): Promise<FoundIndex> {
    const file = await readFile(this.#path).catch(() => null);
    if (file === null) return { kind: 'outdated' };
    const header = parseHeader(file.subarray(0, headerLength).toString('latin1'));
    const bytes = file.subarray(headerLength);
    if (header === null || header.bytes !== sha256(bytes)) return { kind: 'damaged' };
    return header.state === sha256(Buffer.from(state)) ? { kind: 'current', bytes } : { kind: 'outdated' };
  }

  async write(state: string, bytes: Uint8Array): Promise<void> {
    const header = JSON.stringify({ state: sha256(Buffer.from(state)), bytes: sha256(bytes) });
    const file = Buffer.alloc(headerLength + bytes.byteLength, ' ');
    file.write(header, 'latin1');
    file.set(bytes, headerLength);
    await replaceDurably(this.#path, file);
  }
}

function parseHeader(text: string): { readonly state: string; readonly bytes: string } | null {
  try {
    const { state, bytes } = JSON.parse(text) as Record<string, unknown>;
    return typeof state === 'string' && typeof bytes === 'string' ? { state, bytes } : null;
  } catch {
    return null;
  }
}
