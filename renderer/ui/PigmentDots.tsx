import { pigments, type Pigment } from '../../corpus/model/annotation';
import dots from './pigment-dots.module.css';

interface PigmentDotsProps {
  /** What a button does, said of its colour. */
  readonly labelOf: (colour: Pigment) => string;
  /** What shows where the pointer rests; the label when left out. */
  readonly titleOf?: (colour: Pigment, ordinal: number) => string;
  /** Whether the digits 1 to 5, which stand on the buttons, press them. */
  readonly hasKeys?: boolean;
  readonly onChoose: (colour: Pigment) => void;
}

/** A numbered button in each of the five colours, wherever something is marked. */
export function PigmentDots({ labelOf, titleOf = labelOf, hasKeys = false, onChoose }: PigmentDotsProps) {
  return pigments.map((colour, ordinal) => (
    <button
      key={colour}
      type="button"
      className={dots['dot']}
      data-colour={colour}
      aria-label={labelOf(colour)}
      title={titleOf(colour, ordinal)}
      aria-keyshortcuts={hasKeys ? String(ordinal + 1) : undefined}
      onClick={() => onChoose(colour)}
    >
      {ordinal + 1}
    </button>
  ));
}
