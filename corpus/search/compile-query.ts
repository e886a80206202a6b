import { foldQuery } from '../fold/fold';
import type { FoldOptions } from '../fold/fold';
import type { AnnotatedOrdinals } from './annotated-clause';
import { intersection, union } from './clause-set';
import type { Candidates } from './clause-set';
import type { ClauseStore } from './clause-store';
import { EitherMatcher } from './either-matcher';
import type { ExactIndex } from './exact-index';
import { matchFilter } from './filter-matcher';
import { asksFor, hitLanguage } from './hit-language';
import { allOf, anyOf, asHitIn, noneOf, onSide } from './logic-matchers';
import type { Matcher, PlacedMatcher } from './matcher';
import { NearMatcher } from './near-matcher';
import { PatternMatcher } from './pattern-matcher';
import { querySyntaxError } from './query-error';
import type { PlacedNode, QueryNode, TextNode } from './query-node';
import { stemmedText, waysToWriteDigits } from './query-expansion';
import { findNatively, readRegex } from './regex-pattern';
import type { PlaceFinder } from './regex-pattern';
import type { SearchToggles } from './search-answer';
import { TextMatcher } from './text-matcher';
import type { PlaceRules } from './text-matcher';
import { readWildcards } from './wildcard-pattern';
import { WordEdges } from './word-edges';

/** What a query is compiled against. */
export interface QueryGround {
  readonly store: ClauseStore;
  readonly index: ExactIndex;
  readonly toggles: SearchToggles;
  readonly annotated: AnnotatedOrdinals;
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

/** What the toggles say must be the same without folding; `null` for nothing. */
function keptBy({ matchCase, matchScript = false, matchWidth = false }: SearchToggles): FoldOptions | null {
  if (!matchCase && !matchScript && !matchWidth) return null;
  return { keepCase: matchCase, keepScript: matchScript, keepWidth: matchWidth };
}

class QueryCompiler {
  readonly #ground: QueryGround;
  readonly #edges: WordEdges;
  readonly #rules: PlaceRules;

  constructor(ground: QueryGround) {
    this.#ground = ground;
    this.#edges = new WordEdges(ground.store);
    this.#rules = {
      kept: keptBy(ground.toggles),
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
    switch (node.kind) {
      case 'text':
        return this.#compileText(node);
      case 'wildcard': {
        const { expression, fixedParts } = readWildcards(node.pattern, this.#rules.kept ?? {});
        return this.#pattern(text => findNatively(expression, text), fixedParts);
      }
      case 'regex': {
        const { find, fixedParts } = readRegex(node, this.#rules.kept ?? {});
        return this.#pattern(find, fixedParts);
      }
      case 'either':
        return new EitherMatcher(node.choices.map(choice => this.#compilePlaced(choice)));
      case 'near':
        return new NearMatcher(this.#compilePlaced(node.first), this.#compilePlaced(node.second), node, this.#edges);
    }
  }

  #compileText(node: TextNode): PlacedMatcher {
    const { store, index, toggles } = this.#ground;
    const plain = foldQuery(node.text);
    if (plain.trim() === '') throw querySyntaxError('text-empty', node.position);
    const kept = foldQuery(node.text, this.#rules.kept ?? {});
    const sought = toggles.digits
      ? waysToWriteDigits(plain).map(folded => ({ folded, kept: folded === plain ? kept : folded }))
      : [{ folded: plain, kept }];
    const text = new TextMatcher(store, index, sought, this.#rules);
    const stemmed = toggles.stem ? stemmedText(plain, index) : null;
    if (stemmed === null) return text;
    const find: PlaceFinder = folded => findNatively(stemmed.expression, folded);
    const rules = { ...this.#rules, kept: null };
    return new EitherMatcher([text, new PatternMatcher(store, find, () => this.#holdingEach(stemmed.choices), rules)]);
  }

  #pattern(find: PlaceFinder, fixedParts: readonly string[]): PatternMatcher {
    const choices = fixedParts.map(part => [part]);
    return new PatternMatcher(this.#ground.store, find, () => this.#holdingEach(choices), this.#rules);
  }

  /** Clauses that have one of the strings of every choice. */
  #holdingEach(choices: readonly (readonly string[])[]): Candidates {
    const { index } = this.#ground;
    const holding = (part: string): Candidates => index.holding(part);
    return choices.map(parts => parts.map(holding).reduce(union)).reduce<Candidates>(intersection, null);
  }
}
