import { useState, type DragEvent, type KeyboardEvent } from 'react';
import { useClauseActions } from '../app/clause-actions';
import { carriedPlaces } from '../app/place-source';
import { useServices } from '../app/services';
import { openWorkNow } from '../app/state/desk-state';
import { usePlace } from '../app/state/place-state';
import {
  clearTray,
  memberAt,
  memberKey,
  moveOnTray,
  takeOffTray,
  useTray,
  type TrayMember,
} from '../app/state/tray-state';
import { compareMessages } from '../messages/compare-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { putOnTrayAndSay } from './tray-actions';
import { openClause } from '../app/open-clause';
import buttons from '../ui/buttons.module.css';
import styles from './tray.module.css';

/** What has been put aside for comparison, at the foot of the window. */
export function Tray({ onCompare }: { readonly onCompare: () => void }) {
  const t = useMessages(compareMessages);
  const tray = useTray();
  const actions = useClauseActions();
  const [isOver, setOver] = useState(false);
  /** A list or a number of the text carries its places; words dragged out of the text are what is selected there. */
  const drop = async ({ dataTransfer }: DragEvent) => {
    const places = carriedPlaces(dataTransfer);
    if (places.length > 0) return actions.toTray(places);
    const { selection } = usePlace.getState();
    const view = openWorkNow();
    const member = view === null || selection === null ? null : memberAt(view, selection, null);
    if (member !== null) putOnTrayAndSay(member);
  };
  return (
    <div
      className={styles['tray']}
      role="group"
      aria-label={t('tray')}
      data-over={isOver || undefined}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        setOver(false);
        if (event.defaultPrevented) return;
        event.preventDefault();
        void drop(event);
      }}
    >
      <span className={styles['trayName']}>{t('tray')}</span>
      {tray.length === 0 && <span className={styles['trayEmpty']}>{t('trayEmpty')}</span>}
      {tray.map((member, ordinal) => (
        <Chip key={memberKey(member)} member={member} ordinal={ordinal} />
      ))}
      {tray.length > 1 && (
        <button type="button" className={buttons['primary']} onClick={onCompare}>
          {t('trayCompare', { count: tray.length })}
        </button>
      )}
      {tray.length > 0 && (
        <button type="button" className={buttons['plain']} onClick={clearTray}>
          {t('trayClear')}
        </button>
      )}
    </div>
  );
}

const dragType = 'application/x-duidu-tray';

function Chip({ member, ordinal }: { readonly member: TrayMember; readonly ordinal: number }) {
  const t = useMessages(compareMessages);
  const services = useServices();
  const [isOver, setOver] = useState(false);
  const label = `${member.label} ${t(member.language === 'zh' ? 'zhShort' : 'enShort')}`;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    moveOnTray(ordinal, ordinal + step);
  };
  const onDrop = (event: DragEvent) => {
    setOver(false);
    const from = event.dataTransfer.getData(dragType);
    if (from === '') return;
    event.preventDefault();
    moveOnTray(Number(from), ordinal);
  };
  return (
    <span
      className={styles['chip']}
      data-over={isOver || undefined}
      title={t('trayMoveHint')}
      draggable
      onDragStart={event => event.dataTransfer.setData(dragType, String(ordinal))}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      onKeyDown={onKeyDown}
    >
      <button
        type="button"
        aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
        onClick={() => void openClause(services, member.clauseId, member.range)}
      >
        {label}
      </button>
      <button
        type="button"
        className={styles['chipClose']}
        aria-label={t('trayRemove', { label })}
        onClick={() => takeOffTray(ordinal)}
      >
        <Icon name="close" size={11} />
      </button>
    </span>
  );
}
