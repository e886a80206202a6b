import { foldToString } from '../fold/fold';
import type { AnnotatedClause, AnnotatedOrdinals } from './annotated-clause';
import { addTo, emptySet, isIn } from './clause-set';
import { clauseKinds } from './clause-store';
import type { ClauseStore } from './clause-store';
import { clauseOf } from './indexed-work';
import { condition } from './logic-matchers';
import type { Matcher } from './matcher';
import { querySyntaxError } from './query-error';
import type { FilterNode } from './query-node';

const kindNames: Readonly<Record<string, string>> = {
  heading: 'heading',
  标题: 'heading',
  paragraph: 'paragraph',
  段落: 'paragraph',
  段: 'paragraph',
  subclause: 'subclause',
  分段: 'subclause',
  款: 'subclause',
  item: 'item',
  条目: 'item',
  项: 'item',
};
/** Names of an annex: any of them finds a section called by any other. */
const annexNames = ['annex', 'appendix', 'schedule', '附件', '附录', '附表'];
const rangePattern = /^(?:¶|§|第)?(\d+)(?:[-–—~](?:¶|§)?(\d+))?条?$/u;

/** The condition that a filter sets. */
export function matchFilter(node: FilterNode, store: ClauseStore, annotated: AnnotatedOrdinals): Matcher {
  const { field } = node;
  if (field === 'in') return matchPlace(node, store);
  const sought = foldToString(node.value);
  const set = emptySet(store.count);
  for (const [ordinal, clause] of annotated) {
    const isWanted = annotationValues(clause, field).some(value => isNamed(foldToString(value), sought, field));
    if (isWanted) addTo(set, ordinal);
  }
  return { candidates: () => set, test: ordinal => isIn(set, ordinal), collect: () => undefined };
}

/** A note has the words in it; a tag is the one asked for or lies under it, as `trade/services` under `trade`. */
function isNamed(value: string, sought: string, field: 'tag' | 'note' | 'colour'): boolean {
  if (field === 'note') return value.includes(sought);
  return value === sought || (field === 'tag' && value.startsWith(`${sought}/`));
}

function annotationValues(clause: AnnotatedClause, field: 'tag' | 'note' | 'colour'): readonly string[] {
  if (field === 'tag') return clause.tags;
  return field === 'note' ? clause.notes : clause.colours;
}

/** A kind, a range of paragraph numbers, a work, or words of a work's title or of a heading above the clause. */
function matchPlace(node: FilterNode, store: ClauseStore): Matcher {
  const value = foldToString(node.value);
  const kind = kindNames[value];
  if (kind !== undefined) {
    const code = clauseKinds.findIndex(name => name === kind);
    return condition(ordinal => store.kinds.at(ordinal) === code);
  }
  const range = rangePattern.exec(node.value);
  if (range !== null) return matchNumbers(node, range, store);
  if (/^[¶§]/.test(node.value)) throw querySyntaxError('range-invalid', node.position + 'in:'.length);
  const work = [...store.works].find(({ id }) => foldToString(id) === value);
  if (work !== undefined) return condition(ordinal => ordinal >= work.base && ordinal < work.end);
  return matchTitle(node, store);
}

function matchNumbers(node: FilterNode, range: RegExpExecArray, store: ClauseStore): Matcher {
  const first = Number(range[1]);
  const last = Number(range[2] ?? range[1]);
  if (last < first) throw querySyntaxError('range-invalid', node.position + 'in:'.length);
  return condition(ordinal => {
    const number = store.paragraphNumbers.at(ordinal);
    return number >= first && number <= last;
  });
}

function matchTitle(node: FilterNode, store: ClauseStore): Matcher {
  const value = foldToString(node.value);
  const names = annexNames.includes(value) ? annexNames : [value];
  const known = new Map<string, boolean>();
  const isTitled = (heading: string) => {
    let named = known.get(heading);
    if (named === undefined) {
      const folded = foldToString(heading);
      named = names.some(name => folded.includes(name));
      known.set(heading, named);
    }
    return named;
  };
  const isUnder = (ordinal: number) => {
    const work = store.workOf(ordinal);
    if (work === null) return false;
    return isTitled(work.titles.zh) || isTitled(work.titles.en) || clauseOf(work, ordinal).path.some(isTitled);
  };
  if (!hasAny(store, isUnder)) throw querySyntaxError('place-unknown', node.position + 'in:'.length);
  return condition(isUnder);
}

/** Whether any clause of the library passes: a name that none has is more likely mistyped than meant. */
function hasAny(store: ClauseStore, test: (ordinal: number) => boolean): boolean {
  for (const { base, end } of store.works) {
    for (let ordinal = base; ordinal < end; ordinal++) if (test(ordinal)) return true;
  }
  return false;
}
