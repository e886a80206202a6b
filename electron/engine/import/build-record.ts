import { languages } from '../../../corpus/model/language';
import type { Language } from '../../../corpus/model/language';
import type { Bilingual, DocumentStatus, DocumentSummary, Work, WorkId } from '../../../corpus/model/work';
import { recordFormat } from '../library/work-record';
import type { StoredDocument, StoredEdition, WorkRecord } from '../library/work-record';
import type { PrepareAnswer } from '../workshop-protocol';
import { languageOfPhrase } from '../../../corpus/structure/language-share';

/** The present edition of a document, to be kept when another takes its place; `null` when there is none. */
export function presentEdition(record: WorkRecord, language: Language): StoredEdition | null {
  const summary = record.work.documents[language];
  const document = record.documents[language];
  if (summary === undefined || document === undefined) return null;
  return { summary, document, alignment: record.alignment, replaced: new Date().toISOString() };
}

/** What a new work is called and where it comes from, so far as the importer knows. */
export interface WorkNaming {
  /** The person's title, or `null`: the texts' own, else `fallback`. */
  readonly title: string | null;
  readonly fallback: string;
  /** For works that bring their own description. */
  readonly shipped?: ShippedDetails;
}

/** What a shipped work says of itself. */
export interface ShippedDetails {
  readonly titles: Bilingual;
  readonly date: string | null;
  readonly provenance: Bilingual;
  readonly licence: Bilingual;
  readonly documents: Readonly<Partial<Record<Language, { status: DocumentStatus; note: Bilingual }>>>;
}

const nothing: Bilingual = { zh: '', en: '' };

/** The record of a work that was not in the library before. */
export function newRecord(workId: WorkId, naming: WorkNaming, answer: PrepareAnswer): WorkRecord {
  const { shipped } = naming;
  const work: Work = {
    id: workId,
    titles: shipped?.titles ?? titles(naming, answer),
    date: shipped?.date ?? null,
    tags: [],
    provenance: shipped?.provenance ?? nothing,
    licence: shipped?.licence ?? nothing,
    added: new Date().toISOString(),
    documents: summaries(answer, shipped),
  };
  return { format: recordFormat, revision: 1, work, documents: storedDocuments(answer), alignment: answer.alignment };
}

/**
 * The record of a present work with newly read documents in it. Titles that were empty are filled.
 *
 * `instead` names a document that goes: the same source has now been read as the other language.
 */
export function changedRecord(before: WorkRecord, answer: PrepareAnswer, instead?: Language): WorkRecord {
  const now = instead === undefined ? before : withoutDocument(before, instead);
  const found = textTitles(answer);
  const { titles: given } = now.work;
  const work: Work = {
    ...now.work,
    titles: { zh: given.zh || found.zh, en: given.en || found.en },
    documents: { ...now.work.documents, ...keepStatus(now.work, summaries(answer)) },
  };
  return {
    ...now,
    work,
    documents: { ...now.documents, ...storedDocuments(answer) },
    alignment: answer.alignment ?? now.alignment,
    previous: { ...now.previous, ...replacedEditions(now, answer) },
  };
}

function replacedEditions(before: WorkRecord, answer: PrepareAnswer): Partial<Record<Language, StoredEdition>> {
  const replaced: Partial<Record<Language, StoredEdition>> = {};
  for (const language of languages) {
    const edition = answer.documents[language] === undefined ? null : presentEdition(before, language);
    if (edition !== null) replaced[language] = edition;
  }
  return replaced;
}

/** The record without one of its documents, and without the links to it. */
export function withoutDocument(record: WorkRecord, language: Language): WorkRecord {
  const { [language]: _summary, ...summaries } = record.work.documents;
  const { [language]: _stored, ...documents } = record.documents;
  return { ...record, work: { ...record.work, documents: summaries }, documents, alignment: null };
}

function titles(naming: WorkNaming, answer: PrepareAnswer): Bilingual {
  const found = textTitles(answer);
  if (naming.title !== null) return { ...found, [languageOfPhrase(naming.title)]: naming.title };
  if (found.zh !== '' || found.en !== '') return found;
  return { ...nothing, [languageOfPhrase(naming.fallback)]: naming.fallback };
}

function textTitles({ documents }: PrepareAnswer): Bilingual {
  return { zh: documents.zh?.title ?? '', en: documents.en?.title ?? '' };
}

function summaries(answer: PrepareAnswer, shipped?: ShippedDetails): Partial<Record<Language, DocumentSummary>> {
  const found: Partial<Record<Language, DocumentSummary>> = {};
  for (const language of languages) {
    const document = answer.documents[language];
    if (document !== undefined) found[language] = { ...document.summary, ...shipped?.documents[language] };
  }
  return found;
}

/** A new edition keeps what the person said of the old one. */
function keepStatus(
  work: Work,
  fresh: Partial<Record<Language, DocumentSummary>>,
): Partial<Record<Language, DocumentSummary>> {
  const kept: Partial<Record<Language, DocumentSummary>> = {};
  for (const language of languages) {
    const before = work.documents[language];
    const now = fresh[language];
    if (now !== undefined)
      kept[language] = before === undefined ? now : { ...now, status: before.status, note: before.note };
  }
  return kept;
}

function storedDocuments(answer: PrepareAnswer): Partial<Record<Language, StoredDocument>> {
  const stored: Partial<Record<Language, StoredDocument>> = {};
  for (const language of languages) {
    const document = answer.documents[language];
    if (document !== undefined) stored[language] = document.stored;
  }
  return stored;
}
