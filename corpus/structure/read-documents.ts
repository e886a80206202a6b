import { CorpusError } from '../errors/corpus-error';
import type { SourceText } from '../formats/source-text';
import type { Clause } from '../model/clause';
import type { Language } from '../model/language';
import type { WorkId } from '../model/work';
import type { ReadingText, ReadingUnit, RepairKind } from '../reflow/reading-text';
import { reflow } from '../reflow/reflow';
import { splitLanguages } from './bilingual-layout';
import { languageOfPhrase, scriptOf } from './language-share';
import { cutMaps } from './cut-maps';
import type { ReadDocument, ReadReport } from './read-document';
import { partLongUnits } from './long-units';
import { printedTitle } from './printed-title';
import { structure } from './structure';
import { markTableHeads } from './table-heads';

/** What is known of a file before it is read. */
export interface ReadDocumentsOptions {
  readonly workId: WorkId;
  /** Said by a person: the whole file is in it. */
  readonly language?: Language | undefined;
  readonly title?: string | undefined;
  /** Ends the reading with `cancelled`. */
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/**
 * Read a source text as documents, one for each language it holds: reflowed, split by language, structured.
 *
 * A Chinese text that quotes English names, or the reverse, is one document.
 *
 * @throws {CorpusError} `cancelled`
 */
export function readDocuments(source: SourceText, options: ReadDocumentsOptions): ReadDocument[] {
  throwIfCancelled(options);
  const reading = reflow(markTableHeads(source));
  throwIfCancelled(options);
  const whole = reading.units.filter(unit => /\S/.test(reading.text.slice(unit.start, unit.end)));
  const { units, partedCount } = partLongUnits(reading.text, whole);
  const split = splitLanguages(reading, units, options.language);
  return split.documents.map(({ language, units: own, ordinals }) => {
    const clauses = structure(reading, own, { workId: options.workId, language });
    return {
      language,
      script: language === 'zh' ? scriptOf(own.map(unit => textOf(reading, unit)).join('\n')) : null,
      title: options.title ?? titleOf(clauses, language, source.title),
      clauses,
      sourceMaps: cutMaps(reading.map, own),
      units: ordinals,
      report: {
        ...reportOf(reading),
        layout: split.layout,
        partedCount,
        languageDetected: options.language === undefined,
      },
    };
  });
}

/** What the page prints is the title; what the file says of itself is often a site's name, or another language's. */
function titleOf(clauses: readonly Clause[], language: Language, said: string | null): string | null {
  const printed = printedTitle(clauses, language);
  if (printed !== '') return printed;
  return said !== null && languageOfPhrase(said) === language ? said : null;
}

function throwIfCancelled({ signal }: ReadDocumentsOptions): void {
  if (signal?.aborted === true) throw new CorpusError('cancelled', 'cancelled while reading');
}

function textOf(reading: ReadingText, unit: ReadingUnit): string {
  return reading.text.slice(unit.start, unit.end);
}

function reportOf(reading: ReadingText): Pick<ReadReport, 'repairs' | 'dropped'> {
  const repairs: Partial<Record<RepairKind, number>> = {};
  for (const { kind } of reading.repairs) repairs[kind] = (repairs[kind] ?? 0) + 1;
  return { repairs, dropped: reading.dropped };
}
