import { alignmentTools } from '../alignment/alignment-tools';
import { alignmentMessages } from '../messages/alignment-messages';
import { appMessages } from '../messages/app-messages';
import { commandGroupMessages, commandMessages } from '../messages/command-messages';
import { useMessages } from '../messages/use-messages';
import { commands, type CommandGroup } from './commands';
import { DialogFrame } from './DialogFrame';
import { printedKeys } from './shortcut';
import styles from './shortcuts.module.css';

const groups: readonly CommandGroup[] = ['text', 'mark', 'search', 'view', 'file', 'help'];

/** All commands that have keys, by what they are for. */
export function ShortcutSheet() {
  const t = useMessages(appMessages);
  const name = useMessages(commandMessages);
  const group = useMessages(commandGroupMessages);
  return (
    <DialogFrame name="shortcuts" title={t('shortcuts')} size="xl">
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
        <AlignmentKeys />
      </div>
    </DialogFrame>
  );
}

/** The keys of the page on which links are put right; they hold there only. */
function AlignmentKeys() {
  const t = useMessages(alignmentMessages);
  return (
    <section>
      <h3>{t('title')}</h3>
      <dl>
        {alignmentTools.map(([command, key]) => (
          <div key={command}>
            <dt>{t(command)}</dt>
            <dd>
              <kbd>{key}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <p>{t('keysHint')}</p>
    </section>
  );
}
