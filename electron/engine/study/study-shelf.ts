import { readFile } from 'node:fs/promises';
import { toAlignedUnits } from '../../../corpus/compare/aligned-unit';
import type { AlignedUnit } from '../../../corpus/compare/aligned-unit';
import type { FormulaSource } from '../../../corpus/compare/find-formulas';
import type { AlignmentLink } from '../../../corpus/model/alignment-link';
import type { Clause } from '../../../corpus/model/clause';
import { languages } from '../../../corpus/model/language';
import type { Language } from '../../../corpus/model/language';
import { clauseTokens } from '../../../corpus/segment/token-table';
import { parseTokens } from '../library/token-file';
import type { StudiedDocument, StudiedWork } from './study-question';

/** A work read for studying. */
export interface OpenStudy {
  readonly work: StudiedWork;
  readonly clauses: readonly Clause[];
  readonly texts: readonly FormulaSource[];
  readonly units: readonly AlignedUnit[];
}

/** The works being studied, read once for each state. */
export class StudyShelf {
  readonly #studies = new Map<string, { key: string; study: Promise<OpenStudy> }>();

  /** The works in the order given. */
  async open(works: readonly StudiedWork[]): Promise<OpenStudy[]> {
    return Promise.all(works.map(work => this.#open(work)));
  }

  #open(work: StudiedWork): Promise<OpenStudy> {
    const key = JSON.stringify(work);
    const known = this.#studies.get(work.workId);
    if (known?.key === key) return known.study;
    const study = readStudy(work);
    study.catch(() => this.#studies.delete(work.workId));
    this.#studies.set(work.workId, { key, study });
    return study;
  }
}

async function readStudy(work: StudiedWork): Promise<OpenStudy> {
  const clauses: Clause[] = [];
  const texts: FormulaSource[] = [];
  for (const language of languages) {
    const document = work.documents[language];
    if (document === undefined) continue;
    const read = await readDocument(document, language);
    clauses.push(...read.clauses);
    texts.push(...read.texts);
  }
  const links = work.alignmentPath === null ? [] : await readJson<AlignmentLink[]>(work.alignmentPath);
  return { work, clauses, texts, units: toAlignedUnits(links, texts) };
}

async function readDocument(
  { clausesPath, tokensPath }: StudiedDocument,
  language: Language,
): Promise<{ clauses: Clause[]; texts: FormulaSource[] }> {
  const clauses = await readJson<Clause[]>(clausesPath);
  const table = tokensPath === null ? null : parseTokens(await readFile(tokensPath));
  const sections = outermostHeadings(clauses);
  const texts = clauses.map(({ id, text, sentences }, ordinal) => ({
    clauseId: id,
    language,
    text,
    sentences,
    section: sections[ordinal] ?? '',
    tokens: table === null ? [] : clauseTokens(table, ordinal),
  }));
  return { clauses, texts };
}

/** For each clause the text of the outermost heading above it; empty before the first. */
function outermostHeadings(clauses: readonly Clause[]): string[] {
  const above: Clause[] = [];
  return clauses.map(clause => {
    if (clause.kind !== 'heading') return above[0]?.text ?? '';
    while ((above.at(-1)?.level ?? 0) >= clause.level) above.pop();
    above.push(clause);
    return above[0]?.text ?? '';
  });
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T;
}
