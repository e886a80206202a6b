import type { TextRange } from '../../corpus/model/text-range';
import { useServices } from '../app/services';
import { citationLabel } from '../app/state/label';
import type { ClausePlace } from '../app/state/marks';
import { useOpenWork } from '../app/state/desk-state';
import { compareMessages } from '../messages/compare-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { openClause } from '../app/open-clause';
import styles from './compare.module.css';

interface PlaceListProps {
  readonly title: string;
  readonly places: readonly ClausePlace[];
  readonly onClose?: () => void;
}

const around = 26; // characters shown on each side

/** The places behind a figure, each with the words around it; every one opens in the reader. */
export function PlaceList({ title, places, onClose }: PlaceListProps) {
  const t = useMessages(compareMessages);
  const services = useServices();
  const view = useOpenWork();
  return (
    <section className={styles['places']} aria-label={title}>
      <div className={styles['placesHead']}>
        <h3>
          {title} <span className={styles['quiet']}>{t('places', { count: places.length })}</span>
        </h3>
        {onClose !== undefined && (
          <IconButton label={t('closePlaces')} onClick={onClose}>
            <Icon name="close" size={13} />
          </IconButton>
        )}
      </div>
      <ol>
        {places.map(({ clauseId, range }) => {
          const clause = view?.clauseById.get(clauseId);
          return (
            <li key={`${clauseId}-${range.start}`}>
              <button type="button" onClick={() => void openClause(services, clauseId, range)}>
                <span className={styles['placeLabel']}>{clause === undefined ? clauseId : citationLabel(clause)}</span>
                {clause !== undefined && (
                  <span lang={clause.language === 'zh' ? 'zh-Hans' : 'en'} className={styles['line']}>
                    <Line text={clause.text} range={range} />
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Line({ text, range: { start, end } }: { readonly text: string; readonly range: TextRange }) {
  const wide = /\p{Script=Han}/u.test(text.slice(start, end)) ? around : around * 2;
  const from = Math.max(0, start - wide);
  const to = Math.min(text.length, end + wide);
  return (
    <>
      {from > 0 && '…'}
      {text.slice(from, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end, to)}
      {to < text.length && '…'}
    </>
  );
}
