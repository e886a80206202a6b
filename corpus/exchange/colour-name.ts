import type { Pigment } from '../model/annotation';

/** What the annotator calls a colour; a person may have given it a name and a meaning of their own. */
export type ColourName = (colour: Pigment) => string;
