import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { appMessages } from '../messages/app-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { closeDialog, useDialog, type DialogName } from './state/dialog-state';
import styles from './dialogs.module.css';

interface DialogFrameProps {
  readonly name: DialogName;
  readonly title: string;
  readonly size: 'md' | 'xl';
  readonly children: ReactNode;
}

/** A sheet over the window with its title and a way out; Escape closes it too. */
export function DialogFrame({ name, title, size, children }: DialogFrameProps) {
  const t = useMessages(appMessages);
  const open = useDialog(state => state.open === name);
  return (
    <Modal.Root opened={open} onClose={closeDialog} size={size} lockScroll={false} centered>
      <Modal.Overlay />
      <Modal.Content aria-label={title}>
        <Modal.Body>
          {/* Mantine's own head is a second banner of the page. */}
          <div className={styles['sheetHead']}>
            <h2>{title}</h2>
            <IconButton label={t('close')} keys="Esc" onClick={closeDialog}>
              <Icon name="close" />
            </IconButton>
          </div>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
