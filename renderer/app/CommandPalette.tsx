import { Spotlight } from '@mantine/spotlight';
import { useMemo, useState } from 'react';
import { appMessages } from '../messages/app-messages';
import { commandGroupMessages, commandMessages } from '../messages/command-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { commands, type CommandGroup } from './commands';
import { filterCommands } from './filter-commands';
import { printedKeys } from './shortcut';
import type { RunCommand } from './use-commands';

/** Every command with its key, found by typing words of its name in either language. */
export function CommandPalette({ run }: { readonly run: RunCommand }) {
  const t = useMessages(appMessages);
  const name = useMessages(commandMessages);
  const group = useMessages(commandGroupMessages);
  const [query, setQuery] = useState('');
  const actions = useMemo(
    () =>
      groups.map(id => ({
        group: group(id),
        actions: commands
          .filter(command => command.group === id)
          .map(command => ({
            id: command.id,
            label: name(command.id),
            keywords: [commandMessages.zh[command.id], commandMessages.en[command.id]],
            onClick: () => run(command.id),
            rightSection: command.keys[0] === undefined ? undefined : <kbd>{printedKeys(command.keys[0])}</kbd>,
          })),
      })),
    [name, group, run],
  );
  return (
    <Spotlight
      actions={actions}
      filter={filterCommands}
      query={query}
      onQueryChange={setQuery}
      onSpotlightOpen={() => setQuery('')} // also when it comes again before it has faded away
      shortcut={null}
      highlightQuery
      scrollable
      attributes={{ content: { 'aria-label': t('palette') } }}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': t('palette') } }}
      maxHeight={420}
      nothingFound={t('paletteEmpty')}
      searchProps={{
        placeholder: t('palettePlaceholder'),
        'aria-label': t('palettePlaceholder'),
        leftSection: <Icon name="search" />,
      }}
    />
  );
}

const groups: readonly CommandGroup[] = ['text', 'mark', 'search', 'view', 'file', 'help'];
