import { Menu } from '@mantine/core';
import { useState } from 'react';
import { languages, otherLanguage } from '../../corpus/model/language';
import type { Language } from '../../corpus/model/language';
import type { Work, WorkId } from '../../corpus/model/work';
import { useServices } from '../app/services';
import { libraryMessages } from '../messages/library-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { correctScript, replaceDocument, rereadDocument, restoreEdition } from './library-actions';
import { PairingItems } from './PairingItems';
import { useEarlierEditions } from './use-earlier-editions';
import styles from './library.module.css';

const encodings = ['utf-8', 'gb18030', 'big5-hkscs', 'utf-16le', 'utf-16be'] as const;

/** Correct what was detected: language, encoding, script, edition, and which texts belong together. */
export function DocumentDetails({ work }: { readonly work: Work }) {
  const t = useMessages(libraryMessages);
  const [isOpen, setIsOpen] = useState(false);
  const earlier = useEarlierEditions(work, isOpen);
  return (
    <Menu position="bottom-start" onChange={setIsOpen} classNames={{ dropdown: styles['menu'] ?? '' }}>
      <Menu.Target>
        <button type="button" className={styles['tool']}>
          {t('details')}
          <Icon name="down" size={11} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <PairingItems work={work} />
        {languages.map(
          language =>
            work.documents[language] !== undefined && (
              <DocumentItems key={language} work={work} language={language} hasEarlier={earlier.has(language)} />
            ),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

interface DocumentItemsProps {
  readonly work: Work;
  readonly language: Language;
  readonly hasEarlier: boolean;
}

function DocumentItems({ work, language, hasEarlier }: DocumentItemsProps) {
  const t = useMessages(libraryMessages);
  const services = useServices();
  const document = { workId: work.id, language };
  const asOther = { ...document, encoding: null, asLanguage: otherLanguage(language) };
  return (
    <div>
      <Menu.Label>{work.documents[language]?.fileName}</Menu.Label>
      <Menu.Item onClick={() => void replaceDocument(services, work.id, language)}>{t('replace')}</Menu.Item>
      <Menu.Item onClick={() => void rereadDocument(services, asOther)}>
        {t(language === 'zh' ? 'isEnglish' : 'isChinese')}
      </Menu.Item>
      {hasEarlier && (
        <Menu.Item onClick={() => void restoreEdition(services, work.id, language)}>{t('restoreEdition')}</Menu.Item>
      )}
      {language === 'zh' && <ScriptItem work={work} />}
      <EncodingItems {...document} />
    </div>
  );
}

function EncodingItems(document: { readonly workId: WorkId; readonly language: Language }) {
  const t = useMessages(libraryMessages);
  const services = useServices();
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item>{t('reread')}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {[null, ...encodings].map(encoding => (
          <Menu.Item
            key={encoding ?? 'auto'}
            onClick={() => void rereadDocument(services, { ...document, encoding, asLanguage: null })}
          >
            {t(encoding ?? 'encodingAuto')}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
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
