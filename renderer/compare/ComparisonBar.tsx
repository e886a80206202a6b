import type { Comparison } from '../../corpus/compare/compare-members';
import type { IgnoredDifferences } from '../../corpus/compare/compared-text';
import { useDesk } from '../app/state/desk-state';
import { useViewFlag } from '../app/state/settings-state';
import type { TrayMember } from '../app/state/tray-state';
import { compareMessages } from '../messages/compare-messages';
import { useMessages } from '../messages/use-messages';
import { Choice } from '../ui/Choice';
import { FigureExportMenu } from '../ui/FigureExportMenu';
import { TableExportMenu } from '../ui/TableExportMenu';
import { comparisonPicture, comparisonTable } from './comparison-table';
import { ignorable, setIgnored } from './comparison-settings';
import buttons from '../ui/buttons.module.css';
import styles from './page.module.css';

/** The languages that a comparison shows. */
export type ShownSides = 'both' | 'zh' | 'en';

interface ComparisonBarProps {
  readonly tray: readonly TrayMember[];
  readonly comparison: Comparison | null;
  readonly ignored: IgnoredDifferences;
  readonly sides: ShownSides;
  readonly onSides: (sides: ShownSides) => void;
}

/** What is compared and how: languages, arrangement, and the differences passed over. */
export function ComparisonBar({ tray, comparison, ignored, sides, onSides }: ComparisonBarProps) {
  const t = useMessages(compareMessages);
  const [isInterleaved, setInterleaved] = useViewFlag('compare-interleaved', false);
  const [withShared, setShared] = useViewFlag('compare-shared', true);
  return (
    <header className={styles['bar']}>
      <h1>{t('title', { count: tray.length })}</h1>
      {comparison !== null && comparison.sides.length > 1 && (
        <Choice
          label={t('sides')}
          value={sides}
          onChoose={onSides}
          options={(['both', 'zh', 'en'] as const).map(value => ({ value, label: t(value) }))}
        />
      )}
      {tray.length === 2 && (
        <Choice
          label={t('arrangement')}
          value={isInterleaved ? 'interleaved' : 'columns'}
          onChoose={value => setInterleaved(value === 'interleaved')}
          options={(['columns', 'interleaved'] as const).map(value => ({ value, label: t(value) }))}
        />
      )}
      <div className={styles['barEnd']}>
        {comparison !== null && (
          <>
            <FigureExportMenu name="comparison" figure={() => comparisonPicture(comparison, tray)} />
            <TableExportMenu name="comparison" table={() => comparisonTable(comparison, tray)} />
          </>
        )}
        <button type="button" className={buttons['plain']} onClick={() => useDesk.getState().turnTo('reader')}>
          {t('back')} <kbd>Esc</kbd>
        </button>
      </div>
      <div className={styles['barRow']}>
        <div role="group" aria-label={t('ignore')} className={styles['switches']}>
          <span className={styles['quiet']}>{t('ignore')}</span>
          {ignorable.map(name => (
            <Switch key={name} label={t(name)} on={ignored[name]} onSwitch={on => setIgnored(name, on)} />
          ))}
        </div>
        <Switch label={t('shared')} on={withShared} onSwitch={setShared} />
      </div>
    </header>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

function Switch({ label, on, onSwitch }: SwitchProps) {
  return (
    <button type="button" className={styles['switch']} aria-pressed={on} onClick={() => onSwitch(!on)}>
      <span aria-hidden="true" className={styles['tick']}>
        {on ? '✓' : ''}
      </span>
      {label}
    </button>
  );
}
