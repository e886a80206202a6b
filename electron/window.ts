import { watch } from 'node:fs';
import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { AppFolders } from './app-folders';
import { openJsonFile } from './files/json-file';
import type { Settings } from './ipc/settings';
import { appUrl } from './security/app-page';
import { fitToScreens, WindowPlace } from './window-place';

/** Paper of each theme, so that a window never flashes white before its page is drawn. */
const papers = { light: '#faf7f0', sepia: '#f1e7d3', dark: '#1b1a18' } as const;

type Palette = keyof typeof papers;

/** The palette of a theme at this moment. */
export function paletteOf(theme: Settings['theme']): Palette {
  return theme === 'system' ? (nativeTheme.shouldUseDarkColors ? 'dark' : 'light') : theme;
}

/** Create the window where it was last, hidden; it shows itself when its page is drawn. */
export function openWindow(folders: AppFolders, profile: string, palette: Palette): BrowserWindow {
  const remembered = openJsonFile(join(profile, 'window.json'), WindowPlace, () => {});
  const screens = screen.getAllDisplays().map(display => display.workArea);
  const { x, y, width, height, maximised } = fitToScreens(remembered.value(), screens);
  const window = new BrowserWindow({
    ...(x === null || y === null ? {} : { x, y }),
    width,
    height,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Duidu 对读',
    backgroundColor: papers[palette],
    webPreferences: {
      preload: join(folders.processes, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  if (maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => remember(() => remembered.writeNow(placeOf(window))));
  void window.loadURL(appUrl);
  if (process.env['DUIDU_RELOAD']) watch(folders.renderer, () => window.webContents.reloadIgnoringCache());
  return window;
}

/** The place is a comfort: a disk that refuses it must not keep the window from closing. */
function remember(write: () => void): void {
  try {
    write();
  } catch {
    // the place of the time before stays
  }
}

function placeOf(window: BrowserWindow): WindowPlace {
  return { ...window.getNormalBounds(), maximised: window.isMaximized() };
}
