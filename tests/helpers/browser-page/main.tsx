import { createRoot } from 'react-dom/client';
import enSource from '../../../corpus/documents/second-brf-joint-communique/en.md?raw';
import zhSource from '../../../corpus/documents/second-brf-joint-communique/zh.txt?raw';
import { App } from '../../../renderer/app/App';
import '../../../renderer/ui/fonts';
import '../../../renderer/ui/styles';
import { fakeServices } from '../fake-services';
import { seedWork } from '../seed-work';

/** The window in a plain browser, over the shipped work in memory. */
const settings = JSON.parse(new URLSearchParams(location.search).get('settings') ?? '{}') as object;
const services = fakeServices([seedWork(zhSource, enSource)], settings);
const place = document.getElementById('root');
if (place !== null) createRoot(place).render(<App services={services} />);
