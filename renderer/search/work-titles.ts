import { useEffect, useState } from 'react';
import type { WorkId } from '../../corpus/model/work';
import { useServices } from '../app/services';
import { useSettings } from '../app/state/settings-state';
import type { EngineCalls } from '../bridge/engine-calls';
import { useLibraryRevision } from './use-library-revision';

/** What every work is called in the interface language, or in the other where it has no such title. */
export async function workTitles({ works }: EngineCalls): Promise<ReadonlyMap<WorkId, string>> {
  const language = useSettings.getState().settings.language ?? 'zh';
  const all = await works({});
  return new Map(all.map(({ id, titles }) => [id, titles[language] || titles.zh || titles.en || id]));
}

/** The same, kept as the library is. */
export function useWorkTitles(): ReadonlyMap<WorkId, string> {
  const { engine } = useServices();
  const language = useSettings(state => state.settings.language);
  const revision = useLibraryRevision();
  const [titles, setTitles] = useState<ReadonlyMap<WorkId, string>>(new Map());
  useEffect(() => {
    let stale = false;
    workTitles(engine).then(
      found => stale || setTitles(found),
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [engine, language, revision]);
  return titles;
}
