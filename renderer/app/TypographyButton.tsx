import { Popover, Slider } from '@mantine/core';
import { appMessages } from '../messages/app-messages';
import { useMessages } from '../messages/use-messages';
import { Choice } from '../ui/Choice';
import { IconButton } from '../ui/IconButton';
import { closeDialog, openDialog, useDialog } from './state/dialog-state';
import { defaultSettings, useSettings } from './state/settings-state';
import buttons from '../ui/buttons.module.css';
import styles from './typography.module.css';

/** Size, leading, measure, layout and paper, seen in the text as they change. */
export function TypographyButton() {
  const t = useMessages(appMessages);
  const open = useDialog(state => state.open === 'typography');
  const toggle = () => (open ? closeDialog() : openDialog('typography'));
  return (
    <Popover opened={open} onChange={isOpen => (isOpen ? undefined : closeDialog())} position="bottom-end" trapFocus>
      <Popover.Target>
        <IconButton label={t('typography')} expanded={open} onClick={toggle}>
          <span className={styles['aa']} aria-hidden="true">
            文A
          </span>
        </IconButton>
      </Popover.Target>
      <Popover.Dropdown className={styles['popover']} aria-label={t('typography')}>
        <TypographyForm />
      </Popover.Dropdown>
    </Popover>
  );
}

function TypographyForm() {
  const t = useMessages(appMessages);
  const { layout, theme, typography } = useSettings(state => state.settings);
  const change = useSettings(state => state.change);
  return (
    <div className={styles['typography']}>
      <Choice
        label={t('layout')}
        value={layout}
        onChoose={value => change({ layout: value })}
        options={[
          { value: 'side-by-side', label: t('sideBySide') },
          { value: 'stacked', label: t('stacked') },
          { value: 'zh', label: t('zhOnly') },
          { value: 'en', label: t('enOnly') },
        ]}
      />
      <Measure name="size" label={t('textSize')} min={13} max={32} step={1} shown={`${typography.size} px`} />
      <Measure
        name="leading"
        label={t('leading')}
        min={1.4}
        max={2.4}
        step={0.05}
        shown={typography.leading.toFixed(2)}
      />
      <Measure name="measure" label={t('measure')} min={18} max={60} step={1} shown={`${typography.measure} em`} />
      <Choice
        label={t('paper')}
        value={theme}
        onChoose={value => change({ theme: value })}
        options={[
          { value: 'system', label: t('system') },
          { value: 'light', label: t('light') },
          { value: 'sepia', label: t('sepia') },
          { value: 'dark', label: t('dark') },
        ]}
      />
      <button
        type="button"
        className={buttons['plain']}
        onClick={() => change({ typography: defaultSettings.typography, layout: defaultSettings.layout })}
      >
        {t('reset')}
      </button>
    </div>
  );
}

interface MeasureProps {
  readonly name: 'size' | 'leading' | 'measure';
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value in words. */
  readonly shown: string;
}

function Measure({ name, label, min, max, step, shown }: MeasureProps) {
  const typography = useSettings(state => state.settings.typography);
  const change = useSettings(state => state.change);
  return (
    <div className={styles['measure']}>
      <span>{label}</span>
      <Slider
        thumbLabel={label}
        value={typography[name]}
        min={min}
        max={max}
        step={step}
        label={null}
        size="sm"
        onChange={value => change({ typography: { ...typography, [name]: value } })}
      />
      <output>{shown}</output>
    </div>
  );
}
