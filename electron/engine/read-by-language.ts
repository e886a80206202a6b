import { languages, type Language } from '../../corpus/model/language';

/** What `read` makes of each document of a work, one language after the other, Chinese first. */
export async function readByLanguage<Document, Read>(
  documents: Readonly<Partial<Record<Language, Document>>>,
  read: (language: Language, document: Document) => Promise<Read>,
): Promise<Partial<Record<Language, Read>>> {
  const all: Partial<Record<Language, Read>> = {};
  for (const language of languages) {
    const document = documents[language];
    if (document !== undefined) all[language] = await read(language, document);
  }
  return all;
}
