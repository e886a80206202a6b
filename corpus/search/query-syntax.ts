import type { Language } from '../model/language';
import { querySyntaxError } from './query-error';
import type { FilterNode, LeafNode, NearNode, PlacedNode, QueryNode } from './query-node';
import { QueryScanner, isSpace } from './query-scanner';

const limits = { characters: 4000, terms: 200, depth: 50, distance: 1000 } as const;

const fieldPattern = /([A-Za-z]+)(?::|：)/y;
const distancePattern = /(NEAR|THEN)(?:\/([^\s()"/]*))?(?=[\s()"]|$)/y;
const defaultDistance = 10;

const filterFields: Readonly<Record<string, FilterNode['field']>> = {
  in: 'in',
  tag: 'tag',
  note: 'note',
  colour: 'colour',
  color: 'colour',
};

/**
 * Parse a query. The grammar is in this folder's README.
 *
 * A bare word or phrase is a string to be found in folded text, in or out of a word: words are a choice of
 * the searcher (`wholeWord`), not of the language.
 *
 * @throws {CorpusError} `query-syntax` with facts `position` (character, from 1) and `reason`
 */
export function parseQuery(query: string): QueryNode {
  if (query.trim() === '') throw querySyntaxError('query-empty', 1);
  if (query.length > limits.characters) throw querySyntaxError('query-too-long', limits.characters + 1);
  return new QueryParser(query).parse();
}

class QueryParser {
  readonly #scanner: QueryScanner;
  #termCount = 0;
  #depth = 0;
  #side: Language | null = null;

  constructor(query: string) {
    this.#scanner = new QueryScanner(query);
  }

  parse(): QueryNode {
    const node = this.#parseOr();
    this.#scanner.skipSpace();
    if (!this.#scanner.isAtEnd) throw querySyntaxError('parenthesis-unopened', this.#scanner.position());
    return node;
  }

  #parseOr(): QueryNode {
    const position = this.#scanner.position();
    const parts = [this.#parseAnd()];
    while (this.#takeOperator('OR')) parts.push(this.#parseAnd());
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind: 'or', parts, position };
  }

  #parseAnd(): QueryNode {
    const position = this.#scanner.position();
    const parts = [this.#parseNear()];
    while (this.#takeOperator('AND') || this.#hasOperand()) parts.push(this.#parseNear());
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind: 'and', parts, position };
  }

  #parseNear(): QueryNode {
    const start = this.#scanner.position();
    let node = this.#parseUnary();
    for (let near = this.#takeDistance(); near !== null; near = this.#takeDistance()) {
      this.#scanner.skipSpace();
      const secondStart = this.#scanner.position();
      const first = placedNode(node, start);
      const second = placedNode(this.#parseUnary(), secondStart);
      if (first.side !== second.side) throw querySyntaxError('near-two-sides', near.position);
      node = { kind: 'near', first, second, side: first.side, ...near };
    }
    return node;
  }

  #parseUnary(): QueryNode {
    this.#enter();
    this.#scanner.skipSpace();
    const position = this.#scanner.position();
    let node: QueryNode;
    if (this.#takeOperator('NOT') || this.#takeMinus()) node = { kind: 'not', part: this.#parseUnary(), position };
    else node = this.#parseField(position) ?? this.#parsePrimary(position);
    this.#depth--;
    return node;
  }

  #enter(): void {
    this.#depth++;
    if (this.#depth > limits.depth) throw querySyntaxError('query-too-complex', this.#scanner.position());
  }

  #takeMinus(): boolean {
    return this.#scanner.take('-');
  }

  /** `zh:` and `en:` bind what follows; the other fields take a value. `null` when no field stands here. */
  #parseField(position: number): QueryNode | null {
    const start = this.#scanner.offset;
    const match = this.#scanner.takeMatch(fieldPattern);
    if (match === null) return null;
    const name = (match[1] ?? '').toLowerCase();
    const isKnown = name === 'zh' || name === 'en' || Object.hasOwn(filterFields, name);
    if (!isKnown) return this.#notAField(start, position);
    if (this.#isAtWordEnd()) throw querySyntaxError('field-value-missing', this.#scanner.position());
    return name === 'zh' || name === 'en' ? this.#parseSide(name, position) : this.#parseFilter(name, position);
  }

  /** A colon with nothing after it, or a full-width one, is part of the word. */
  #notAField(start: number, position: number): null {
    const isText = this.#isAtWordEnd() || this.#scanner.text.charAt(this.#scanner.offset - 1) === '：';
    if (!isText) throw querySyntaxError('field-unknown', position);
    this.#scanner.offset = start;
    return null;
  }

  #isAtWordEnd(): boolean {
    return this.#scanner.isAtEnd || isSpace(this.#scanner.next) || this.#scanner.next === ')';
  }

  #parseSide(side: Language, position: number): QueryNode {
    if (this.#side !== null) throw querySyntaxError('side-nested', position);
    this.#side = side;
    const node = this.#parseUnary();
    this.#side = null;
    return node;
  }

  #parseFilter(name: string, position: number): FilterNode {
    const valueStart = this.#scanner.position();
    const phrase = this.#takePhrase();
    const value = (phrase ?? this.#scanner.takeWord()).trim();
    if (value === '') throw querySyntaxError('field-value-missing', valueStart);
    return { kind: 'filter', field: filterFields[name] ?? 'in', value, position };
  }

  #parsePrimary(position: number): QueryNode {
    if (this.#scanner.isAtEnd || this.#scanner.next === ')' || this.#startsOperator()) {
      throw querySyntaxError('operand-missing', position);
    }
    if (this.#scanner.take('(')) return this.#parseGroup(position);
    return this.#parseLeaf(position);
  }

  #parseGroup(position: number): QueryNode {
    this.#scanner.skipSpace();
    if (this.#scanner.next === ')') throw querySyntaxError('group-empty', position);
    const node = this.#parseOr();
    this.#scanner.skipSpace();
    if (!this.#scanner.take(')')) throw querySyntaxError('parenthesis-unclosed', position);
    return node;
  }

  #parseLeaf(position: number): LeafNode {
    this.#termCount++;
    if (this.#termCount > limits.terms) throw querySyntaxError('query-too-complex', position);
    const side = this.#side;
    const phrase = this.#takePhrase();
    if (phrase !== null) return { kind: 'text', text: phrase, isPhrase: true, side, position };
    if (this.#scanner.take('/')) return { kind: 'regex', source: this.#takeRegex(position), side, position };
    const word = this.#scanner.takeWord();
    if (!/[*?]/.test(word)) return { kind: 'text', text: word, isPhrase: false, side, position };
    if (!/[\p{L}\p{N}]/u.test(word)) throw querySyntaxError('wildcard-only', position);
    return { kind: 'wildcard', pattern: word, side, position };
  }

  #takeRegex(position: number): string {
    const source = this.#scanner.takeRegex();
    if (source === '') throw querySyntaxError('regex-empty', position);
    if (!this.#isAtWordEnd()) throw querySyntaxError('regex-trailing', this.#scanner.position());
    return source;
  }

  /** `"…"`, or `“…”` when the pair encloses the whole word as written. */
  #takePhrase(): string | null {
    if (this.#scanner.take('"')) return this.#scanner.takePhrase('"');
    const curly = this.#scanner.takeMatch(/“([^“”]*)”(?=[\s()]|$)/y);
    return curly === null ? null : (curly[1] ?? '');
  }

  #takeOperator(name: 'AND' | 'OR' | 'NOT'): boolean {
    this.#scanner.skipSpace();
    return this.#scanner.takeMatch(new RegExp(`${name}(?=[\\s()"]|$)`, 'y')) !== null;
  }

  #startsOperator(): boolean {
    const rest = this.#scanner.text.slice(this.#scanner.offset);
    return /^(?:AND|OR|NOT|(?:NEAR|THEN)(?:\/[^\s()"/]*)?)(?=[\s()"]|$)/.test(rest);
  }

  #hasOperand(): boolean {
    this.#scanner.skipSpace();
    if (this.#scanner.isAtEnd || this.#scanner.next === ')') return false;
    return !/^OR(?=[\s()"]|$)/.test(this.#scanner.text.slice(this.#scanner.offset, this.#scanner.offset + 3));
  }

  #takeDistance(): Pick<NearNode, 'distance' | 'unit' | 'ordered' | 'position'> | null {
    this.#scanner.skipSpace();
    const position = this.#scanner.position();
    const match = this.#scanner.takeMatch(distancePattern);
    if (match === null) return null;
    const [, operator = '', amount] = match;
    const measured = /^(\d+)(w|words?|词|c|chars?|characters?|字)?$/i.exec(amount ?? String(defaultDistance));
    const distance = Number(measured?.[1]);
    if (!(distance >= 1 && distance <= limits.distance)) {
      throw querySyntaxError('distance-invalid', position + operator.length + 1);
    }
    const unit = /^(?:c|字)/i.test(measured?.[2] ?? '') ? 'character' : 'word';
    return { distance, unit, ordered: operator === 'THEN', position };
  }
}

/** The node as an operand of NEAR: something with places. */
function placedNode(node: QueryNode, position: number): PlacedNode {
  switch (node.kind) {
    case 'text':
    case 'wildcard':
    case 'regex':
    case 'near':
    case 'either':
      return node;
    case 'or': {
      const choices = node.parts.map(part => placedNode(part, part.position));
      const side = choices[0]?.side ?? null;
      if (choices.some(choice => choice.side !== side)) throw querySyntaxError('near-two-sides', position);
      return { kind: 'either', choices, side, position: node.position };
    }
    default:
      throw querySyntaxError('near-operand', position);
  }
}
