import { appMessages } from '../messages/app-messages';
import { useMessages } from '../messages/use-messages';
import { citationLabel } from './state/label';
import { useOpenWork } from './state/desk-state';
import { usePlace } from './state/place-state';
import { useTray } from './state/tray-state';
import styles from './workbench.module.css';

/** The clauses on the tray, one under the other with what translates them. */
export function ComparePanel() {
  const t = useMessages(appMessages);
  const view = useOpenWork();
  const tray = useTray();
  const rows = tray
    .map(({ clauseId }) => ({
      clause: view?.clauseById.get(clauseId),
      row: view?.rows[view.rowOfClause.get(clauseId) ?? -1],
    }))
    .filter(({ clause }) => clause !== undefined);
  if (rows.length === 0) {
    return (
      <div className={styles['panelEmpty']}>
        <p>{t('compareEmpty')}</p>
        <p>{t('compareHint')}</p>
      </div>
    );
  }
  return (
    <ol className={styles['compareList']}>
      {rows.map(({ clause, row }) => (
        <li key={clause?.id}>
          <button type="button" onClick={() => clause && usePlace.getState().jumpTo(clause.id)}>
            {clause === undefined ? '' : citationLabel(clause)}
          </button>
          {row?.zh.map(side => (
            <p key={side.id} lang="zh-Hans">
              {side.text.slice(side.bodyStart)}
            </p>
          ))}
          {row?.en.map(side => (
            <p key={side.id} lang="en">
              {side.text.slice(side.bodyStart)}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
