/** The name of a file without its folders, whichever way those are parted. */
export function fileNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** Bytes as people write them, in powers of 1,000. */
export function sizeWords(byteCount: number): string {
  if (byteCount < 1_000_000) return `${Math.ceil(byteCount / 1_000)} kB`;
  return `${(byteCount / 1_000_000).toFixed(1)} MB`;
}
