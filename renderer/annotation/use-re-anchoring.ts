import { useEffect } from 'react';
import { isOutdated, reAnchor } from '../../corpus/annotate/re-anchor';
import type { Annotation } from '../../corpus/model/annotation';
import { languages } from '../../corpus/model/language';
import { useServices, type Services } from '../app/services';
import type { WorkView } from '../app/state/work-view';
import type { AnnotationDesk } from '../store/annotation-desk';
import { useAnnotations } from './annotation-state';
import { editionsBefore } from './editions-before';

/** Annotations placed in one go before the window may draw again. */
const AT_ONCE = 50;

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
    void placeAll(outdated, { view, desk, engine }, stop.signal);
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
  const placed: ReturnType<typeof reAnchor> = new Map();
  for (let start = 0; start < outdated.length; start += AT_ONCE) {
    for (const [id, targets] of reAnchor(outdated.slice(start, start + AT_ONCE), view.documents, older))
      placed.set(id, targets);
    await new Promise(resolve => setTimeout(resolve));
    if (signal.aborted) return;
  }
  await desk.annotations.followEdition(placed);
}
