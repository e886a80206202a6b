import { describe, expect, it } from 'vitest';
import { readSource } from '../../../corpus/formats/read-source';
import type { Language } from '../../../corpus/model/language';
import type { ReadDocument } from '../../../corpus/structure/read-document';
import { readDocuments } from '../../../corpus/structure/read-documents';
import { lawWriters, writeLawTmx } from '../../helpers/law-formats';
import { pdfResources } from '../../helpers/pdf-resources';
import { smallLaw } from '../../helpers/small-law';

const languages: readonly Language[] = ['zh', 'en'];

async function readLaw(bytes: Uint8Array, fileName: string): Promise<ReadDocument[]> {
  const { source } = await readSource(bytes, { fileName, pdf: pdfResources });
  return readDocuments(source, { workId: 'law' });
}

/** What a clause says, whether or not the format keeps its number in the text. */
function saidBy(document: ReadDocument | undefined): string[] {
  return (document?.clauses ?? []).map(({ kind, label, text, bodyStart }) => {
    return `${kind === 'heading' ? 'heading' : 'body'} [${label}] ${text.slice(bodyStart)}`;
  });
}

function expected(language: Language): string[] {
  return smallLaw.map(({ role, label, words }) => {
    const kind = role === 'title' || role === 'chapter' ? 'heading' : 'body';
    return `${kind} [${label[language]}] ${words[language]}`;
  });
}

describe('the same law in every format', () => {
  it.each(Object.keys(lawWriters).flatMap(ending => languages.map(language => [ending, language] as const)))(
    'reads as the same clauses: %s, %s',
    async (ending, language) => {
      const bytes = await lawWriters[ending]?.(smallLaw, language);
      const documents = await readLaw(bytes ?? new Uint8Array(), `law.${ending}`);
      expect(documents.map(document => document.language)).toEqual([language]);
      expect(saidBy(documents[0])).toEqual(expected(language));
    },
  );

  it('reads as the same clauses from a translation memory, already paired', async () => {
    const documents = await readLaw(writeLawTmx(smallLaw), 'law.tmx');
    for (const language of languages) {
      const document = documents.find(one => one.language === language);
      expect(saidBy(document)).toEqual(expected(language));
      expect(document?.units).toEqual(smallLaw.map((_unit, ordinal) => ordinal));
    }
  });
});
