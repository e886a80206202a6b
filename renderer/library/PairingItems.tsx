import { Menu } from '@mantine/core';
import { languages, otherLanguage } from '../../corpus/model/language';
import type { Work } from '../../corpus/model/work';
import { useServices } from '../app/services';
import { libraryMessages } from '../messages/library-messages';
import { useMessages } from '../messages/use-messages';
import { pairWorks, partWork, swapLanguages } from './library-actions';
import { useLibrary } from './library-state';
import { titleOf } from './listed-works';

const mostPartners = 12;

/** Correct which texts belong together: part a work, swap its languages, or pair it with a work in the other language. */
export function PairingItems({ work }: { readonly work: Work }) {
  const t = useMessages(libraryMessages);
  const services = useServices();
  const works = useLibrary(state => state.works) ?? [];
  const { zh, en } = work.documents;
  if (zh !== undefined && en !== undefined) {
    return (
      <>
        <Menu.Label>{t('pairing')}</Menu.Label>
        {zh.sourceHash !== en.sourceHash && (
          <Menu.Item onClick={() => void swapLanguages(services, work.id)}>{t('swap')}</Menu.Item>
        )}
        <Menu.Item onClick={() => void partWork(services, work.id)}>{t('part')}</Menu.Item>
      </>
    );
  }
  const own = languages.find(language => work.documents[language] !== undefined) ?? 'zh';
  const partners = works.filter(
    ({ id, documents }) =>
      id !== work.id && documents[own] === undefined && documents[otherLanguage(own)] !== undefined,
  );
  return (
    <>
      <Menu.Label>{t(partners.length === 0 ? 'noPartner' : 'pairWith')}</Menu.Label>
      {partners.slice(-mostPartners).map(partner => (
        <Menu.Item key={partner.id} onClick={() => void pairWorks(services, work.id, partner.id)}>
          {titleOf(partner) || partner.id}
        </Menu.Item>
      ))}
    </>
  );
}
