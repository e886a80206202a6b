import type { OpenedWork, StoredWork } from '../../electron/engine/protocol';

type OpenedDocument = NonNullable<OpenedWork['documents']['zh']>;

/** A work as the engine opens it, from the JSON that it sent. */
export function toOpenedWork({ work, documents, alignment }: StoredWork): OpenedWork {
  const opened = Object.entries(documents).map(([language, document]): [string, OpenedDocument] => [
    language,
    { ...document, clauses: fromJson(document.clauses) },
  ]);
  return { work, documents: Object.fromEntries(opened), alignment: alignment === null ? [] : fromJson(alignment) };
}

/** The engine wrote this and proved it by its checksum, so its shape needs no second check. */
function fromJson<T>(json: string): readonly T[] {
  return JSON.parse(json) as T[];
}
