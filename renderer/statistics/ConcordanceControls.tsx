import { concordanceMessages } from '../messages/concordance-messages';
import { useMessages } from '../messages/use-messages';
import { sortKeys, useConcordanceSettings, usualOrder, writingOrders, type SortKey } from './concordance-settings';
import { NumberField } from './NumberField';
import buttons from '../ui/buttons.module.css';
import styles from './statistics.module.css';

/** How lines are sorted, how far they reach, how many are drawn, and what stands under them. */
export function ConcordanceControls({ node }: { readonly node: string }) {
  const t = useMessages(concordanceMessages);
  const { window, unit, aligned, change } = useConcordanceSettings();
  return (
    <div className={styles['controls']}>
      <SortKeys node={node} />
      <fieldset className={styles['group']}>
        <NumberField
          label={t('window')}
          value={window}
          least={0}
          most={200}
          onChange={wanted => change({ window: wanted })}
        />
        <select
          aria-label={t('unit')}
          value={unit}
          onChange={event => change({ unit: event.target.value as 'word' | 'character' })}
        >
          <option value="word">{t('word')}</option>
          <option value="character">{t('character')}</option>
        </select>
      </fieldset>
      <SampleSize />
      <label className={styles['check']} title={t('alignedHint')}>
        <input type="checkbox" checked={aligned} onChange={event => change({ aligned: event.target.checked })} />
        {t('aligned')}
      </label>
    </div>
  );
}

function SortKeys({ node }: { readonly node: string }) {
  const t = useMessages(concordanceMessages);
  const { keys, order, change } = useConcordanceSettings();
  const nameOf = (key: SortKey, level: number) => {
    if (key === '') return level === 0 ? t('inOrder') : t('noKey');
    return key === 'N' ? t('nodeKey') : t(key.endsWith('L') ? 'leftKey' : 'rightKey', { distance: key[0] ?? '' });
  };
  return (
    <fieldset className={styles['group']}>
      <legend>{t('sort')}</legend>
      {keys.map((chosen, level) => (
        <select
          key={level}
          aria-label={t('sortLevel', { level: level + 1 })}
          value={chosen}
          disabled={level > 0 && keys[level - 1] === ''}
          onChange={event => change({ keys: withKey(keys, level, event.target.value as SortKey) })}
        >
          {sortKeys.map(key => (
            <option key={key} value={key}>
              {nameOf(key, level)}
            </option>
          ))}
        </select>
      ))}
      <select
        aria-label={t('order')}
        value={order ?? usualOrder(node)}
        onChange={event => change({ order: event.target.value as (typeof writingOrders)[number] })}
      >
        {writingOrders.map(name => (
          <option key={name} value={name}>
            {t(name)}
          </option>
        ))}
      </select>
    </fieldset>
  );
}

function SampleSize() {
  const t = useMessages(concordanceMessages);
  const { sampleSize, seed, change } = useConcordanceSettings();
  return (
    <fieldset className={styles['group']}>
      <NumberField
        label={t('sample')}
        title={t('sampleSize')}
        value={sampleSize}
        least={1}
        most={1_000_000}
        onChange={wanted => change({ sampleSize: wanted })}
      />
      {sampleSize !== null && (
        <>
          <NumberField
            label={t('seed')}
            value={seed}
            least={0}
            most={999_999}
            onChange={wanted => change({ seed: wanted ?? 1 })}
          />
          <button type="button" className={buttons['plain']} onClick={() => change({ seed: seed + 1 })}>
            {t('redraw')}
          </button>
        </>
      )}
    </fieldset>
  );
}

/** A key taken away takes the ones below it with it. */
function withKey(keys: readonly SortKey[], level: number, key: SortKey): readonly [SortKey, SortKey, SortKey] {
  const [first = '', second = '', third = ''] = keys.map((old, at) => {
    if (at === level) return key;
    return at > level && key === '' ? '' : old;
  });
  return [first, second, third];
}
