import { useState } from 'react';
import { useServices } from '../app/services';
import { alignmentMessages } from '../messages/alignment-messages';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { exportAlignment } from './alignment-actions';
import { useAlignment } from './alignment-state';
import { standingOf, type LinkFilter } from './link-state';
import styles from './alignment.module.css';

const filters: readonly LinkFilter[] = ['all', 'open', 'weak', 'hole'];

/** What the page is about, how the links stand, whether they are saved, and the ways out. */
export function AlignmentHead({ onBack }: { readonly onBack: () => void }) {
  const t = useMessages(alignmentMessages);
  const language = useInterfaceLanguage();
  const { opened, links, filter } = useAlignment();
  const titles = opened?.work.titles;
  const count = (standing: string) => links.filter(link => standingOf(link) === standing).length;
  return (
    <header className={styles['head']}>
      <div className={styles['headline']}>
        <button type="button" className={styles['tool']} onClick={onBack}>
          <Icon name="left" size={13} />
          {t('back')}
        </button>
        <h1>{t('title')}</h1>
        <p className={styles['work']}>{titles?.[language] || titles?.zh || titles?.en}</p>
        <Ways />
      </div>
      <div className={styles['headline']}>
        <p className={styles['counts']}>
          {t('counts', {
            all: links.length,
            confirmed: links.filter(link => link.locked).length,
            weak: count('weak'),
            holes: count('hole'),
          })}
        </p>
        <div role="group" aria-label={t('show')} className={styles['filters']}>
          {filters.map(name => (
            <button
              key={name}
              type="button"
              aria-pressed={filter === name}
              className={styles['filter']}
              onClick={() => useAlignment.setState({ filter: name })}
            >
              {t(`show-${name}`)}
            </button>
          ))}
        </div>
      </div>
    </header>
  );
}

/** Saved or not, and the files one can take away. */
function Ways() {
  const t = useMessages(alignmentMessages);
  const services = useServices();
  const saving = useAlignment(state => state.saving);
  const [path, setPath] = useState<string | null>(null);
  const hand = (format: 'tmx' | 'csv') =>
    void exportAlignment(services, format).then(setPath, (problem: unknown) => useAlignment.setState({ problem }));
  return (
    <div className={styles['ways']}>
      <span role="status" data-alignment-saving={saving}>
        {path === null ? t(saving) : t('exported', { path })}
      </span>
      <button type="button" className={styles['tool']} onClick={() => hand('tmx')}>
        {t('exportTmx')}
      </button>
      <button type="button" className={styles['tool']} onClick={() => hand('csv')}>
        {t('exportCsv')}
      </button>
    </div>
  );
}
