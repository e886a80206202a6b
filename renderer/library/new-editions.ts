import { languages } from '../../corpus/model/language';
import type { Language } from '../../corpus/model/language';
import type { Work, WorkId } from '../../corpus/model/work';
import type { Services } from '../app/services';
import { recordEditions } from '../app/state/record-outside';
import type { ReplacedEdition } from '../app/state/record-outside';
import { useLibrary } from './library-state';

/** Works as they were before a job that replaces a document, by job. */
const before = new Map<string, Work>();

/** Remember how a work was before a job that puts a new edition into it. */
export async function noteReplacing(workId: WorkId, starting: Promise<{ readonly jobId: string }>): Promise<void> {
  const work = useLibrary.getState().works?.find(({ id }) => id === workId);
  const { jobId } = await starting;
  if (work !== undefined) before.set(jobId, work);
}

/** When such a job is over, note which documents it replaced, so that undo puts the editions before them back. */
export async function noteReplaced({ engine }: Services, jobId: string): Promise<void> {
  const work = before.get(jobId);
  if (work === undefined) return;
  before.delete(jobId);
  const now = (await engine.works({})).find(({ id }) => id === work.id);
  const replaced = languages.flatMap(language => replacedEdition(language, work, now) ?? []);
  await recordEditions('new-edition', work.id, replaced);
}

/** `null` when the document is as it was, or has gone. */
function replacedEdition(language: Language, old: Work, now: Work | undefined): ReplacedEdition | null {
  const [was, is] = [old.documents[language]?.sourceHash, now?.documents[language]?.sourceHash];
  if (was === undefined || is === undefined || was === is) return null;
  return { before: { language, sourceHash: was }, after: { language, sourceHash: is } };
}
