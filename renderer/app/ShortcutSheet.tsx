import { Modal } from '@mantine/core';
import { appMessages } from '../messages/app-messages';
import { commandGroupMessages, commandMessages } from '../messages/command-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { commands, type CommandGroup } from './commands';
import { printedKeys } from './shortcut';
import { closeDialog, useDialog } from './state/dialog-state';
import styles from './workbench.module.css';

const groups: readonly CommandGroup[] = ['text', 'mark', 'search', 'view', 'file', 'help'];

/** All commands that have keys, by what they are for. */
export function ShortcutSheet() {
  const t = useMessages(appMessages);
  const name = useMessages(commandMessages);
  const group = useMessages(commandGroupMessages);
  const open = useDialog(state => state.open === 'shortcuts');
  return (
    <Modal.Root opened={open} onClose={closeDialog} size="xl" lockScroll={false} centered>
      <Modal.Overlay />
      <Modal.Content aria-label={t('shortcuts')}>
        <Modal.Body>
          {/* Mantine's own head is a second banner of the page. */}
          <div className={styles['sheetHead']}>
            <h2>{t('shortcuts')}</h2>
            <IconButton label={t('close')} keys="Esc" onClick={closeDialog}>
              <Icon name="close" />
            </IconButton>
          </div>
          <div className={styles['sheet']}>
            {groups.map(id => (
              <section key={id}>
                <h3>{group(id)}</h3>
                <dl>
                  {commands
                    .filter(command => command.group === id && command.keys.length > 0)
                    .map(command => (
                      <div key={command.id}>
                        <dt>{name(command.id)}</dt>
                        <dd>
                          {command.keys.map(keys => (
                            <kbd key={keys}>{printedKeys(keys)}</kbd>
                          ))}
                        </dd>
                      </div>
                    ))}
                </dl>
              </section>
            ))}
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
