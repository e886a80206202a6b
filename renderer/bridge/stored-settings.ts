import type { Settings } from '../../electron/ipc/settings';

/** The settings that main put into the page's HTML; `null` where the page was served without. */
export function storedSettings(): Settings | null {
  const data = document.getElementById('stored-settings')?.textContent;
  return data ? (JSON.parse(data) as Settings) : null; // main has checked them
}
