import { app } from 'electron';

/** Files that macOS hands over by an event, from the moment it starts the app. */
export interface OpenedFiles {
  /** Open what has come and what is to come. */
  readonly openWith: (open: (paths: readonly string[]) => void) => void;
}

/** Hear files that macOS hands over; they may come before there is a window. */
export function hearOpenedFiles(): OpenedFiles {
  const early: string[] = [];
  let open: ((paths: readonly string[]) => void) | null = null;
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (open === null) early.push(path);
    else open([path]);
  });
  return {
    openWith(opener) {
      open = opener;
      if (early.length > 0) opener(early.splice(0));
    },
  };
}
