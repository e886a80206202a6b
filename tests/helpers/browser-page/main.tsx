import { createRoot } from 'react-dom/client';
import { App } from '../../../renderer/app/App';
import '../../../renderer/ui/chinese-fonts';
import '../../../renderer/ui/first-styles';
import '../../../renderer/ui/styles';
import { fakeServices } from '../fake-services';
import { shippedWork } from '../shipped-work';
import { studyEngine } from '../study-engine';

/** The window in a plain browser, over the shipped work in memory. */
const settings = JSON.parse(new URLSearchParams(location.search).get('settings') ?? '{}') as object;
const works = [shippedWork()];
const services = fakeServices(works, settings, studyEngine(works));
const place = document.getElementById('root');
if (place !== null) createRoot(place).render(<App services={services} />);
