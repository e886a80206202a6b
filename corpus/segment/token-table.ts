import type { Token } from '../model/token';

/** Token kinds in the order of their codes in a {@link TokenTable}. */
const tokenKinds = ['word', 'number', 'punctuation'] as const;

/** The tokens of a whole document in typed arrays: what is stored on disk and sent between processes. */
export interface TokenTable {
  /** Ordinal of the first token of each clause, and after the last clause the count of all tokens. */
  readonly firsts: Uint32Array;
  /** Over the clause's reading text, in UTF-16 code units. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 0 word, 1 number, 2 punctuation. */
  readonly kinds: Uint8Array;
}

/** Packs one token list for each clause, in order. */
export function packTokens(clauses: readonly (readonly Token[])[]): TokenTable {
  const count = clauses.reduce((sum, tokens) => sum + tokens.length, 0);
  const table = {
    firsts: new Uint32Array(clauses.length + 1),
    starts: new Uint32Array(count),
    ends: new Uint32Array(count),
    kinds: new Uint8Array(count),
  };
  let ordinal = 0;
  for (const [clause, tokens] of clauses.entries()) {
    table.firsts[clause] = ordinal;
    for (const token of tokens) {
      table.starts[ordinal] = token.start;
      table.ends[ordinal] = token.end;
      table.kinds[ordinal] = tokenKinds.indexOf(token.kind);
      ordinal += 1;
    }
  }
  table.firsts[clauses.length] = ordinal;
  return table;
}

/** The tokens of the clause with this ordinal in its document; none when there is no such clause. */
export function clauseTokens(table: TokenTable, clauseOrdinal: number): Token[] {
  const tokens: Token[] = [];
  const end = table.firsts[clauseOrdinal + 1] ?? 0;
  for (let ordinal = table.firsts[clauseOrdinal] ?? end; ordinal < end; ordinal += 1) {
    const kind = tokenKinds[table.kinds[ordinal] ?? 0] ?? 'word';
    tokens.push({ start: table.starts[ordinal] ?? 0, end: table.ends[ordinal] ?? 0, kind });
  }
  return tokens;
}
