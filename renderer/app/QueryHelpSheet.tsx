import { queryMessages } from '../messages/query-messages';
import { useMessages } from '../messages/use-messages';
import { QueryHelp } from '../search/QueryHelp';
import { DialogFrame } from './DialogFrame';
import { closeDialog } from './state/dialog-state';
import { showPanel } from './state/panel-state';

/** The query language on a sheet over the window. */
export function QueryHelpSheet() {
  const t = useMessages(queryMessages);
  const onTry = () => {
    closeDialog();
    showPanel('search');
  };
  return (
    <DialogFrame name="query-help" title={t('howToAsk')} size="xl">
      <QueryHelp onTry={onTry} />
    </DialogFrame>
  );
}
