import { create } from 'zustand';
import type { Clause } from '../../../corpus/model/clause';
import type { Language } from '../../../corpus/model/language';
import type { Token } from '../../../corpus/model/token';
import type { WorkId } from '../../../corpus/model/work';
import { clauseTokens, type TokenTable } from '../../../corpus/segment/token-table';
import type { WorkView } from './work-view';

interface TokenState {
  readonly tables: ReadonlyMap<string, TokenTable>;
  put(workId: WorkId, language: Language, table: TokenTable | null): void;
}

/** The words of the opened documents, as far as the engine has found them. */
export const useTokens = create<TokenState>()(set => ({
  tables: new Map(),
  put: (workId, language, table) =>
    set(state => {
      const tables = new Map(state.tables);
      if (table === null) tables.delete(`${workId}.${language}`);
      else tables.set(`${workId}.${language}`, table);
      return { tables };
    }),
}));

/** The words of one clause: the engine's, or while those are not there yet, the browser's own word breaks. */
export function tokensOf(view: WorkView, clause: Clause): readonly Token[] {
  const table = useTokens.getState().tables.get(`${view.work.id}.${clause.language}`);
  const ordinal = view.ordinalOfClause.get(clause.id);
  if (table === undefined || ordinal === undefined) return browserTokens(clause.text, clause.language);
  return clauseTokens(table, ordinal);
}

function browserTokens(text: string, language: Language): readonly Token[] {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...segments]
    .filter(piece => piece.segment.trim() !== '')
    .map(piece => ({
      start: piece.index,
      end: piece.index + piece.segment.length,
      kind: piece.isWordLike === true ? 'word' : 'punctuation',
    }));
}
