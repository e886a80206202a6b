import { querySyntaxError } from './query-error';
import type { RegexNode } from './query-node';

/**
 * Read a regular expression to be matched against folded text.
 *
 * @throws {CorpusError} `query-syntax` when it is malformed or matches no text
 */
export function readRegex(node: RegexNode, matchCase: boolean): RegExp {
  let expression: RegExp;
  try {
    expression = new RegExp(node.source, matchCase ? 'gu' : 'giu');
  } catch {
    throw querySyntaxError('regex-invalid', node.position);
  }
  if (''.search(expression) === 0) throw querySyntaxError('regex-matches-nothing-long', node.position);
  return expression;
}
