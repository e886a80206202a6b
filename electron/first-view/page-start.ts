import type { Settings } from '../ipc/settings';
import type { DrawnNode } from '../../corpus/model/drawn-node';
import { escapeHtml, toFirstViewHtml } from './first-view-html';

/** What the page is given with its HTML, so that it need not ask for it. */
export interface PageStart {
  readonly settings: Settings;
  /** The palette of the moment. */
  readonly palette: 'light' | 'sepia' | 'dark';
  /** The window as it was left, or `null`. */
  readonly drawn: DrawnNode | null;
}

const rootTag = '<html lang="zh-Hans">';
const place = '<!-- first view -->';

/**
 * Put the start into the page's HTML: the palette on its root, the settings as data, and the window as it was left.
 *
 * The data stands in a script element of a type that no browser runs, so the policy against inline scripts holds.
 */
export function withPageStart(html: string, { settings, palette, drawn }: PageStart, nonce: string): string {
  const language = settings.language === 'en' ? 'en' : 'zh-Hans';
  const facts = JSON.stringify(settings).replaceAll('<', '\\u003c');
  const data = `<script type="application/json" id="stored-settings">${facts}</script>`;
  return html
    .replace(rootTag, () => `<html lang="${language}" data-palette="${palette}">`)
    .replace(place, () => data + (drawn === null ? '' : drawnWindow(drawn, nonce)));
}

function drawnWindow(drawn: DrawnNode, nonce: string): string {
  const { html, css } = toFirstViewHtml(drawn);
  const style = `<style nonce="${escapeHtml(nonce)}">${css}</style>`;
  return `${style}<div id="first-view" data-first-words aria-hidden="true" inert>${html}</div>`;
}
