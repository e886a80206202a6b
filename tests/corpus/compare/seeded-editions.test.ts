import { describe, expect, test } from 'vitest';
import { diffWorks } from '../../../corpus/compare/diff-works';
import type { Language } from '../../../corpus/model/language';
import { type EditedEdition, editEdition } from '../../helpers/edited-edition';
import { boilerplateLaw } from '../../helpers/boilerplate-law';
import { shippedWork } from '../../helpers/shipped-work';
import { smallLaw } from '../../helpers/small-law';
import { clausesOf } from './compared';

const { documents } = shippedWork();
const paragraphs = (language: Language): string[] =>
  (documents[language]?.clauses ?? [])
    .filter(({ kind }) => kind !== 'heading')
    .map(({ text, bodyStart }) => text.slice(bodyStart))
    .filter(text => text.length > 8);
const fresh = (language: Language): string[] =>
  smallLaw.filter(({ role }) => role === 'article' || role === 'paragraph').map(({ words }) => words[language]);
const words: Readonly<Record<Language, readonly string[]>> = {
  zh: ['有关', '积极', '各级人民政府', '依法', '进一步', '可以', '应当', '在三十日内', '和个人', '不得'],
  en: ['relevant', 'actively', 'in accordance with law', 'within thirty days', 'may', 'shall', 'and individuals'],
};

/** Of the edits that were made, those that were called by their name with the right clauses on both sides. */
function rightlyCalled(edition: EditedEdition, language: Language) {
  const left = clausesOf(edition.left, language);
  const right = clausesOf(edition.right, language).map(clause => ({ ...clause, clauseId: `r${clause.clauseId}` }));
  const found = new Set(
    diffWorks(left, right).pairs.map(pair => `${pair.change} ${pair.left.join()} ${pair.right.join()}`),
  );
  return edition.edits.map(({ change, left: from, right: to }) => ({
    change,
    isRight: found.has(`${change} ${from.map(n => `c${n}`).join()} ${to.map(n => `rc${n}`).join()}`),
  }));
}

const changes = ['same', 'changed', 'moved', 'split', 'merged', 'new', 'gone'] as const;
const seeds = Array.from({ length: 10 }, (_, seed) => seed + 1);

describe('diffWorks on editions whose edits are known', () => {
  test.each([
    ['the communiqué in Chinese', 'zh', paragraphs('zh')],
    ['the communiqué in English', 'en', paragraphs('en')],
    ['a law of like articles', 'zh', boilerplateLaw],
  ] as const)('calls in %s at least 98 per cent of the edits of each kind by their name', (_name, language, old) => {
    const judged = seeds.flatMap(seed =>
      rightlyCalled(editEdition(old, fresh(language), words[language], seed), language),
    );
    for (const change of changes) {
      const own = judged.filter(edit => edit.change === change);
      expect(own.length, change).toBeGreaterThan(3);
      expect(own.filter(({ isRight }) => isRight).length / own.length, change).toBeGreaterThanOrEqual(0.98);
    }
  });
});
