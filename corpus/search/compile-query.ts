import { foldQuery } from '../fold/fold';
import type { AnnotatedClause } from './annotated-clause';
import { intersection, setOf } from './clause-set';
import type { Candidates } from './clause-set';
import type { ClauseStore } from './clause-store';
import type { ExactIndex } from './exact-index';
import { matchFilter } from './filter-matcher';
import { asksFor, hitLanguage } from './hit-language';
import { allOf, anyOf, asHitIn, noneOf, onSide } from './logic-matchers';
import type { Matcher, PlacedMatcher } from './matcher';
import { EitherMatcher, NearMatcher } from './near-matcher';
import { PatternMatcher } from './pattern-matcher';
import { querySyntaxError } from './query-error';
import type { PlacedNode, QueryNode, TextNode } from './query-node';
import { readRegex } from './regex-pattern';
import type { SearchToggles } from './search-answer';
import { TextMatcher } from './text-matcher';
import type { PlaceRules, SoughtText } from './text-matcher';
import { readWildcards } from './wildcard-pattern';
import { WordEdges } from './word-edges';

/** What a query is compiled against. */
export interface QueryGround {
  readonly store: ClauseStore;
  readonly index: ExactIndex;
  readonly toggles: SearchToggles;
  readonly annotated: readonly AnnotatedClause[] | null;
}

/**
 * Make a parsed query ready to be asked about clauses.
 *
 * @throws {CorpusError} `query-syntax` when a term has nothing that can be looked for
 */
export function compileQuery(node: QueryNode, ground: QueryGround): Matcher {
  if (node.kind === 'or') return anyOf(node.parts.map(part => compileQuery(part, ground)));
  const matcher = new QueryCompiler(ground).compile(node);
  const language = hitLanguage(node);
  return language === null ? matcher : asHitIn(matcher, language, asksFor(node, language), ground.store);
}

class QueryCompiler {
  readonly #ground: QueryGround;
  readonly #edges: WordEdges;
  readonly #rules: PlaceRules;

  constructor(ground: QueryGround) {
    this.#ground = ground;
    this.#edges = new WordEdges(ground.store);
    this.#rules = {
      matchCase: ground.toggles.matchCase,
      edges: ground.toggles.wholeWord ? this.#edges : null,
    };
  }

  compile(node: QueryNode): Matcher {
    switch (node.kind) {
      case 'and':
        return allOf(node.parts.map(part => this.compile(part)));
      case 'or':
        return anyOf(node.parts.map(part => this.compile(part)));
      case 'not':
        return noneOf(this.compile(node.part));
      case 'filter':
        return matchFilter(node, this.#ground.store, this.#ground.annotated);
      default: {
        const placed = this.#compilePlaced(node);
        return node.side === null ? placed : onSide(placed, node.side, this.#ground.store);
      }
    }
  }

  #compilePlaced(node: PlacedNode): PlacedMatcher {
    const { store, index } = this.#ground;
    switch (node.kind) {
      case 'text':
        return new TextMatcher(store, index, this.#waysToWrite(node), this.#rules);
      case 'wildcard': {
        const { expression, fixedParts } = readWildcards(node.pattern);
        return new PatternMatcher(store, expression, () => this.#holdingAll(fixedParts), this.#rules);
      }
      case 'regex':
        return new PatternMatcher(store, readRegex(node, this.#rules.matchCase), () => null, this.#rules);
      case 'either':
        return new EitherMatcher(node.choices.map(choice => this.#compilePlaced(choice)));
      case 'near':
        return new NearMatcher(this.#compilePlaced(node.first), this.#compilePlaced(node.second), node, this.#edges);
    }
  }

  #waysToWrite(node: TextNode): SoughtText[] {
    const folded = foldQuery(node.text);
    if (folded.trim() === '') throw querySyntaxError('text-empty', node.position);
    return [{ folded, cased: foldQuery(node.text, { keepCase: true }) }];
  }

  #holdingAll(parts: readonly string[]): Candidates {
    const { store, index } = this.#ground;
    return parts.map(part => setOf(index.candidates(part), store.count)).reduce<Candidates>(intersection, null);
  }
}
