import { readFileSync } from 'node:fs';
import { alignDocuments } from '../../corpus/align/align';
import { parseLexicon } from '../../corpus/lexicon/cedict';
import { withGlossary } from '../../corpus/lexicon/glossary-overlay';
import type { AlignmentLink } from '../../corpus/model/alignment-link';
import { parseGlossary } from '../../corpus/segment/glossary';
import { randomNumbers } from '../../corpus/statistics/random-sample';
import { beadScore, perturb, type Damage, type GoldPair, type Trial } from '../corpus/align/perturb';
import { bySentences, joinedByThree, lostSections, sentenceF1 } from '../corpus/align/unequal';
import { alignByLength } from './align/gale-church';
import { bilingualWorks } from './align/bilingual-works';
import { printTable } from './figures';
import type { Block, Pair } from './texts/manuals';

/**
 * Aligning real bilingual works after damage: of each side 3 % of the paragraphs dropped, 5 % run together with the one
 * before and 5 % split at a sentence, each side on its own. Strict F1 of whole links, mean of three seeds, beside
 * alignment by length alone (Gale & Church 1993) on the same trials; `holes` counts what has no counterpart too.
 * `bare` is without headings and numbers, `headings` knows the headings, `numbered` has running numbers as well.
 */
const seeds = [7919, 104_729, 1_299_709];
/** Longer works are cut here, so that the table is done in minutes. */
const mostPairs = 1_000;
const damage: Damage = { dropped: 0.03, merged: 0.05, split: 0.05 };
const untouched: Damage = { dropped: 0, merged: 0, split: 0 };

const glossary = parseGlossary(readFileSync('corpus/documents/glossary/terms.tsv', 'utf8'));
const lexicon = withGlossary(parseLexicon(new Uint8Array(readFileSync('dist/data/cc-cedict.tsv'))), glossary);

type Aligner = (trial: Trial) => readonly AlignmentLink[];
const ours: Aligner = trial => alignDocuments(trial.zh, trial.en, { lexicon });
const withoutLexicon: Aligner = trial => alignDocuments(trial.zh, trial.en, { lexicon: null });
const byLength: Aligner = trial => alignByLength(trial.zh, trial.en);

type Draft = (block: Block, ordinal: number) => GoldPair['zh'];
const bare: Draft = ({ text }) => ({ text });
const headings: Draft = ({ text, isHeading }) => ({ text, ...(isHeading ? { kind: 'heading' as const } : {}) });
const numbered: Draft = (block, ordinal) => ({
  ...headings(block, ordinal),
  ...(block.isHeading ? {} : { label: String(ordinal + 1) }),
});

const works = await bilingualWorks();
compareWorks();
compareUnequal();
measureTime();

function compareWorks(): void {
  const rows = [['work', 'pairs', 'length only', 'no lexicon', 'bare', 'headings', 'numbered', 'holes', 'untouched']];
  for (const { name, pairs: all } of works) {
    const pairs = all.slice(0, mostPairs);
    const score = (align: Aligner, draft: Draft, holes = false): string =>
      mean(trials(pairs, draft, damage).map(trial => beadScore(align(trial), trial.gold, holes).f1)).toFixed(4);
    const [whole] = trials(pairs, bare, untouched);
    rows.push([
      name,
      String(pairs.length),
      score(byLength, bare),
      score(withoutLexicon, bare),
      score(ours, bare),
      score(ours, headings),
      score(ours, numbered),
      score(ours, bare, true),
      whole ? beadScore(ours(whole), whole.gold, false).f1.toFixed(4) : '–',
    ]);
  }
  printTable(rows);
}

/** Sides that differ in more than single paragraphs, and sentences inside paragraphs; F1, without headings and numbers. */
function compareUnequal(): void {
  const rows = [['work', 'pairs', 'a section lost', 'three in one', 'sentences', 'of']];
  for (const { name, pairs: all } of works) {
    const pairs = all.slice(0, mostPairs).map(({ zh, en }) => ({ zh: { text: zh.text }, en: { text: en.text } }));
    const score = (trial: Trial): string => beadScore(ours(trial), trial.gold, true).f1.toFixed(4);
    const sentences = bySentences(pairs);
    const links = ours({ ...sentences, gold: [] });
    rows.push([
      name,
      String(pairs.length),
      score(lostSections(pairs)),
      score(joinedByThree(pairs)),
      sentenceF1(links, sentences.gold).toFixed(4),
      String(sentences.gold.size),
    ]);
  }
  console.log('');
  printTable(rows);
}

/** 3,000 paragraphs a side, of all works one after the other. */
function measureTime(): void {
  const pairs = works.flatMap(work => work.pairs).slice(0, 3_000);
  const [trial] = trials(pairs, headings, damage);
  if (!trial) return;
  const start = performance.now();
  const links = ours(trial);
  const seconds = (performance.now() - start) / 1_000;
  const peak = process.resourceUsage().maxRSS / 1_024;
  console.log(
    `\n${trial.zh.length} × ${trial.en.length} paragraphs: ${seconds.toFixed(1)} s, ` +
      `F1 ${beadScore(links, trial.gold, false).f1.toFixed(4)}, peak of the whole bench ${peak.toFixed(0)} MB`,
  );
}

function trials(pairs: readonly Pair[], draft: Draft, by: Damage): Trial[] {
  const drafts = pairs.map(({ zh, en }, ordinal) => ({ zh: draft(zh, ordinal), en: draft(en, ordinal) }));
  return seeds.map(seed => perturb(drafts, by, randomNumbers(seed)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
