import './ui/trusted-markup'; // first: it guards what the others do
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { connect } from './bridge/connect';
import './ui/fonts';
import './ui/styles';

const place = document.getElementById('root');
if (place !== null && window.desktop !== undefined)
  createRoot(place).render(<App services={connect(window.desktop)} />);
