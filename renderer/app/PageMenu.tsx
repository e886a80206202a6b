import { Menu } from '@mantine/core';
import { appMessages } from '../messages/app-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import type { CommandId } from './commands';
import { keysOf } from './shortcut';
import { useDesk, type DeskPage } from './state/desk-state';
import type { RunCommand } from './use-commands';
import controls from '../ui/controls.module.css';
import styles from './page-menu.module.css';

/** The pages of the window in the order of the menu, with the command that opens each. */
const pages: readonly { readonly page: DeskPage; readonly command: CommandId | null }[] = [
  { page: 'reader', command: null },
  { page: 'comparison', command: 'tray.compare' },
  { page: 'studies', command: 'studies.open' },
  { page: 'documents', command: 'documents.open' },
  { page: 'counts', command: 'counts.open' },
  { page: 'alignment', command: 'align.open' },
  { page: 'library', command: 'file.library' },
];

/** Where one is in the window, and the way to its other pages. */
export function PageMenu({ run }: { readonly run: RunCommand }) {
  const t = useMessages(appMessages);
  const current = useDesk(state => state.page);
  const turnTo = useDesk(state => state.turnTo);
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <button type="button" className={styles['pageButton']} aria-label={t('pages', { page: t(`page-${current}`) })}>
          {t(`page-${current}`)}
          <Icon name="down" size={11} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {pages.map(({ page, command }) => (
          <Menu.Item
            key={page}
            aria-current={page === current ? 'page' : undefined}
            leftSection={
              <span className={controls['tick']}>{page === current && <Icon name="check" size={12} />}</span>
            }
            rightSection={<kbd>{command === null ? 'Esc' : keysOf(command)}</kbd>}
            onClick={() => {
              if (page === current) return;
              if (command === null) turnTo('reader');
              else run(command);
            }}
          >
            {t(`page-${page}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
