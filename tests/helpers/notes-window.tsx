import { cleanup, screen } from '@testing-library/react';
import { describeTarget } from '../../corpus/annotate/describe-target';
import type { Pigment } from '../../corpus/model/annotation';
import { useAnnotations } from '../../renderer/annotation/annotation-state';
import { everything } from '../../renderer/annotation/listed-annotations';
import { NotesPanel } from '../../renderer/annotation/NotesPanel';
import { SaveStatus } from '../../renderer/annotation/SaveStatus';
import { SelectionBar } from '../../renderer/annotation/SelectionBar';
import { useAnnotationsAtHand } from '../../renderer/annotation/use-annotation-desk';
import { ClauseActionsContext } from '../../renderer/app/clause-actions';
import { makeClauseActions } from '../../renderer/app/make-clause-actions';
import { ServicesContext } from '../../renderer/app/services';
import { useDesk } from '../../renderer/app/state/desk-state';
import { usePlace } from '../../renderer/app/state/place-state';
import { setInterfaceLanguage } from '../../renderer/messages/use-messages';
import { openAnnotationDesk, type AnnotationDesk } from '../../renderer/store/annotation-desk';
import { FakeSafety } from './fake-safety';
import { fakeServices } from './fake-services';
import { opened, view, zh } from './small-contract';

const services = fakeServices([opened]);
const actions = makeClauseActions(services);

/** The notes panel with the bar over a selection and the save status, as the window holds them. */
export function NotesWindow() {
  useAnnotationsAtHand();
  return (
    <ServicesContext.Provider value={services}>
      <ClauseActionsContext.Provider value={actions}>
        <SelectionBar
          onCompare={() => undefined}
          onLink={() => undefined}
          onCopy={() => undefined}
          onLines={() => undefined}
        />
        <NotesPanel view={view} />
        <SaveStatus />
      </ClauseActionsContext.Provider>
    </ServicesContext.Provider>
  );
}

/** Annotations opened for one test, with the small contract on the desk. */
export interface NotesDesk {
  readonly desk: AnnotationDesk;
  readonly safety: FakeSafety;
  readonly make: (
    clause: number,
    colour: Pigment,
    note?: string,
    tags?: string[],
  ) => ReturnType<AnnotationDesk['annotations']['create']>;
  /** Close everything and remove the database. */
  readonly close: () => Promise<void>;
}

export async function openNotesDesk(name: string): Promise<NotesDesk> {
  setInterfaceLanguage('en');
  const safety = new FakeSafety();
  const desk = await openAnnotationDesk(safety, { name });
  useAnnotations.setState({ ...useAnnotations.getInitialState(), desk, filter: everything });
  useDesk.getState().put({ status: 'open', view });
  return {
    desk,
    safety,
    make: (clause, colour, note = '', tags = []) =>
      desk.annotations.create({
        motivation: 'commenting',
        targets: [describeTarget(zh, `w.zh.${clause}`, { start: 3, end: 5 })],
        colour,
        note,
        tags,
      }),
    close: async () => {
      cleanup();
      usePlace.getState().leave();
      await desk.flush();
      desk.close();
      await desk.database.delete();
    },
  };
}

/** Select words of a Chinese clause. */
export function select(clause: number, start: number, end: number): void {
  usePlace.getState().select({
    language: 'zh',
    start: { clauseId: `w.zh.${clause}`, offset: start },
    end: { clauseId: `w.zh.${clause}`, offset: end },
  });
}

/** The cards in the list. */
export function cards(): HTMLElement[] {
  return screen.queryAllByRole('article');
}
