import type { CorpusDocument } from '../../corpus/model/work';
import type { Services } from '../app/services';

/** The editions that texts took the place of, as far as the library kept them; what cannot be read is left out. */
export async function editionsBefore(
  { engine }: Pick<Services, 'engine'>,
  documents: readonly CorpusDocument[],
): Promise<CorpusDocument[]> {
  const asked = documents.map(({ workId, language }) => engine.previousEdition({ workId, language }).catch(() => null));
  return (await Promise.all(asked)).filter(edition => edition !== null);
}
