import { fromCodePoints } from '../exchange/code-points';
import type { LooseTarget } from '../exchange/loose-annotation';
import type { AnnotationTarget } from '../model/annotation';
import type { Clause } from '../model/clause';
import type { TextRange } from '../model/text-range';
import type { CorpusDocument } from '../model/work';
import type { AnchorResult } from './anchor-result';
import { anchorTarget, type AnchorQuestion } from './anchor-target';

/** Where a target of a file stands, and in which document. */
export interface PlacedTarget {
  readonly document: CorpusDocument;
  readonly result: AnchorResult;
}

const nowhere: AnchorResult = { state: 'orphan', score: 0, clauseId: null, range: null, candidates: [] };

/**
 * Find a target of an annotation file in the documents of a work.
 *
 * The clause is known by the end of the target's source. Without a quote the position is taken at its word, if it lies
 * inside the clause. A target that names neither clause nor language is looked for in every document.
 */
export function placeTarget(target: LooseTarget, documents: readonly CorpusDocument[]): PlacedTarget | null {
  const home = findHome(target.source, documents);
  const asked = home === null ? inLanguage(target, documents) : [home.document];
  const question = toQuestion(target, home?.clause ?? null);
  const placed = asked.map(document => ({
    document,
    result: question === null ? nowhere : anchorTarget(question, document),
  }));
  return placed.sort((a, b) => worth(b.result) - worth(a.result))[0] ?? null;
}

/** The stored shape of a placed target; one that was not placed keeps the words and the place of the file. */
export function toStoredTarget(target: LooseTarget, { document, result }: PlacedTarget): AnnotationTarget | null {
  const place = result.clauseId !== null && result.range !== null ? result : lastKnownPlace(target, result);
  const { clauseId, range } = place;
  if (clauseId === null || range === null || clauseId === '') return null;
  const text = document.clauses.find(({ id }) => id === clauseId)?.text.slice(range.start, range.end) ?? '';
  const quote = target.quote ?? { exact: text, prefix: '', suffix: '' };
  if (quote.exact === '') return null;
  const { workId, language, sourceHash } = document;
  return { workId, language, sourceHash, clauseId, range, quote, state: result.state, score: result.score };
}

function lastKnownPlace(target: LooseTarget, { candidates }: AnchorResult): Pick<AnchorResult, 'clauseId' | 'range'> {
  const [first] = candidates;
  return {
    clauseId: first?.clauseId ?? target.source,
    range: first?.range ?? target.own.range ?? target.position ?? { start: 0, end: 1 },
  };
}

function worth({ state, score }: AnchorResult): number {
  return score + (state === 'orphan' ? 0 : state === 'review' ? 1 : 2);
}

function inLanguage({ own }: LooseTarget, documents: readonly CorpusDocument[]): readonly CorpusDocument[] {
  const fitting = documents.filter(({ language }) => own.language === undefined || language === own.language);
  return fitting.length > 0 ? fitting : documents;
}

/** The clause whose id the source is, or ends with after `#`, `/` or `:`. */
function findHome(
  source: string,
  documents: readonly CorpusDocument[],
): { document: CorpusDocument; clause: Clause } | null {
  if (source === '') return null;
  const endings = new Set([
    source,
    ...[...source].flatMap((one, at) => ('#/:='.includes(one) ? [source.slice(at + 1)] : [])),
  ]);
  for (const document of documents) {
    const clause = document.clauses.find(({ id }) => endings.has(id));
    if (clause !== undefined) return { document, clause };
  }
  return null;
}

function toQuestion(target: LooseTarget, clause: Clause | null): AnchorQuestion | null {
  const clauseId = clause?.id ?? target.source;
  const range = rangeOf(target, clause?.text ?? '');
  if (target.quote !== null) return { clauseId, range: range ?? { start: 0, end: 0 }, quote: target.quote };
  if (clause === null || range === null || range.end > clause.text.length) return null;
  const { text } = clause;
  const quote = {
    exact: text.slice(range.start, range.end),
    prefix: text.slice(0, range.start),
    suffix: text.slice(range.end),
  };
  return { clauseId, range, quote };
}

function rangeOf({ own, position }: LooseTarget, text: string): TextRange | null {
  if (own.range !== undefined) return own.range;
  if (position === null) return null;
  // A position far beyond the text is not counted out: it cannot be meant for this clause.
  if (position.end > text.length) return position;
  return { start: fromCodePoints(text, position.start), end: fromCodePoints(text, position.end) };
}
