import { Menu } from '@mantine/core';
import { Icon } from './Icon';
import styles from './controls.module.css';

interface ExportMenuProps<Format extends string> {
  readonly label: string;
  readonly disabled: boolean;
  readonly formats: readonly Format[];
  readonly nameOf: (format: Format) => string;
  readonly onChoose: (format: Format) => void;
}

/** One button that asks in which form something is to be taken out. */
export function ExportMenu<Format extends string>(props: ExportMenuProps<Format>) {
  const { label, disabled, formats, nameOf, onChoose } = props;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={styles['menuButton']} disabled={disabled}>
          {label}
          <Icon name="down" size={11} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(format => (
          <Menu.Item key={format} onClick={() => onChoose(format)}>
            {nameOf(format)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
