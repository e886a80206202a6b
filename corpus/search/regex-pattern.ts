import { foldToString } from '../fold/fold';
import type { FoldOptions } from '../fold/fold';
import { querySyntaxError } from './query-error';
import type { RegexNode as QueryRegexNode } from './query-node';
import { RegexMachine } from './regex-machine';
import { compileRegex } from './regex-program';
import { RegexProblem, parseRegex } from './regex-syntax';
import type { RegexNode } from './regex-syntax';

/** Something that finds its places in one folded text: start and end of each, leftmost first, none empty. */
export type PlaceFinder = (text: string) => number[];

/** A regular expression, ready to be looked for in folded text. */
export interface RegexPattern {
  readonly find: PlaceFinder;
  /** Folded strings that every match holds. */
  readonly fixedParts: readonly string[];
}

/** Longer texts than this, in units, are never given to the engine of JavaScript, which can be slow on them. */
const longText = 4000;

/**
 * Read a regular expression to be matched against folded text.
 *
 * Expressions that cannot take long run on the engine of JavaScript, all others on {@link RegexMachine}, which finds
 * the same places in linear time: no expression can freeze the app.
 *
 * @param kept what the text is not folded by
 * @throws {CorpusError} `query-syntax` when it is malformed, not supported, too large, or matches empty text
 */
export function readRegex({ source, position }: QueryRegexNode, kept: FoldOptions = {}): RegexPattern {
  const matchCase = kept.keepCase ?? false;
  try {
    const node = parseRegex(source, kept);
    const machine = new RegexMachine(compileRegex(node, matchCase));
    if (machine.matchesEmptyText) throw new RegexProblem('regex-matches-nothing-long');
    const fixedParts = fixedPartsOf(node);
    if (!isSurelyFast(node)) return { find: text => machine.findAll(text), fixedParts };
    const native = new RegExp(toSource(node), matchCase ? 'gu' : 'giu');
    const find: PlaceFinder = text => (text.length > longText ? machine.findAll(text) : findNatively(native, text));
    return { find, fixedParts };
  } catch (error) {
    throw error instanceof RegexProblem ? querySyntaxError(error.reason, position) : error;
  }
}

/** All places of an expression with the flag `g`; empty ones are passed over. */
export function findNatively(expression: RegExp, text: string): number[] {
  const spans: number[] = [];
  for (const match of text.matchAll(expression)) {
    if (match[0] !== '') spans.push(match.index, match.index + match[0].length);
  }
  return spans;
}

/** At most one repetition beyond 50, and none inside another: a backtracking engine then takes quadratic time at most. */
function isSurelyFast(node: RegexNode): boolean {
  const repeats = repeatsIn(node);
  const isNested = repeats.some(repeat => repeatsIn(repeat.part).length > 0);
  const short = repeats.filter(repeat => repeat.most <= 50 && repeat.most > 1);
  return !isNested && repeats.filter(repeat => repeat.most > 50).length + Number(short.length > 2) <= 1;
}

function repeatsIn(node: RegexNode): Extract<RegexNode, { kind: 'repeat' }>[] {
  if (node.kind === 'repeat') return [node, ...repeatsIn(node.part)];
  return node.kind === 'sequence' || node.kind === 'choice' ? node.parts.flatMap(repeatsIn) : [];
}

const edgeSources = { start: '^', end: '$', word: '\\b', 'not-word': '\\B' } as const;

/** The expression again, as folded when it was parsed. */
export function toSource(node: RegexNode): string {
  switch (node.kind) {
    case 'set':
      return node.source;
    case 'edge':
      return edgeSources[node.edge];
    case 'sequence':
      return node.parts.map(toSource).join('');
    case 'choice':
      return `(?:${node.parts.map(toSource).join('|')})`;
    case 'repeat': {
      const most = node.most === Infinity ? '' : String(node.most);
      return `(?:${toSource(node.part)}){${node.least},${most}}${node.greedy ? '' : '?'}`;
    }
  }
}

/** Runs of plain characters outside choices and repetitions: no match is without them. */
function fixedPartsOf(node: RegexNode): string[] {
  const runs = [''];
  for (const part of node.kind === 'sequence' ? node.parts : [node]) {
    const character = part.kind === 'set' ? plainCharacter(part.source) : null;
    if (character === null) runs.push('');
    else runs[runs.length - 1] += character;
  }
  return runs.map(run => foldToString(run).trim()).filter(run => run !== '');
}

function plainCharacter(source: string): string | null {
  if (source === '.') return null;
  if ([...source].length === 1) return source;
  return /^\\[\\^$.*+?()[\]{}|/-]$/.test(source) ? source.slice(1) : null;
}
