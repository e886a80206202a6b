import { Menu } from '@mantine/core';
import { languages, otherLanguage } from '../../corpus/model/language';
import type { Work } from '../../corpus/model/work';
import { useServices } from '../app/services';
import { libraryMessages } from '../messages/library-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { correctScript, replaceDocument, rereadDocument, restoreEdition } from './library-actions';
import { PairingItems } from './PairingItems';
import styles from './library.module.css';

const encodings = ['utf-8', 'gb18030', 'big5-hkscs', 'utf-16le', 'utf-16be'] as const;

/** Correct what was detected: language, encoding, script, edition, and which texts belong together. */
export function DocumentDetails({ work }: { readonly work: Work }) {
  const t = useMessages(libraryMessages);
  const services = useServices();
  return (
    <Menu position="bottom-start" classNames={{ dropdown: styles['menu'] ?? '' }}>
      <Menu.Target>
        <button type="button" className={styles['tool']}>
          {t('details')}
          <Icon name="down" size={11} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <PairingItems work={work} />
        {languages.map(language => {
          const summary = work.documents[language];
          if (summary === undefined) return null;
          const reread = (encoding: (typeof encodings)[number] | null, asLanguage: 'zh' | 'en' | null) =>
            void rereadDocument(services, { workId: work.id, language, encoding, asLanguage });
          return (
            <div key={language}>
              <Menu.Label>{summary.fileName}</Menu.Label>
              <Menu.Item onClick={() => void replaceDocument(services, work.id, language)}>{t('replace')}</Menu.Item>
              <Menu.Item onClick={() => reread(null, otherLanguage(language))}>
                {t(language === 'zh' ? 'isEnglish' : 'isChinese')}
              </Menu.Item>
              <Menu.Item onClick={() => void restoreEdition(services, work.id, language)}>
                {t('restoreEdition')}
              </Menu.Item>
              {language === 'zh' && <ScriptItem work={work} />}
              {[null, ...encodings].map(encoding => (
                <Menu.Item key={encoding ?? 'auto'} onClick={() => reread(encoding, null)}>
                  {t('reread')}: {encoding ?? t('encodingAuto')}
                </Menu.Item>
              ))}
            </div>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

function ScriptItem({ work }: { readonly work: Work }) {
  const t = useMessages(libraryMessages);
  const services = useServices();
  const other = work.documents.zh?.script === 'traditional' ? 'simplified' : 'traditional';
  return (
    <Menu.Item onClick={() => void correctScript(services, work, other)}>
      {t(other === 'simplified' ? 'isSimplified' : 'isTraditional')}
    </Menu.Item>
  );
}
