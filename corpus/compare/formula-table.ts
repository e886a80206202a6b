import { foldToString } from '../fold/fold';
import type { ClauseId } from '../model/clause';
import type { Language } from '../model/language';
import type { AlignedUnit } from './aligned-unit';
import { type DiscoveredVerb, discoverVerbs } from './discover-verbs';
import type { Formula, FormulaSource } from './find-formulas';
import type { StanceVerb } from './stance-verbs';

/** One verb of the matrix: how often it heads a formula in each section. */
export interface FormulaRow {
  readonly language: Language;
  readonly lemma: string;
  readonly family: StanceVerb['family'];
  readonly strength: number;
  readonly total: number;
  /** One list of formulas a section, in the order of `sections`. */
  readonly cells: readonly (readonly Formula[])[];
  /** Verbs of the other language's formulas in the same aligned units, most frequent first. */
  readonly renderings: readonly { readonly lemma: string; readonly count: number }[];
  /** What the verb is said of, most frequent first. */
  readonly objects: readonly FormulaObject[];
}

/** Words that follow a verb, up to the next stop. */
export interface FormulaObject {
  /** As printed at its first place. */
  readonly text: string;
  readonly formulas: readonly Formula[];
}

export interface FormulaTable {
  readonly sections: readonly string[];
  /** Weakest verb first. */
  readonly rows: readonly FormulaRow[];
  /** Verbs that the text uses like those of the list, and that the list lacks. */
  readonly discovered: readonly DiscoveredVerb[];
}

/** What a table of formulas is made from. */
export interface FormulaTableSource {
  readonly formulas: readonly Formula[];
  readonly verbs: readonly StanceVerb[];
  readonly units: readonly AlignedUnit[];
  /** Clauses of the language, in reading order. */
  readonly clauses: readonly FormulaSource[];
}

/** Lay formulas of one language out as verb × section, with the verbs that render them and their objects. */
export function toFormulaTable(source: FormulaTableSource, language: Language): FormulaTable {
  const { formulas, verbs, units, clauses } = source;
  const own = formulas.filter(formula => formula.language === language);
  const sections = [...new Set(own.map(formula => formula.section))];
  const renderingsOf = renderingCounter(formulas, units, language);
  const textOf = new Map(clauses.map(clause => [clause.clauseId, clause.text]));
  const rows = verbs
    .filter(verb => verb.language === language)
    .map(verb => ({ verb, found: own.filter(({ lemma, family }) => lemma === verb.lemma && family === verb.family) }))
    .filter(({ found }) => found.length > 0)
    .map(({ verb, found }) => ({
      language,
      lemma: verb.lemma,
      family: verb.family,
      strength: verb.strength,
      total: found.length,
      cells: sections.map(section => found.filter(formula => formula.section === section)),
      renderings: renderingsOf(found),
      objects: objectsOf(found, textOf),
    }))
    .sort((a, b) => a.family.localeCompare(b.family) * -1 || a.strength - b.strength);
  return { sections, rows, discovered: discoverVerbs(clauses, verbs, language) };
}

function objectsOf(found: readonly Formula[], textOf: ReadonlyMap<ClauseId, string>): FormulaObject[] {
  const groups = new Map<string, { readonly text: string; readonly formulas: Formula[] }>();
  for (const formula of found) {
    const text = (textOf.get(formula.clauseId) ?? '').slice(formula.object.start, formula.object.end).trim();
    const key = foldToString(text);
    if (key === '') continue;
    const group = groups.get(key) ?? { text, formulas: [] };
    group.formulas.push(formula);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.formulas.length - a.formulas.length);
}

/** Pairs the formulas of a unit in order: the first with the first of the other side, and so on. */
function renderingCounter(formulas: readonly Formula[], units: readonly AlignedUnit[], language: Language) {
  const other = language === 'zh' ? 'en' : 'zh';
  const partner = new Map<Formula, string>();
  for (const unit of units) {
    const here = formulasIn(formulas, unit, language);
    const there = formulasIn(formulas, unit, other);
    for (const [ordinal, formula] of here.entries()) {
      const matched = there[ordinal];
      if (matched !== undefined) partner.set(formula, matched.lemma);
    }
  }
  return (found: readonly Formula[]): { lemma: string; count: number }[] => {
    const counts = new Map<string, number>();
    for (const formula of found) {
      const lemma = partner.get(formula);
      if (lemma !== undefined) counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
    }
    return [...counts].map(([lemma, count]) => ({ lemma, count })).sort((a, b) => b.count - a.count);
  };
}

function formulasIn(formulas: readonly Formula[], unit: AlignedUnit, language: Language): Formula[] {
  return unit[language].flatMap(({ clause, range }) =>
    formulas.filter(
      ({ clauseId, verb }) => clauseId === clause.clauseId && verb.start >= range.start && verb.end <= range.end,
    ),
  );
}
