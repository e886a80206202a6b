import { fromCodePoints } from '../exchange/code-points';
import type { LooseTarget } from '../exchange/loose-annotation';
import type { AnnotationTarget, TextQuote } from '../model/annotation';
import type { Clause, ClauseId } from '../model/clause';
import type { TextRange } from '../model/text-range';
import type { CorpusDocument } from '../model/work';
import type { AnchorResult } from './anchor-result';
import type { AnchorQuestion } from './anchor-answer';
import { anchorInSteps } from './anchor-together';
import { documentsWith } from './documents-of-words';
import { runSteps, type Steps } from '../steps/steps';

/** Where a target of a file stands, and in which document. */
export interface PlacedTarget {
  readonly document: CorpusDocument;
  readonly result: AnchorResult;
}

/**
 * Find the targets of an annotation file in the documents of a work, together: see {@link anchorInSteps}.
 *
 * The clause is known by the end of a target's source. Without a quote the position is taken at its word, if it lies
 * inside the clause. A target that names neither clause nor language is looked for in every document.
 *
 * @param older - the editions before, where they are known
 * @returns for each target where it stands, in order; `null` only when there is no document
 */
export function placeTargets(
  targets: readonly LooseTarget[],
  documents: readonly CorpusDocument[],
  older: readonly CorpusDocument[] = [],
): (PlacedTarget | null)[] {
  return runSteps(placeInSteps(targets, documents, older));
}

/** The same, a target at each step. */
export function* placeInSteps(
  targets: readonly LooseTarget[],
  documents: readonly CorpusDocument[],
  older: readonly CorpusDocument[],
): Steps<(PlacedTarget | null)[]> {
  const places = targets.map((): PlacedTarget[] => []);
  const homes = homeFinder(documents, older);
  const asked: Asked[] = [];
  for (const target of ofOneEdition(targets)) {
    asked.push(ask(target, homes(target.source), documents));
    yield;
  }
  for (const document of documents) {
    const mine = asked.flatMap(({ question, in: where }, at) =>
      where.includes(document) ? [{ at, question: question ?? nothing }] : [],
    );
    const results = yield* anchorInSteps(
      mine.map(({ question }) => question),
      document,
      older.find(one => isSameText(one, document)),
    );
    for (const [ordinal, result] of results.entries()) {
      const at = mine[ordinal]?.at ?? 0;
      places[at]?.push({ document, result: withoutMove(result, asked[at]?.question, targets[at]) });
    }
  }
  return places.map(found => found.sort((a, b) => worth(b.result) - worth(a.result))[0] ?? null);
}

/** The order in which clauses stood says something only where all of a text were counted on one edition. */
function ofOneEdition(targets: readonly LooseTarget[]): readonly LooseTarget[] {
  const textOf = ({ own }: LooseTarget) => `${own.language} ${own.workId}`;
  const editions = new Map<string, Set<string | undefined>>();
  for (const target of targets) {
    if (target.order === undefined) continue;
    const known = editions.get(textOf(target)) ?? new Set();
    editions.set(textOf(target), known.add(target.own.sourceHash));
  }
  const isMixed = [...editions.values()].some(({ size }) => size > 1);
  return isMixed ? targets.map(({ order: _mixed, ...rest }) => rest) : targets;
}

interface Asked {
  readonly question: AnchorQuestion | null;
  readonly in: readonly CorpusDocument[];
}

/** Words in the clause that a file names, without saying where in it, have not moved. */
function withoutMove(
  result: AnchorResult,
  question: AnchorQuestion | null | undefined,
  target?: LooseTarget,
): AnchorResult {
  const isSilent = target?.position === null && target.own.range === undefined;
  const isThere = result.state === 'moved' && result.clauseId === question?.clauseId;
  return isSilent && isThere ? { ...result, state: 'exact' } : result;
}

/** A question that nothing answers. */
const nothing: AnchorQuestion = {
  clauseId: '',
  range: { start: 0, end: 0 },
  quote: { exact: '', prefix: '', suffix: '' },
};

function ask(target: LooseTarget, home: Home | null, documents: readonly CorpusDocument[]): Asked {
  return {
    question: toQuestion(target, measuredOn(target, home)),
    in: home === null ? documentsWith(target.quote, inLanguage(target, documents)) : [home.document],
  };
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
  // Without words there is nothing that a person could find again.
  if (target.quote === null) return { clauseId: null, range: null };
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

interface Home {
  /** Today's document in the language of the clause. */
  readonly document: CorpusDocument;
  /** The clause in every edition that has it, today's first. */
  readonly clauses: readonly (Clause & { readonly sourceHash: string })[];
}

/** Two editions of one text. */
function isSameText(a: CorpusDocument, b: CorpusDocument): boolean {
  return a.workId === b.workId && a.language === b.language;
}

/** UTF-16 code units of the longest clause id that is looked for at the end of a source. */
const MAX_CLAUSE_ID = 1000;

/** Finds the clause whose id a source is, or ends with after `#`, `/`, `:` or `=`, today or in the edition before. */
function homeFinder(
  documents: readonly CorpusDocument[],
  older: readonly CorpusDocument[],
): (source: string) => Home | null {
  const homes = new Map<ClauseId, Home>();
  for (const edition of [...documents, ...older]) {
    const document = documents.find(one => isSameText(one, edition));
    for (const clause of document === undefined ? [] : edition.clauses) {
      const known = homes.get(clause.id) ?? { document: document ?? edition, clauses: [] };
      homes.set(clause.id, { ...known, clauses: [...known.clauses, { ...clause, sourceHash: edition.sourceHash }] });
    }
  }
  return source => {
    if (source === '') return null;
    const tail = source.slice(-MAX_CLAUSE_ID);
    const starts = [...tail.matchAll(/[#/:=]/g)].map(({ index }) => index + 1);
    const endings = [source, ...starts.map(start => tail.slice(start))];
    return endings.map(ending => homes.get(ending)).find(home => home !== undefined) ?? null;
  };
}

/** The clause of the edition that the file says it was measured on; else the one that has its words there. */
function measuredOn(target: LooseTarget, home: Home | null): Clause | null {
  const { own, quote } = target;
  const hasWords = ({ text }: Clause) => {
    const range = rangeOf(target, text);
    return range !== null && text.slice(range.start, range.end) === quote?.exact;
  };
  const clauses = home?.clauses ?? [];
  return (
    clauses.find(({ sourceHash }) => sourceHash === own.sourceHash) ?? clauses.find(hasWords) ?? clauses[0] ?? null
  );
}

function toQuestion(target: LooseTarget, clause: Clause | null): AnchorQuestion | null {
  const range = rangeOf(target, clause?.text ?? '');
  const quote = target.quote ?? quoteAt(clause, range);
  if (quote === null) return null;
  const order = target.order === undefined ? {} : { order: target.order };
  return { clauseId: clause?.id ?? target.source, range: range ?? { start: 0, end: 0 }, quote, ...order };
}

/** The words at a place of a clause, with the rest of it around them. */
function quoteAt(clause: Clause | null, range: TextRange | null): TextQuote | null {
  if (clause === null || range === null || range.end > clause.text.length) return null;
  const { text } = clause;
  return {
    exact: text.slice(range.start, range.end),
    prefix: text.slice(0, range.start),
    suffix: text.slice(range.end),
  };
}

function rangeOf({ own, position }: LooseTarget, text: string): TextRange | null {
  if (own.range !== undefined) return own.range;
  if (position === null) return null;
  // A position far beyond the text is not counted out: it cannot be meant for this clause.
  if (position.end > text.length) return position;
  return { start: fromCodePoints(text, position.start), end: fromCodePoints(text, position.end) };
}
