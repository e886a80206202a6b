import { useEffect } from 'react';
import { isOutdated, reAnchorInSteps } from '../../corpus/annotate/re-anchor';
import type { Annotation } from '../../corpus/model/annotation';
import { languages } from '../../corpus/model/language';
import { useServices, type Services } from '../app/services';
import type { WorkView } from '../app/state/work-view';
import type { AnnotationDesk } from '../store/annotation-desk';
import { useAnnotations } from './annotation-state';
import { editionsBefore } from './editions-before';
import { whileDrawing } from './while-drawing';

/** When the opened text is another edition than the annotations were made on, find their places in it. */
export function useReAnchoring(view: WorkView): void {
  const { engine } = useServices();
  const desk = useAnnotations(state => state.desk);
  const annotations = useAnnotations(state => state.annotations);
  useEffect(() => {
    if (desk === null || desk.readOnly) return undefined;
    const outdated = annotations.filter(({ targets }) => targets.some(one => isOutdated(one, view.documents)));
    if (outdated.length === 0) return undefined;
    const stop = new AbortController();
    placeAll(outdated, { view, desk, engine }, stop.signal).catch((problem: unknown) => {
      if (!stop.signal.aborted) throw problem;
    });
    return () => stop.abort();
  }, [desk, annotations, view, engine]);
}

async function placeAll(
  outdated: readonly Annotation[],
  { view, desk, engine }: { view: WorkView; desk: AnnotationDesk; engine: Services['engine'] },
  signal: AbortSignal,
): Promise<void> {
  const texts = languages.flatMap(language => view.documents[language] ?? []);
  const older = Object.fromEntries((await editionsBefore({ engine }, texts)).map(one => [one.language, one]));
  await desk.annotations.followEdition(await whileDrawing(reAnchorInSteps(outdated, view.documents, older), signal));
}
