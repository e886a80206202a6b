import { useEffect, useState } from 'react';
import { languages } from '../../corpus/model/language';
import type { Language } from '../../corpus/model/language';
import type { Work } from '../../corpus/model/work';
import { useServices } from '../app/services';

const none: ReadonlySet<Language> = new Set();

/** The languages of a work that an earlier edition can be put back in; asked for while `isWanted`. */
export function useEarlierEditions(work: Work, isWanted: boolean): ReadonlySet<Language> {
  const { engine } = useServices();
  const [found, setFound] = useState(none);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isCurrent = true;
    const kept = languages.map(async language =>
      (await engine.previousEdition({ workId: work.id, language }).catch(() => null)) === null ? [] : [language],
    );
    void Promise.all(kept).then(all => isCurrent && setFound(new Set(all.flat())));
    return () => void (isCurrent = false);
  }, [engine, work, isWanted]);
  return found;
}
