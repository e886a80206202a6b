import type { CorpusDocument } from '../../corpus/model/work';
import type { Session } from './session';

/** The editions that the library kept when these texts took their place. */
export async function previousEditions(
  session: Session,
  documents: readonly CorpusDocument[],
): Promise<CorpusDocument[]> {
  const asked = documents.map(({ workId, language }) => session.ask('previousEdition', { workId, language }));
  return (await Promise.all(asked)).filter(edition => edition !== null);
}
