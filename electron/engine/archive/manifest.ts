import { z } from 'zod';
import { workId } from '../request-schemas';

/** The format of a library archive. A newer one is refused. */
export const archiveFormat = 1;

/** What an archive holds at most; bytes where not said otherwise. */
export const archiveLimits = {
  /** Also what a zip file without the 64-bit extension can count. */
  entries: 60_000,
  /** What a zip file without the 64-bit extension can count. */
  file: 4_000_000_000,
  total: 16_000_000_000,
  entry: 500_000_000,
  annotations: 200_000_000,
} as const;

export const manifestName = 'manifest.json';
export const annotationsName = 'annotations.json';

const entry = z.object({
  name: z.string().regex(/^(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._/-]*$/),
  byteCount: z.int().nonnegative().max(archiveLimits.entry),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What stands in `manifest.json`: every file of the archive with its size and SHA-256. */
export const manifest = z.object({
  kind: z.literal('duidu-library'),
  format: z.literal(archiveFormat),
  /** ISO 8601, UTC. */
  made: z.string().max(40),
  /** For each work its `work.json` first, then the files that this names. */
  works: z.array(z.object({ id: workId, files: z.array(entry).min(1).max(40) })).max(10_000),
  /** The notes of the window that made it, as the window wrote them; `null` when it gave none. */
  annotations: entry.nullable(),
});

export type ArchiveManifest = z.infer<typeof manifest>;
export type ArchiveEntry = z.infer<typeof entry>;

/** Where a file of a work stands in an archive. */
export function entryName(id: string, file: string): string {
  return `works/${id}/${file}`;
}
