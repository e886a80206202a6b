import type { AlignmentLink, SentenceReference } from '../model/alignment-link';
import type { Clause, ClauseId } from '../model/clause';
import type { AlignedWork } from './alignment-table';

/** What a translation memory says about itself. */
export interface TmxOptions {
  /** One unit for each link, or for each sentence link. Only `clause` reads back as the same links. */
  readonly unit: 'clause' | 'sentence';
  /** Version of this app, for the header. */
  readonly toolVersion: string;
  /** ISO 8601, UTC. */
  readonly created: string;
}

/** Stands between clauses of one variant: `ph` is TMX's place holder, so other programs show a joint and keep the text. */
const clauseJoint = '<ph type="x-clause"/>';

/**
 * Writes an aligned work as a translation memory (TMX 1.4b, https://www.gala-global.org/tmx-14b).
 *
 * A link with several clauses on a side puts them in one segment with a place holder between; a hole has one variant.
 * Characters that XML 1.0 forbids become U+FFFD.
 */
export function writeTmx(work: AlignedWork, options: TmxOptions): string {
  const clauses = new Map([...work.zh, ...work.en].map(clause => [clause.id, clause]));
  const units = work.links.flatMap(link =>
    options.unit === 'clause' ? [clauseUnit(link, clauses)] : sentenceUnits(link, clauses),
  );
  const date = options.created.replace(/[-:]|\.\d+/g, '');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4">',
    `  <header creationtool="Duidu" creationtoolversion="${escape(options.toolVersion)}" segtype="${
      options.unit === 'clause' ? 'paragraph' : 'sentence'
    }" o-tmf="Duidu" adminlang="en" srclang="zh" datatype="plaintext" creationdate="${escape(date)}"/>`,
    '  <body>',
    ...units,
    '  </body>',
    '</tmx>',
    '',
  ].join('\n');
}

function clauseUnit(link: AlignmentLink, clauses: ReadonlyMap<ClauseId, Clause>): string {
  const texts = (ids: readonly ClauseId[]): string[] => ids.map(id => clauses.get(id)?.text ?? '');
  const notes = [
    `      <prop type="x-score">${link.score}</prop>`,
    `      <prop type="x-origin">${link.origin}</prop>`,
    `      <prop type="x-locked">${link.locked ? 'yes' : 'no'}</prop>`,
  ];
  return unit([...notes, ...variant('zh', texts(link.zh)), ...variant('en', texts(link.en))]);
}

function sentenceUnits(link: AlignmentLink, clauses: ReadonlyMap<ClauseId, Clause>): string[] {
  const texts = (references: readonly SentenceReference[]): string[] =>
    references.map(({ clauseId, range }) => clauses.get(clauseId)?.text.slice(range.start, range.end) ?? '');
  return link.sentences.map(sentences =>
    unit([...variant('zh', texts(sentences.zh)), ...variant('en', texts(sentences.en))]),
  );
}

function unit(lines: readonly string[]): string {
  return ['    <tu>', ...lines, '    </tu>'].join('\n');
}

function variant(language: 'zh' | 'en', texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  return [`      <tuv xml:lang="${language}"><seg>${texts.map(escape).join(clauseJoint)}</seg></tuv>`];
}

function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
