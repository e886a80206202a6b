import styles from './statistics.module.css';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly least: number;
  readonly most: number;
  /** `null` when the field was emptied. */
  readonly onChange: (value: number | null) => void;
  readonly title?: string;
}

/** A small field for a whole number within its limits. */
export function NumberField({ label, value, least, most, onChange, title }: NumberFieldProps) {
  return (
    <label className={styles['field']} title={title}>
      {label}
      <input
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        value={value ?? ''}
        onChange={event => {
          const wanted = event.target.valueAsNumber;
          onChange(Number.isFinite(wanted) ? Math.max(least, Math.min(most, Math.round(wanted))) : null);
        }}
      />
    </label>
  );
}
