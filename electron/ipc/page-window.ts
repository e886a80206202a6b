/** The little of the DOM that preload touches. The rest of electron/ has no DOM, so its compiler must not see one. */
export interface PageWindow {
  readonly location: { readonly origin: string };
  postMessage(message: unknown, targetOrigin: string, transfer: readonly unknown[]): void;
  addEventListener(type: 'load', listener: () => void): void;
  addEventListener(type: 'dragover' | 'drop', listener: (event: PageDragEvent) => void): void;
}

/** A file dragged from outside. `path` exists up to Electron 31, where `webUtils` took its place. */
export interface PageFile {
  readonly path?: string;
}

/** A drag over the window, or its end. */
export interface PageDragEvent {
  readonly dataTransfer: { readonly types: readonly string[]; readonly files: ArrayLike<PageFile> } | null;
  preventDefault(): void;
}
