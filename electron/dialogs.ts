import { BrowserWindow, dialog, shell } from 'electron';
import type { Language } from '../corpus/model/language';
import { importableEndings } from './files/opened-files';
import { type MenuMessage, menuMessages } from './menu-messages';
import { outsideLink } from './security/outside-link';

/** Main's questions to a person, each in their language and over their window. */
export class Dialogs {
  readonly #window: BrowserWindow;
  readonly #language: () => Language;

  constructor(window: BrowserWindow, language: () => Language) {
    this.#window = window;
    this.#language = language;
  }

  /** The files chosen; none when the person changed their mind. */
  async pickFiles(): Promise<readonly string[]> {
    const picked = await dialog.showOpenDialog(this.#window, {
      title: this.#say('dialog.open'),
      properties: ['openFile', 'multiSelections'],
      filters: [
        { name: this.#say('dialog.files'), extensions: [...importableEndings] },
        { name: this.#say('dialog.all-files'), extensions: ['*'] },
      ],
    });
    return picked.canceled ? [] : picked.filePaths;
  }

  /** Where to write a file of this name; `null` when the person changed their mind. */
  async pickPlace(suggestedName: string): Promise<string | null> {
    const picked = await dialog.showSaveDialog(this.#window, {
      title: this.#say('dialog.save'),
      defaultPath: suggestedName,
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    return picked.canceled || !picked.filePath ? null : picked.filePath;
  }

  /** The page crashes again and again: whether to try once more; else the app ends. */
  async pageKeepsCrashing(): Promise<boolean> {
    const { response } = await dialog.showMessageBox(this.#window, {
      type: 'error',
      message: this.#say('dialog.page-crashed'),
      detail: this.#say('dialog.page-crashed-more'),
      buttons: [this.#say('file.quit'), this.#say('dialog.try-again')],
      defaultId: 1,
      cancelId: 0,
      noLink: true,
    });
    return response === 1;
  }

  /** Say that the report is on the clipboard, and what is in it. */
  async reportCopied(): Promise<void> {
    await dialog.showMessageBox(this.#window, {
      type: 'info',
      message: this.#say('dialog.report-copied'),
      detail: this.#say('dialog.report-copied-more'),
      buttons: [this.#say('dialog.ok')],
      noLink: true,
    });
  }

  /** Show a link whole, ask, and open it outside; whether it was opened. Throws `link-refused`. */
  async openLink(url: string): Promise<boolean> {
    const link = outsideLink(url);
    const { response } = await dialog.showMessageBox(this.#window, {
      type: 'question',
      message: this.#say('dialog.link'),
      detail: link,
      buttons: [this.#say('dialog.cancel'), this.#say('dialog.link-open')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (response !== 1) return false;
    await shell.openExternal(link);
    return true;
  }

  #say(message: MenuMessage): string {
    return menuMessages[message][this.#language()];
  }
}
