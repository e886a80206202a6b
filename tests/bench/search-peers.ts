import { createRequire } from 'node:module';
import { create, insertMultiple, search as oramaSearch } from '@orama/orama';
import MiniSearch from 'minisearch';
import { foldToString } from '../../corpus/fold/fold';

/** Another way to search the same folded texts. */
export interface Peer {
  readonly name: string;
  /** Ready to be asked: answers how many clauses have the string. `null` when it cannot run here. */
  readonly build: (folded: readonly string[]) => Promise<((query: string) => unknown) | null>;
  /** Larger libraries take it too long. */
  readonly most: number;
}

/** Han characters in pairs, other runs as words: what a word engine is fed so that it can find Chinese at all. */
function bigrams(text: string): string[] {
  return foldToString(text)
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap(run => (/\p{Script=Han}/u.test(run) ? Array.from(run, (unit, at) => unit + run.charAt(at + 1)) : [run]))
    .filter(term => term !== '');
}

const scan: Peer = {
  name: 'plain scan',
  most: Infinity,
  build: folded =>
    Promise.resolve(query => {
      let count = 0;
      for (const text of folded) for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1)) count++;
      return count;
    }),
};

const miniSearch: Peer = {
  name: 'MiniSearch, pairs',
  most: 10_000,
  build: folded => {
    const index = new MiniSearch({ fields: ['text'], tokenize: bigrams, processTerm: term => term });
    index.addAll(folded.map((text, id) => ({ id, text })));
    return Promise.resolve(query => index.search(query, { combineWith: 'AND' }));
  },
};

const orama: Peer = {
  name: 'Orama, pairs',
  most: 10_000,
  build: async folded => {
    const tokenizer = { language: 'duidu', normalizationCache: new Map(), tokenize: bigrams };
    const index = create({ schema: { text: 'string' }, components: { tokenizer } });
    await insertMultiple(
      index,
      folded.map(text => ({ text })),
    );
    return query => oramaSearch(index, { term: query, limit: 50, threshold: 0 });
  },
};

interface Statement {
  all(...values: unknown[]): unknown[];
  run(...values: unknown[]): unknown;
}

interface Database {
  exec(sql: string): unknown;
  prepare(sql: string): Statement;
}

/** SQLite through better-sqlite3, or the one in newer Nodes; `null` where neither is built. */
function openSqlite(): Database | null {
  const load = createRequire(import.meta.url);
  for (const open of [
    () => new (load('better-sqlite3') as new (path: string) => Database)(':memory:'),
    () => new (load('node:sqlite') as { DatabaseSync: new (path: string) => Database }).DatabaseSync(':memory:'),
  ]) {
    try {
      return open();
    } catch {
      // the next one
    }
  }
  return null;
}

function fill(database: Database, options: string, texts: readonly string[]): void {
  database.exec(`CREATE VIRTUAL TABLE clause USING fts5(text, ${options})`);
  const insert = database.prepare('INSERT INTO clause(rowid, text) VALUES (?, ?)');
  database.exec('BEGIN');
  texts.forEach((text, at) => insert.run(at, text));
  database.exec('COMMIT');
}

const quoted = (query: string) => `"${query.replaceAll('"', '""')}"`;

/** Three characters and more by trigrams; fewer can only be scanned for, which SQLite does by LIKE. */
const trigram: Peer = {
  name: 'SQLite FTS5 trigram',
  most: Infinity,
  build: folded => {
    const database = openSqlite();
    if (database === null) return Promise.resolve(null);
    fill(database, "tokenize='trigram'", folded);
    const match = database.prepare('SELECT rowid FROM clause WHERE clause MATCH ?');
    const like = database.prepare("SELECT rowid FROM clause WHERE text LIKE ? ESCAPE '!'");
    return Promise.resolve(query =>
      query.length < 3 ? like.all(`%${query.replace(/[%_!]/g, '!$&')}%`) : match.all(quoted(query)),
    );
  },
};

/** One token a Han character, phrases of them: finds most strings, and cuts no words. */
const preSegmented: Peer = {
  name: 'SQLite FTS5, characters apart',
  most: Infinity,
  build: folded => {
    const database = openSqlite();
    if (database === null) return Promise.resolve(null);
    const apart = (text: string) => text.replace(/\p{Script=Han}/gu, ' $& ');
    fill(database, "tokenize='unicode61'", folded.map(apart));
    const match = database.prepare('SELECT rowid FROM clause WHERE clause MATCH ?');
    return Promise.resolve(query => match.all(quoted(apart(query))));
  },
};

/** All that are measured beside ours. */
export const peers: readonly Peer[] = [scan, trigram, preSegmented, miniSearch, orama];
