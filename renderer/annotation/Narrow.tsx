interface NarrowProps<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  /** Each value with how often it occurs. */
  readonly options: readonly (readonly [Value, number])[];
  readonly nameOf: (value: Value) => string;
  readonly onChoose: (value: Value | null) => void;
}

/** One filter; not shown while it would change nothing. */
export function Narrow<Value extends string>({ label, value, options, nameOf, onChoose }: NarrowProps<Value>) {
  if (options.length === 0 && value === null) return null;
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      data-on={value !== null || undefined}
      onChange={event => onChoose(event.target.value === '' ? null : (event.target.value as Value))}
    >
      <option value="">{label}</option>
      {value !== null && !options.some(([one]) => one === value) && <option value={value}>{nameOf(value)} 0</option>}
      {options.map(([one, count]) => (
        <option key={one} value={one}>
          {`${nameOf(one)} ${count}`}
        </option>
      ))}
    </select>
  );
}
