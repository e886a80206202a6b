import { languages } from '../../corpus/model/language';
import { citationLabel } from '../../corpus/structure/citation-label';
import type { Session } from './session';

/** How clauses are cited, by their ids: `law ¶14`; an id that no work has stands for itself. */
export class ClauseCitations {
  readonly #labels: ReadonlyMap<string, string>;

  private constructor(labels: ReadonlyMap<string, string>) {
    this.#labels = labels;
  }

  /** Citations of every clause that an answer names. */
  static async of(session: Session, answer: unknown): Promise<ClauseCitations> {
    const strings = new Set<string>();
    collectStrings(answer, strings);
    const labels = new Map<string, string>();
    for (const { id } of await session.ask('works', {})) {
      if (![...strings].some(text => text.startsWith(`${id}.`))) continue;
      const { documents } = await session.ask('openWork', { workId: id });
      for (const clause of languages.flatMap(language => documents[language]?.clauses ?? []))
        labels.set(clause.id, citationLabel(clause));
    }
    return new ClauseCitations(labels);
  }

  /** The clause's number, section or first words. */
  label(clauseId: string): string {
    return this.#labels.get(clauseId) ?? clauseId;
  }

  /** The clauses of a list, each once: `law ¶14 ¶15 · treaty 第三条`. */
  list(clauseIds: readonly string[]): string {
    const byWork = new Map<string, Set<string>>();
    for (const id of clauseIds) {
      const work = id.split('.').slice(0, -2).join('.');
      byWork.set(work, (byWork.get(work) ?? new Set()).add(this.label(id)));
    }
    return [...byWork].map(([work, labels]) => `${work} ${[...labels].join(' ')}`).join(' · ');
  }

  /** The answer with a `label` beside every `clauseId` that has none. */
  withLabels(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(item => this.withLabels(item));
    if (value === null || typeof value !== 'object') return value;
    const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.withLabels(inner)]));
    if (!('clauseId' in value) || typeof value.clauseId !== 'string' || 'label' in value) return copy;
    return { ...copy, label: this.label(value.clauseId) };
  }
}

function collectStrings(value: unknown, strings: Set<string>): void {
  if (typeof value === 'string') strings.add(value);
  else if (value !== null && typeof value === 'object')
    for (const inner of Object.values(value)) collectStrings(inner, strings);
}
