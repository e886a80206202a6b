import type { ReactNode, Ref } from 'react';
import styles from './controls.module.css';

interface IconButtonProps {
  readonly label: string;
  readonly onClick?: () => void;
  readonly children: ReactNode;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  /** Printed beside the label in the tooltip. */
  readonly keys?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly expanded?: boolean;
}

/** A quiet button that shows a drawing or a few letters and says what it does. */
export function IconButton({ label, onClick, children, pressed, disabled, keys, ref, expanded }: IconButtonProps) {
  return (
    <button
      ref={ref}
      type="button"
      className={styles['iconButton']}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      title={keys === undefined ? label : `${label}  ${keys}`}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
