import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Work } from '../../corpus/model/work';
import { useCounts } from '../app/state/count-state';
import { useServices } from '../app/services';
import { countMessages } from '../messages/count-messages';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';

/** The works of the library, fetched again when it changes; `null` until they are known. */
export function useLibraryWorks(): readonly Work[] | null {
  const { engine, subscribe } = useServices();
  const [works, setWorks] = useState<readonly Work[] | null>(null);
  useEffect(() => {
    let wanted = true;
    const fetch = () => {
      engine.works({}).then(
        found => wanted && setWorks(found),
        () => wanted && setWorks([]),
      );
    };
    fetch();
    const forget = subscribe('libraryChanged', fetch);
    return () => {
      wanted = false;
      forget();
    };
  }, [engine, subscribe]);
  return works;
}

/** The title of every work in the interface language, else in the other. */
export function useWorkTitles(): ReadonlyMap<string, string> {
  const works = useLibraryWorks();
  const language = useInterfaceLanguage();
  return useMemo(
    () => new Map((works ?? []).map(({ id, titles }) => [id, titles[language] || titles.zh || titles.en || id])),
    [works, language],
  );
}

/** Names parts of the library as a person reads them: `<work>/<heading>` by its heading, a work by its title. */
export function usePartNames(): (name: string) => string {
  const titles = useWorkTitles();
  const t = useMessages(countMessages);
  const inLibrary = useCounts(state => state.scope === 'library');
  return useCallback(
    name => {
      const [workId = '', ...heading] = name.split('/');
      const title = titles.get(workId) ?? workId;
      if (!name.includes('/')) return title;
      const section = heading.join('/') || t('opening');
      return inLibrary && titles.size > 1 ? `${section} · ${title}` : section;
    },
    [titles, t, inLibrary],
  );
}
