import { SaveStatus } from '../annotation/SaveStatus';
import { Tray } from '../compare/Tray';
import { appMessages } from '../messages/app-messages';
import { useMessages } from '../messages/use-messages';
import { citationLabel } from '../../corpus/structure/citation-label';
import { useOpenWork } from './state/desk-state';
import { usePlace } from './state/place-state';
import type { RunCommand } from './use-commands';
import styles from './status-bar.module.css';

/** The foot of the window: the tray, where one is, that all is saved, and that the app is offline. */
export function StatusBar({ run }: { readonly run: RunCommand }) {
  const t = useMessages(appMessages);
  return (
    <footer className={styles['footer']}>
      <Tray onCompare={() => run('tray.compare')} />
      <div className={styles['status']}>
        <PlaceName />
        <SaveStatus />
        <span title={t('offlineHint')}>{t('offline')}</span>
      </div>
    </footer>
  );
}

/** The clause one is at: drawn again at each step down the page, and nothing else with it. */
function PlaceName() {
  const view = useOpenWork();
  const placeId = usePlace(state => state.focusId ?? state.topId);
  const place = view?.clauseById.get(placeId ?? '');
  return place === undefined ? null : <span>{citationLabel(place)}</span>;
}
