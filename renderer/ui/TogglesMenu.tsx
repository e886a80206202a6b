import { Menu } from '@mantine/core';
import type { SearchToggles } from '../../corpus/search/search-answer';
import { searchMessages } from '../messages/search-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from './Icon';
import styles from './controls.module.css';

const names = [
  'matchCase',
  'wholeWord',
  'stem',
  'digits',
  'matchScript',
  'matchWidth',
] as const satisfies readonly (keyof SearchToggles)[];

interface TogglesMenuProps {
  /** What the button says, before the number of toggles that are on. */
  readonly label: string;
  readonly className: string | undefined;
  readonly toggles: SearchToggles;
  readonly onChange: (toggles: SearchToggles) => void;
}

/** How strings are compared, one entry for each toggle. */
export function TogglesMenu({ label, className, toggles, onChange }: TogglesMenuProps) {
  const t = useMessages(searchMessages);
  const active = names.filter(name => toggles[name]).length;
  return (
    <Menu closeOnItemClick={false} position="bottom-end">
      <Menu.Target>
        <button type="button" className={className} data-on={active > 0 || undefined}>
          {label}
          {active > 0 && ` ${active}`}
          <Icon name="down" size={11} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {names.map(name => (
          <Menu.Item
            key={name}
            role="menuitemcheckbox"
            aria-checked={toggles[name] ?? false}
            leftSection={<span className={styles['tick']}>{toggles[name] && <Icon name="check" size={12} />}</span>}
            onClick={() => onChange({ ...toggles, [name]: !toggles[name] })}
          >
            {t(name)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
