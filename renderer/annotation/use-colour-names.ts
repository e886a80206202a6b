import type { Pigment } from '../../corpus/model/annotation';
import { annotationMessages } from '../messages/annotation';
import { useMessages } from '../messages/use-messages';
import { useAnnotations } from './annotation-state';

/** What the colours are called: by the person, or else as shipped. */
export function useColourNames(): (colour: Pigment) => string {
  const t = useMessages(annotationMessages);
  const colours = useAnnotations(state => state.colours);
  return colour => colours.get(colour)?.name || t(colour);
}

/** What the person means by a colour; empty when they did not say. */
export function useColourMeanings(): (colour: Pigment) => string {
  const colours = useAnnotations(state => state.colours);
  return colour => colours.get(colour)?.meaning ?? '';
}
