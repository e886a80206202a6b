import type { OmittedKind } from '../../../corpus/formats/source-text';
import type { WorkId } from '../../../corpus/model/work';
import type { ReadDocument } from '../../../corpus/structure/read-document';
import { describeError } from '../../../corpus/errors/error-sentences';
import type { ImportReport, ImportWarning } from '../import-report';
import { toEngineError } from '../result';
import type { ReadFile } from './read-file';

/** Below this an encoding found by statistics is worth a look. */
const certainEnough = 0.5;

/** The report of a file that was read. `documents` are those of the file that the work took. */
export function fileReport(
  file: string,
  workId: WorkId,
  read: ReadFile,
  documents: readonly ReadDocument[],
): ImportReport {
  const warnings = [
    ...decodingWarnings(read),
    ...omissionWarnings(read),
    ...languageWarnings(documents),
    ...partingWarnings(documents),
  ];
  return {
    file,
    status: warnings.length > 0 ? 'imported-with-warnings' : 'imported',
    workId,
    languages: documents.map(document => document.language),
    clauseCount: documents.reduce((sum, document) => sum + document.clauses.length, 0),
    encoding: read.decoding?.encoding ?? null,
    repairs: sumCounts(documents.map(document => document.report.repairs)),
    dropped: sumCounts(documents.map(document => countBy(document.report.dropped.map(range => range.reason)))),
    warnings,
  };
}

/** The report of a file that was not imported. */
export function refusedReport(file: string, thrown: unknown): ImportReport {
  const error = toEngineError(thrown);
  return {
    file,
    status: 'refused',
    workId: null,
    languages: [],
    clauseCount: 0,
    encoding: null,
    repairs: {},
    dropped: {},
    warnings: [],
    error: { ...error, ...describeError(error.code, { file, ...error.facts }) },
  };
}

/** `report` with one more warning. */
export function withWarning(report: ImportReport, warning: ImportWarning): ImportReport {
  return { ...report, status: 'imported-with-warnings', warnings: [...report.warnings, warning] };
}

function decodingWarnings({ decoding }: ReadFile): ImportWarning[] {
  if (decoding === null) return [];
  const warnings: ImportWarning[] = [];
  if (decoding.replacedCount > 0) warnings.push({ code: 'replaced-characters', count: decoding.replacedCount });
  if (decoding.confidence < certainEnough) warnings.push({ code: 'encoding-uncertain', encoding: decoding.encoding });
  return warnings;
}

function omissionWarnings({ source }: ReadFile): ImportWarning[] {
  const omitted = Object.entries(source.omitted) as [OmittedKind, number][];
  return omitted.filter(([, count]) => count > 0).map(([kind, count]) => ({ code: `${kind}-left-out`, count }));
}

function languageWarnings(documents: readonly ReadDocument[]): ImportWarning[] {
  return documents
    .filter(document => document.script === null && document.language === 'zh' && document.report.languageDetected)
    .map(document => ({ code: 'language-guessed', language: document.language }));
}

function partingWarnings([document]: readonly ReadDocument[]): ImportWarning[] {
  const count = document?.report.partedCount ?? 0;
  return count > 0 ? [{ code: 'long-paragraphs-parted', count }] : [];
}

function countBy<K extends string>(values: readonly K[]): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function sumCounts<K extends string>(
  parts: readonly Readonly<Partial<Record<K, number>>>[],
): Partial<Record<K, number>> {
  const sums: Partial<Record<K, number>> = {};
  for (const part of parts) {
    for (const [key, count] of Object.entries(part) as [K, number][]) sums[key] = (sums[key] ?? 0) + count;
  }
  return sums;
}
