import { notifications } from '@mantine/notifications';
import { annotatePlaces } from '../annotation/annotate-places';
import { problemSentence } from '../bridge/problem-sentence';
import { putOnTrayAndSay } from '../compare/tray-actions';
import { appMessages } from '../messages/app-messages';
import { translate } from '../messages/use-messages';
import type { ClauseActions, PlaceInLibrary } from './clause-actions';
import { openClause, workOfClause } from './open-clause';
import type { Services } from './services';
import { openWorkNow, useDesk } from './state/desk-state';
import { showPanel } from './state/panel-state';
import { useSearch } from './state/search-state';
import { useSettings } from './state/settings-state';
import { memberAt } from './state/tray-state';
import { buildWorkView, type WorkView } from './state/work-view';

/** The features' ways to act on places, joined together. */
export function makeClauseActions(services: Services): ClauseActions {
  return {
    open: ({ clauseId, range }) => void openClause(services, clauseId, range),
    annotate: async (places, how) => {
      const t = translate(appMessages);
      try {
        const count = await annotatePlaces(places, how, viewsOf(services));
        notifications.show({ title: '', message: t('annotated', { count }) });
        return count;
      } catch (problem) {
        const language = useSettings.getState().settings.language ?? 'zh';
        notifications.show({ title: t('notAnnotated'), message: problemSentence(problem)[language] });
        return 0;
      }
    },
    toTray: async places => {
      const viewOf = viewsOf(services);
      for (const place of places) {
        const view = await viewOf(place);
        const member = memberAt(view, selectionOf(place, view), place.clauseId);
        if (member !== null && !putOnTrayAndSay(member)) return;
      }
    },
    search: query => {
      useSearch.getState().ask({ query });
      useDesk.getState().turnTo('reader');
      showPanel('search');
    },
  };
}

/** Finds the work of a place, each asked for once. */
function viewsOf(services: Services): (place: PlaceInLibrary) => Promise<WorkView> {
  const asked = new Map<string, Promise<WorkView>>();
  return ({ clauseId }) => {
    const workId = workOfClause(clauseId);
    const opened = openWorkNow();
    if (opened?.work.id === workId) return Promise.resolve(opened);
    const view = asked.get(workId) ?? services.engine.openWork({ workId }).then(buildWorkView);
    asked.set(workId, view);
    return view;
  };
}

function selectionOf({ clauseId, range }: PlaceInLibrary, view: WorkView) {
  const clause = view.clauseById.get(clauseId);
  if (range === null || clause === undefined) return null;
  const { language } = clause;
  return { language, start: { clauseId, offset: range.start }, end: { clauseId, offset: range.end } };
}
