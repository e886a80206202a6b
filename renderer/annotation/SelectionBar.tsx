import { autoUpdate, flip, offset, shift, useFloating } from '@floating-ui/react';
import { useEffect, useState } from 'react';
import { usePlace } from '../app/state/place-state';
import { annotationMessages } from '../messages/annotation';
import { useMessages } from '../messages/use-messages';
import { PigmentDots } from '../ui/PigmentDots';
import { annotateSelection, markSelection } from './annotation-actions';
import { useAnnotations } from './annotation-state';
import { markBothSides, markEverywhere } from './mark-more';
import { useColourMeanings, useColourNames } from './use-colour-names';
import styles from './selection-bar.module.css';

interface SelectionBarProps {
  /** Put the selected clause on the tray. */
  readonly onCompare: () => void;
  /** Begin a link here, or connect it with here. */
  readonly onLink: () => void;
  /** Copy the selected words and say where they stand. */
  readonly onCopy: () => void;
  /** Show every place of the selected words as a line. */
  readonly onLines: () => void;
}

/** The small bar over a selection: five colours, underline, note, tags, compare, copy. Its keys work without it. */
export function SelectionBar({ onCompare, onLink, onCopy, onLines }: SelectionBarProps) {
  const t = useMessages(annotationMessages);
  const nameOf = useColourNames();
  const meaningOf = useColourMeanings();
  const isShown = useBarShown();
  const lastColour = useAnnotations(state => state.lastColour);
  const [bar, setBar] = useState<HTMLElement | null>(null);
  const { refs, floatingStyles } = useFloating({
    elements: { floating: bar },
    open: isShown,
    placement: 'top',
    strategy: 'fixed',
    middleware: [offset(8), flip(roomBelowHeader), shift(() => ({ ...roomBelowHeader(), crossAxis: true }))],
    whileElementsMounted: autoUpdate,
  });
  useEffect(() => {
    if (isShown) refs.setPositionReference({ getBoundingClientRect: selectionBox });
  }, [isShown, refs]);
  if (!isShown) return null;
  return (
    <div
      ref={setBar}
      style={floatingStyles}
      role="toolbar"
      data-selection-bar
      aria-label={t('bar')}
      className={styles['bar']}
      // The selection must outlive the press of a button.
      onPointerDown={event => event.preventDefault()}
    >
      <PigmentDots
        labelOf={colour => t('markWith', { colour: nameOf(colour) })}
        titleOf={(colour, ordinal) =>
          [nameOf(colour), meaningOf(colour), ordinal + 1].filter(word => word !== '').join('  ')
        }
        hasKeys
        onChoose={colour => void markSelection(colour)}
      />
      <BarButton label={t('underline')} keys="U" onClick={() => void markSelection(lastColour, 'underline')} />
      <BarButton label={t('comment')} keys="V" onClick={() => void markSelection(lastColour, 'comment')} />
      <BarButton label={t('note')} keys="N" onClick={() => void annotateSelection('note')} />
      <BarButton label={t('tags')} keys="T" onClick={() => void annotateSelection('tags')} />
      <BarButton label={t('bothSides')} keys="B" onClick={() => void markBothSides()} />
      <BarButton label={t('everywhere')} keys="A" onClick={() => void markEverywhere()} />
      <BarButton label={t('link')} keys="X" onClick={onLink} />
      <BarButton label={t('compare')} keys="C" onClick={onCompare} />
      <BarButton label={t('lines')} keys="W" onClick={onLines} />
      <BarButton label={t('copy')} onClick={onCopy} />
    </div>
  );
}

function BarButton({
  label,
  keys,
  onClick,
}: {
  readonly label: string;
  readonly keys?: string;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" className={styles['barButton']} aria-keyshortcuts={keys} onClick={onClick}>
      {label}
      {keys !== undefined && <kbd>{keys}</kbd>}
    </button>
  );
}

/** Only once the selecting is done: a bar that follows the pointer is in the way. */
function useBarShown(): boolean {
  const isSelected = usePlace(state => state.selection !== null);
  const canWrite = useAnnotations(state => state.desk !== null && !state.desk.readOnly);
  const [isPressed, setPressed] = useState(false);
  useEffect(() => {
    const press = (event: PointerEvent) => {
      const isOnBar = event.target instanceof Element && event.target.closest('[data-selection-bar]') !== null;
      setPressed(event.isPrimary && event.type === 'pointerdown' && !isOnBar);
    };
    const names = ['pointerdown', 'pointerup', 'pointercancel'] as const;
    for (const name of names) window.addEventListener(name, press);
    return () => {
      for (const name of names) window.removeEventListener(name, press);
    };
  }, []);
  return isSelected && canWrite && !isPressed;
}

/** The bar lies over the text alone: never over the search field. */
function roomBelowHeader() {
  const top = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
  return { padding: { top: top + 4, right: 8, bottom: 8, left: 8 } };
}

function selectionBox(): DOMRect {
  const selection = document.getSelection();
  return selection !== null && selection.rangeCount > 0
    ? selection.getRangeAt(0).getBoundingClientRect()
    : new DOMRect();
}
