import type { ReactNode } from 'react';
import { pigments } from '../../corpus/model/annotation';
import {
  filterRowKinds,
  isWordRow,
  wordRowKinds,
  type FilterRow,
  type QueryRow,
  type WordRow,
} from '../../corpus/search/query-rows';
import { useKept } from '../app/state/kept-state';
import { queryMessages } from '../messages/query-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import styles from './query-builder.module.css';

interface BuilderRowProps {
  readonly row: QueryRow;
  /** From 1. */
  readonly ordinal: number;
  readonly onChange: (row: QueryRow) => void;
  readonly onRemove: () => void;
}

/** One condition: what it is about, in which language, and the words. */
export function BuilderRow({ row, ordinal, onChange, onRemove }: BuilderRowProps) {
  const t = useMessages(queryMessages);
  const changeKind = (kind: string) => onChange(ofKind(row, kind));
  return (
    <fieldset className={styles['row']}>
      <legend>{t('row', { ordinal })}</legend>
      <Select label={t('condition')} value={row.kind} onChange={changeKind} isKind>
        <optgroup label={t('aboutWords')}>
          {wordRowKinds.map(kind => (
            <option key={kind} value={kind}>
              {t(kind)}
            </option>
          ))}
        </optgroup>
        <optgroup label={t('aboutPlaces')}>
          {filterRowKinds.map(kind => (
            <option key={kind} value={kind}>
              {t(kind)}
            </option>
          ))}
        </optgroup>
      </Select>
      {isWordRow(row) ? <WordFields row={row} onChange={onChange} /> : <FilterFields row={row} onChange={onChange} />}
      <IconButton label={t('removeRow', { ordinal })} onClick={onRemove}>
        <Icon name="close" size={13} />
      </IconButton>
    </fieldset>
  );
}

/** The row as a condition of another kind, with the words it has. */
function ofKind(row: QueryRow, wanted: string): QueryRow {
  const words = isWordRow(row) ? row.words : row.value;
  const wordKind = wordRowKinds.find(kind => kind === wanted);
  const filterKind = filterRowKinds.find(kind => kind === wanted);
  if (filterKind !== undefined) return { kind: filterKind, value: words, isRefused: false };
  const before = isWordRow(row) ? row : ({ side: null, distance: 10, unit: 'word' } as const);
  return { ...before, kind: wordKind ?? 'all', words };
}

function WordFields({ row, onChange }: { readonly row: WordRow; readonly onChange: (row: QueryRow) => void }) {
  const t = useMessages(queryMessages);
  return (
    <>
      <Select
        label={t('side')}
        value={row.side ?? ''}
        onChange={side => onChange({ ...row, side: side === 'zh' || side === 'en' ? side : null })}
      >
        <option value="">{t('eitherSide')}</option>
        <option value="zh">{t('chinese')}</option>
        <option value="en">{t('english')}</option>
      </Select>
      <Field
        label={t('words')}
        hint={t(`${row.kind}Hint`)}
        value={row.words}
        onChange={words => onChange({ ...row, words })}
      />
      {row.kind === 'near' && (
        <span className={styles['distance']}>
          {t('within')}
          <input
            type="number"
            min={1}
            max={1000}
            aria-label={t('distance')}
            value={row.distance}
            onChange={event => onChange({ ...row, distance: clamp(event.target.valueAsNumber) })}
          />
          <Select
            label={t('unit')}
            value={row.unit}
            onChange={unit => onChange({ ...row, unit: unit === 'character' ? 'character' : 'word' })}
          >
            <option value="word">{t('inWords')}</option>
            <option value="character">{t('inCharacters')}</option>
          </Select>
        </span>
      )}
    </>
  );
}

function clamp(distance: number): number {
  return Number.isFinite(distance) ? Math.min(1000, Math.max(1, Math.round(distance))) : 1;
}

function FilterFields({ row, onChange }: { readonly row: FilterRow; readonly onChange: (row: QueryRow) => void }) {
  const t = useMessages(queryMessages);
  const tags = useKept(state => state.annotations);
  const offered = row.kind === 'tag' ? [...new Set(tags.flatMap(annotation => annotation.tags))].sort() : [];
  return (
    <>
      <Select
        label={t('isOrNot')}
        value={row.isRefused ? 'not' : 'is'}
        onChange={choice => onChange({ ...row, isRefused: choice === 'not' })}
      >
        <option value="is">{t('is')}</option>
        <option value="not">{t('isNot')}</option>
      </Select>
      {row.kind === 'colour' ? (
        <Select label={t('colour')} value={row.value} onChange={value => onChange({ ...row, value })}>
          <option value="">–</option>
          {pigments.map(pigment => (
            <option key={pigment} value={pigment}>
              {t(pigment)}
            </option>
          ))}
        </Select>
      ) : (
        <Field
          label={t(row.kind)}
          hint={t(`${row.kind}Hint`)}
          value={row.value}
          offered={offered}
          onChange={value => onChange({ ...row, value })}
        />
      )}
    </>
  );
}

interface FieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly offered?: readonly string[];
  readonly onChange: (value: string) => void;
}

function Field({ label, hint, value, offered = [], onChange }: FieldProps) {
  const list = offered.length === 0 ? undefined : 'builder-offers';
  return (
    <>
      <input
        type="text"
        className={styles['field']}
        aria-label={label}
        placeholder={hint}
        spellCheck={false}
        autoComplete="off"
        list={list}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
      {list !== undefined && (
        <datalist id={list}>
          {offered.map(word => (
            <option key={word} value={word} />
          ))}
        </datalist>
      )}
    </>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly isKind?: boolean;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Select({ label, value, isKind = false, onChange, children }: SelectProps) {
  return (
    <select
      aria-label={label}
      data-row-kind={isKind ? '' : undefined}
      value={value}
      onChange={event => onChange(event.target.value)}
    >
      {children}
    </select>
  );
}
