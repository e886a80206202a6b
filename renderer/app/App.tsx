import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useEffect, useMemo, useState } from 'react';
import { useAnnotations } from '../annotation/annotation-state';
import { useAnnotationDesk } from '../annotation/use-annotation-desk';
import { appMessages } from '../messages/app-messages';
import { setInterfaceLanguage, useMessages } from '../messages/use-messages';
import { mantineTheme } from '../ui/mantine-theme';
import { ClauseActionsContext } from './clause-actions';
import { ComparisonStoreContext, VerbStoreContext } from './comparison-store';
import { ErrorBoundary } from './ErrorBoundary';
import { useKeptView } from './first-view/use-kept-view';
import { makeClauseActions } from './make-clause-actions';
import { putOutside } from './put-outside';
import { ServicesContext, type Services } from './services';
import { startDesk } from './start-desk';
import { useSettings } from './state/settings-state';
import { usePalette } from './use-palette';
import { useSavedSettings } from './use-saved-settings';
import { Workbench } from './Workbench';

/** The whole window, given the machine around it. */
export function App({ services }: { readonly services: Services }) {
  const [started, setStarted] = useState(false);
  const language = useSettings(state => state.settings.language) ?? 'zh';
  const t = useMessages(appMessages);
  const theme = useMemo(() => mantineTheme(t('close')), [t]);
  const palette = usePalette();
  const clauseActions = useMemo(() => makeClauseActions(services), [services]);
  const desk = useAnnotations(state => state.desk);
  useSavedSettings(services.desktop);
  useKeptView(services.desktop);
  const outside = useMemo(() => putOutside(services), [services]);
  useAnnotationDesk(services.safety, outside);
  useEffect(() => {
    void startDesk(services).finally(() => setStarted(true));
  }, [services]);
  useEffect(() => {
    setInterfaceLanguage(language);
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
  }, [language]);
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={palette === 'dark' ? 'dark' : 'light'}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <ErrorBoundary report={message => void services.desktop.reportFailure(message).catch(() => undefined)}>
        <ServicesContext.Provider value={services}>
          <ClauseActionsContext.Provider value={clauseActions}>
            <ComparisonStoreContext.Provider value={desk?.comparisons ?? null}>
              <VerbStoreContext.Provider value={desk?.verbLists ?? null}>
                <Notifications position="bottom-right" limit={3} />
                <Workbench started={started} />
              </VerbStoreContext.Provider>
            </ComparisonStoreContext.Provider>
          </ClauseActionsContext.Provider>
        </ServicesContext.Provider>
      </ErrorBoundary>
    </MantineProvider>
  );
}
