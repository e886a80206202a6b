import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import { toEngineError } from '../../../electron/engine/result';

describe('toEngineError', () => {
  it.each<[string, unknown, string]>([
    ['an error of ours keeps its code', new CorpusError('work-unknown', 'x', { work: 'a' }), 'work-unknown'],
    ['a full disk is told as one', Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }), 'disk-full'],
    ['so is a used-up quota', Object.assign(new Error('EDQUOT'), { code: 'EDQUOT' }), 'disk-full'],
    ['anything else is internal', new TypeError('x'), 'internal'],
    ['so is what is no error at all', 'x', 'internal'],
  ])('%s', (_name, thrown, code) => {
    expect(toEngineError(thrown).code).toBe(code);
  });
});
