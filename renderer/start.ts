import { awaitEnginePorts } from './bridge/engine-ports';
import { firstStyles } from './ui/first-styles';

// The window as it was left stands in the page's HTML: it is on the screen before the app is even read.

awaitEnginePorts();
// the bundler leaves style sheets that nobody names to the app, which comes too late
if (document.getElementById('first-view') !== null && firstStyles.length > 0) afterFirstPaint(loadApp);
else loadApp();

function loadApp(): void {
  void import('./ui/chinese-fonts'); // every Chinese character is as wide as the next: nothing moves when they come
  void import('./main');
}

/** A window that is minimised paints nothing: then a moment's wait is enough. */
function afterFirstPaint(then: () => void): void {
  const observer = new PerformanceObserver(list => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) once();
  });
  const once = () => {
    clearTimeout(timer);
    observer.disconnect();
    then();
  };
  const timer = setTimeout(once, 500);
  observer.observe({ type: 'paint', buffered: true });
}
