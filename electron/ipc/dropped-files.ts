import type { PageDragEvent, PageFile, PageWindow } from './page-window';

/** Electron's way from a file to its path, where it has one. */
export interface FilePaths {
  getPathForFile(file: PageFile): string;
}

/** More names than this are not even counted: main refuses them anyway. */
const mostPaths = 10_000;

/**
 * Hear files dropped anywhere on the page, and tell their paths.
 *
 * The paths go from here to main; the page itself never sees one. A drag that carries no file is left alone.
 */
export function listenForDrops(
  page: PageWindow,
  filePaths: FilePaths | undefined,
  onPaths: (paths: readonly string[]) => void,
): void {
  page.addEventListener('dragover', event => {
    if (carriesFiles(event)) event.preventDefault(); // else the drop is refused
  });
  page.addEventListener('drop', event => {
    if (!carriesFiles(event)) return;
    event.preventDefault(); // else the window would go to the file
    const files = Array.from(event.dataTransfer?.files ?? []).slice(0, mostPaths);
    const paths = files.map(file => filePaths?.getPathForFile(file) ?? file.path ?? '').filter(path => path !== '');
    if (paths.length > 0) onPaths(paths);
  });
}

function carriesFiles(event: PageDragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
