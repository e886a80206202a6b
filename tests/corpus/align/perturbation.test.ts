import { randomNumbers } from '../../../corpus/statistics/random-sample';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { alignDocuments } from '../../../corpus/align/align';
import { bodyOf } from '../../../corpus/align/comparable-text';
import { readSource } from '../../../corpus/formats/read-source';
import type { Lexicon } from '../../../corpus/lexicon/lexicon';
import type { Clause } from '../../../corpus/model/clause';
import { readDocuments } from '../../../corpus/structure/read-documents';
import { shippedLexicon } from '../../helpers/cedict';
import { beadScore, perturb, type GoldPair } from './perturb';
import { joinedByThree, lostSections } from './unequal';

const folder = new URL('../../../corpus/documents/second-brf-joint-communique/', import.meta.url);
const damage = { dropped: 0.03, merged: 0.05, split: 0.05 };
const seeds = [1, 2, 3, 4, 5, 6];

/** The shipped communiqué; both versions have the same clauses in the same order, which makes the gold. */
async function clausesOf(fileName: string): Promise<readonly Clause[]> {
  const bytes = new Uint8Array(readFileSync(new URL(fileName, folder)));
  const { source } = await readSource(bytes, { fileName });
  return readDocuments(source, { workId: 'trial' })[0]?.clauses ?? [];
}

const numbered = ({ text, label, kind }: Clause): GoldPair['zh'] => ({ text, label, kind });
const unnumbered = (clause: Clause): GoldPair['zh'] => ({ text: bodyOf(clause) });

describe('alignDocuments on damaged official texts', () => {
  let lexicon: Lexicon;
  let zh: readonly Clause[];
  let en: readonly Clause[];
  beforeAll(async () => {
    lexicon = await shippedLexicon();
    zh = await clausesOf('zh.txt');
    en = await clausesOf('en.md');
  });

  /** Mean strict F1 over all seeds, of links and of links and holes, in trials made of these drafts. */
  const meanScores = (draft: (clause: Clause) => GoldPair['zh']): { links: number; all: number } => {
    const pairs = zh.map((clause, ordinal) => ({ zh: draft(clause), en: draft(en[ordinal]!) }));
    const scores = seeds.map(seed => {
      const trial = perturb(pairs, damage, randomNumbers(seed));
      const links = alignDocuments(trial.zh, trial.en, { lexicon });
      return { links: beadScore(links, trial.gold, false).f1, all: beadScore(links, trial.gold, true).f1 };
    });
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    return { links: mean(scores.map(score => score.links)), all: mean(scores.map(score => score.all)) };
  };

  it('has as many clauses on both sides to begin with', () => {
    expect([zh.length, en.length]).toEqual([115, 115]);
  });

  it.each([
    ['with numbering', numbered],
    ['without numbering and headings', unnumbered],
  ])('finds the links %s', (_, draft) => {
    const { links, all } = meanScores(draft);
    expect(links).toBeGreaterThanOrEqual(0.97);
    expect(all).toBeGreaterThanOrEqual(0.96);
  });

  it.each([
    ['a section that only one side has, on either', lostSections, 0.99],
    ['paragraphs that one side runs together', joinedByThree, 0.97],
  ])('finds the links beside %s', (_, unequal, least) => {
    const {
      zh: zhSide,
      en: enSide,
      gold,
    } = unequal(zh.map((clause, ordinal) => ({ zh: unnumbered(clause), en: unnumbered(en[ordinal]!) })));
    expect(beadScore(alignDocuments(zhSide, enSide, { lexicon }), gold, true).f1).toBeGreaterThanOrEqual(least);
  });

  it('puts every clause in exactly one link', () => {
    const pairs = zh.map((clause, ordinal) => ({ zh: numbered(clause), en: numbered(en[ordinal]!) }));
    const trial = perturb(pairs, { dropped: 0.2, merged: 0.2, split: 0.2 }, randomNumbers(9));
    const links = alignDocuments(trial.zh, trial.en, { lexicon });
    expect(links.flatMap(link => link.zh).sort()).toEqual(trial.zh.map(clause => clause.id).sort());
    expect(links.flatMap(link => link.en).sort()).toEqual(trial.en.map(clause => clause.id).sort());
  });
});
