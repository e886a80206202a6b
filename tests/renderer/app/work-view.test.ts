import { describe, expect, test } from 'vitest';
import type { AlignmentLink } from '../../../corpus/model/alignment-link';
import type { Clause } from '../../../corpus/model/clause';
import type { Language } from '../../../corpus/model/language';
import type { OpenedWork } from '../../../electron/engine/protocol';
import { buildWorkView } from '../../../renderer/app/state/work-view';
import { shippedWork } from '../../helpers/shipped-work';

const clause = (language: Language, name: string): Clause => ({
  id: `${language}${name}`,
  kind: 'paragraph',
  language,
  label: name,
  path: [name],
  level: 1,
  text: name,
  bodyStart: 0,
  sentences: [],
  emphasis: [],
});
const link = (zh: readonly string[], en: readonly string[]): AlignmentLink => ({
  zh,
  en,
  sentences: [],
  score: 1,
  origin: 'structure',
  locked: false,
});

function opened(zh: string, en: string, alignment: readonly AlignmentLink[]): OpenedWork {
  const { work } = shippedWork();
  const document = (language: Language, names: string) => ({
    workId: work.id,
    language,
    sourceHash: '',
    clauses: [...names].map(name => clause(language, name)),
  });
  return { work, documents: { zh: document('zh', zh), en: document('en', en) }, alignment };
}

const shape = (work: OpenedWork) =>
  buildWorkView(work).rows.map(row => [row.zh, row.en].map(side => side.map(one => one.text).join('')).join('|'));

describe('buildWorkView', () => {
  test('links become rows in the order of the Chinese', () => {
    expect(shape(opened('12', 'ab', [link(['zh2'], ['enb']), link(['zh1'], ['ena'])]))).toEqual(['1|a', '2|b']);
  });

  test('several clauses of a link share a row', () => {
    expect(shape(opened('12', 'abc', [link(['zh1', 'zh2'], ['ena', 'enb', 'enc'])]))).toEqual(['12|abc']);
  });

  test('a clause that nothing translates stands beside a hole, where it belongs', () => {
    const links = [link(['zh1'], ['enb']), link(['zh3'], ['end'])];
    expect(shape(opened('123', 'abcd', links))).toEqual(['|a', '1|b', '|c', '2|', '3|d']);
  });

  test('links to clauses that are no longer there are passed over', () => {
    expect(shape(opened('1', 'a', [link(['zh1'], ['ena']), link(['zh9'], ['en9'])]))).toEqual(['1|a']);
  });

  test('every clause of the communiqué has its row', () => {
    const view = buildWorkView(shippedWork());
    expect(view.rows).toHaveLength(115);
    expect(view.rowOfClause.size).toBe(view.clauseById.size);
  });
});
