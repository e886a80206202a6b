import type { StudiedClause, StudiedCorpus } from '../compare/compared-work';
import { oncePerCorpus } from '../compare/study';
import { type Language, languages } from '../model/language';
import type { CountedClause } from './counted-clause';
import type { NodeClause } from './node-places';
import { unpackPlaces } from './packed-places';
import type { PackedPlaces } from './packed-places';
import { wordRuns } from './word-runs';

/** A row of a frequency list as a node word: just the tokens that were counted, not every string that reads so. */
export interface CountedForm {
  readonly language: Language;
  /** As frequency lists have it: folded, words parted by spaces. */
  readonly form: string;
  readonly numbers: boolean;
}

/** The node word of a question: places that a search found, or a row of a frequency list. */
export interface NodeQuestion {
  /** The same for the same node word: what was made of it is kept for the next question. */
  readonly key: string;
  readonly node: PackedPlaces | CountedForm;
}

const lastNode = oncePerCorpus(() => ({ key: '', nodes: [] as readonly NodeClause[] }));

/** Every clause that has the node word, in reading order. */
export function nodesOf(corpus: StudiedCorpus, { key, node }: NodeQuestion): readonly NodeClause[] {
  const last = lastNode(corpus);
  if (last.key !== key) {
    last.nodes = 'form' in node ? nodesOfForm(corpus, node) : foundNodes(corpus, node);
    last.key = key;
  }
  return last.nodes;
}

function foundNodes(corpus: StudiedCorpus, packed: PackedPlaces): NodeClause[] {
  return unpackPlaces(packed).map(({ clauseId, ranges }) => ({ clause: toCounted(corpus.clause(clauseId)), ranges }));
}

function nodesOfForm(corpus: StudiedCorpus, { language, form, numbers }: CountedForm): NodeClause[] {
  const choice = { length: form.split(' ').length, numbers };
  return countedIn(corpus, language).flatMap(clause => {
    const runs = wordRuns(clause, choice).filter(run => run.form === form);
    const ranges = runs.map(({ first, last }) => ({ start: first.start, end: last.end }));
    return ranges.length === 0 ? [] : [{ clause, ranges }];
  });
}

/** All clauses in the languages in which the node word was found. */
export function clausesBeside(corpus: StudiedCorpus, found: readonly NodeClause[]): readonly CountedClause[] {
  const spoken = new Set(found.map(({ clause }) => clause.language));
  return languages.filter(language => spoken.has(language)).flatMap(language => countedIn(corpus, language));
}

const countedClauses = {
  zh: oncePerCorpus(corpus => corpus.clauses('zh').map(toCounted)),
  en: oncePerCorpus(corpus => corpus.clauses('en').map(toCounted)),
};

/** All clauses of a language as statistics count them. */
export function countedIn(corpus: StudiedCorpus, language: Language): readonly CountedClause[] {
  return countedClauses[language](corpus);
}

function toCounted(clause: StudiedClause): CountedClause {
  const { workId, clauseId, language, label, text, bodyStart, sentences, tokens } = clause;
  return {
    workId,
    clauseId,
    language,
    label,
    section: `${workId}/${clause.section}`,
    text,
    bodyStart,
    sentences,
    tokens,
  };
}
