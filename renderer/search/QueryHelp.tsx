import { queryExamples } from '../../corpus/search/query-help';
import { useSearch } from '../app/state/search-state';
import { queryMessages } from '../messages/query-messages';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import styles from './query-help.module.css';

/** Everything that a query can say, by examples in both languages; each example can be tried. */
export function QueryHelp({ onTry }: { readonly onTry: () => void }) {
  const t = useMessages(queryMessages);
  const language = useInterfaceLanguage();
  const tryOut = (query: string) => {
    useSearch.getState().ask({ query });
    onTry();
  };
  return (
    <div className={styles['help']}>
      <table>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {t('youWrite')}
            </th>
            <th scope="col">{t('itFinds')}</th>
          </tr>
        </thead>
        <tbody>
          {queryExamples.map(({ key, examples, meaning }) => (
            <tr key={key}>
              {(['zh', 'en'] as const).map(side => (
                <td key={side}>
                  <button
                    type="button"
                    title={t(side === 'zh' ? 'inChinese' : 'inEnglish')}
                    onClick={() => tryOut(examples[side])}
                  >
                    <code>{examples[side]}</code>
                  </button>
                </td>
              ))}
              <td>{meaning[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('togglesHead')}</h3>
      <p>{t('togglesText')}</p>
      <p>{t('errorsText')}</p>
    </div>
  );
}
