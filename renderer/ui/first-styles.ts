import header from '../app/header.module.css';
import panes from '../app/panes.module.css';
import statusBar from '../app/status-bar.module.css';
import typography from '../app/typography.module.css';
import workbench from '../app/workbench.module.css';
import outline from '../reader/outline.module.css';
import reader from '../reader/reader.module.css';
import search from '../search/search-box.module.css';
import controls from './controls.module.css';
import './first-view.css';
import './latin-fonts';
import './theme.css';

/** What the window as it was left is drawn with; the rest of the styles comes with the app. */
export const firstStyles = [
  workbench,
  header,
  panes,
  statusBar,
  typography,
  outline,
  reader,
  search,
  controls,
] as const;
