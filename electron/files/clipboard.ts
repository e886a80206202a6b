import * as electron from 'electron';

/** The clipboard as it is up to Electron 41: at once. */
interface OldClipboard {
  write(content: { text: string; html?: string }): void;
}

/** The clipboard as it is since: the W3C Clipboard API's shape. */
interface NewClipboard {
  write(items: readonly unknown[]): Promise<void>;
}

type ItemConstructor = new (representations: Record<string, string>) => unknown;

/** Put text on the clipboard, and beside it the same text as HTML, for programs that take it. */
export async function copyToClipboard(text: string, html: string | undefined): Promise<void> {
  if (html === undefined) return void (await electron.clipboard.writeText(text));
  const clipboard: unknown = electron.clipboard;
  const Item = Reflect.get(electron, 'ClipboardItem') as ItemConstructor | undefined;
  if (Item) await (clipboard as NewClipboard).write([new Item({ 'text/plain': text, 'text/html': html })]);
  else (clipboard as OldClipboard).write({ text, html });
}
