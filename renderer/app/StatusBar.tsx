import { SaveStatus } from '../annotation/SaveStatus';
import { appMessages } from '../messages/app-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { citationLabel } from './state/label';
import { useOpenWork } from './state/desk-state';
import { usePanel } from './state/panel-state';
import { usePlace } from './state/place-state';
import type { RunCommand } from './use-commands';
import styles from './workbench.module.css';

/** The foot of the window: the tray, where one is, that all is saved, and that the app is offline. */
export function StatusBar({ run }: { readonly run: RunCommand }) {
  const t = useMessages(appMessages);
  const view = useOpenWork();
  const placeId = usePlace(state => state.focusId ?? state.topId);
  const place = view?.clauseById.get(placeId ?? '');
  return (
    <footer className={styles['footer']}>
      <Tray run={run} />
      <div className={styles['status']}>
        {place !== undefined && <span>{citationLabel(place)}</span>}
        <SaveStatus />
        <span title={t('offlineHint')}>{t('offline')}</span>
      </div>
    </footer>
  );
}

function Tray({ run }: { readonly run: RunCommand }) {
  const t = useMessages(appMessages);
  const view = useOpenWork();
  const { tray, takeOffTray, clearTray } = usePanel();
  const clauses = tray.map(id => view?.clauseById.get(id)).filter(clause => clause !== undefined);
  return (
    <div className={styles['tray']} role="group" aria-label={t('tray')}>
      <span className={styles['trayName']}>{t('tray')}</span>
      {clauses.length === 0 && <span className={styles['trayEmpty']}>{t('trayEmpty')}</span>}
      {clauses.map(clause => {
        const label = `${citationLabel(clause)} ${clause.language === 'zh' ? '中' : 'en'}`;
        return (
          <span key={clause.id} className={styles['chip']}>
            <button type="button" onClick={() => usePlace.getState().jumpTo(clause.id)}>
              {label}
            </button>
            <button
              type="button"
              className={styles['chipClose']}
              aria-label={t('trayRemove', { label })}
              onClick={() => takeOffTray(clause.id)}
            >
              <Icon name="close" size={11} />
            </button>
          </span>
        );
      })}
      {clauses.length > 1 && (
        <button type="button" className={styles['primary']} onClick={() => run('tray.compare')}>
          {t('trayCompare', { count: clauses.length })}
        </button>
      )}
      {clauses.length > 0 && (
        <button type="button" className={styles['plain']} onClick={clearTray}>
          {t('trayClear')}
        </button>
      )}
    </div>
  );
}
