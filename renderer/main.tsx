import './ui/trusted-markup'; // first: it guards what the others do
import './bridge/schemas-without-eval'; // before any schema is made
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { useSettings } from './app/state/settings-state';
import { connect } from './bridge/connect';
import { storedSettings } from './bridge/stored-settings';
import { setInterfaceLanguage } from './messages/use-messages';
import './ui/styles';

const place = document.getElementById('root');
const stored = storedSettings();
if (stored !== null) {
  useSettings.getState().load(stored);
  setInterfaceLanguage(stored.language ?? 'zh');
}
if (place !== null && window.desktop !== undefined)
  createRoot(place).render(<App services={connect(window.desktop)} />);
